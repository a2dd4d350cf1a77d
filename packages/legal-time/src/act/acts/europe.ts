/** The European acts that the built-in counting rules cite. */
import type { Act } from '../act.js';

const schema = 'thutuc/act@1';

/** Acts of the Union, Germany, the Netherlands, Estonia and the United Kingdom. */
export const europeanActs: readonly Act[] = [
  {
    schema,
    id: 'eu/1182-71',
    jurisdiction: 'EU',
    kind: 'regulation',
    number: '1182/71',
    names: { en: 'Regulation (EEC, Euratom) No 1182/71' },
    inForce: { from: '1971-07-01' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'de/bgb',
    jurisdiction: 'DE',
    kind: 'code',
    names: { de: 'Bürgerliches Gesetzbuch (BGB)', en: 'German Civil Code' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'de/vwvfg',
    jurisdiction: 'DE',
    kind: 'law',
    names: {
      de: 'Verwaltungsverfahrensgesetz (VwVfG)',
      en: 'German Administrative Procedure Act',
    },
    certainty: 'reported',
  },
  {
    schema,
    id: 'de/zpo',
    jurisdiction: 'DE',
    kind: 'code',
    names: { de: 'Zivilprozessordnung (ZPO)', en: 'German Code of Civil Procedure' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'nl/atw',
    jurisdiction: 'NL',
    kind: 'law',
    names: { nl: 'Algemene termijnenwet', en: 'General Time Limits Act' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'nl/awb',
    jurisdiction: 'NL',
    kind: 'law',
    names: { nl: 'Algemene wet bestuursrecht (Awb)', en: 'General Administrative Law Act' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'nl/woo',
    jurisdiction: 'NL',
    kind: 'law',
    names: { nl: 'Wet open overheid (Woo)', en: 'Open Government Act' },
    inForce: { from: '2022-05-01' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'ee/tsus',
    jurisdiction: 'EE',
    kind: 'law',
    names: {
      et: 'Tsiviilseadustiku üldosa seadus (General Part of the Civil Code Act)',
      en: 'General Part of the Civil Code Act',
    },
    certainty: 'reported',
  },
  {
    schema,
    id: 'ee/avts',
    jurisdiction: 'EE',
    kind: 'law',
    names: {
      et: 'Avaliku teabe seadus (Public Information Act)',
      en: 'Public Information Act',
    },
    certainty: 'reported',
  },
  {
    schema,
    id: 'ee/msvs',
    jurisdiction: 'EE',
    kind: 'law',
    names: {
      et: 'Märgukirjale ja selgitustaotlusele vastamise seadus (Memoranda Act)',
      en: 'Response to Memoranda and Requests for Explanations Act',
    },
    certainty: 'reported',
  },
  {
    schema,
    id: 'uk/dodds-v-walker-1981',
    jurisdiction: 'GB',
    kind: 'judgment',
    names: { en: 'Dodds v Walker [1981] 1 WLR 1027 (HL)' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'uk/foia-2000',
    jurisdiction: 'GB',
    kind: 'law',
    names: { en: 'Freedom of Information Act 2000' },
    inForce: { from: '2005-01-01' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'uk/dmpo-2015',
    jurisdiction: 'GB',
    kind: 'order',
    names: {
      en: 'Town and Country Planning (Development Management Procedure) Order 2015',
    },
    inForce: { from: '2015-04-15' },
    certainty: 'reported',
  },
];
