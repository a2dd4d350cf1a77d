/** The acts of Japan, Korea and the United States that the built-in counting rules cite. */
import type { Act } from '../act.js';

const schema = 'thutuc/act@1';

/** Acts of Japan, Korea and the United States. */
export const asianAndAmericanActs: readonly Act[] = [
  {
    schema,
    id: 'jp/civil-code',
    jurisdiction: 'JP',
    kind: 'code',
    names: { ja: '民法 (Civil Code)', en: 'Japanese Civil Code' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'kr/civil-code',
    jurisdiction: 'KR',
    kind: 'code',
    names: { ko: '민법 (Civil Code)', en: 'Korean Civil Code' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'kr/civil-petitions',
    jurisdiction: 'KR',
    kind: 'law',
    names: {
      ko: '민원 처리에 관한 법률 (Civil Petitions Treatment Act)',
      en: 'Civil Petitions Treatment Act',
    },
    certainty: 'reported',
  },
  {
    schema,
    id: 'kr/general-act',
    jurisdiction: 'KR',
    kind: 'law',
    names: {
      ko: '행정기본법 (General Act on Public Administration)',
      en: 'General Act on Public Administration',
    },
    inForce: { from: '2021-03-23' },
    certainty: 'reported',
  },
  {
    schema,
    id: 'kr/administrative-procedures-decree',
    jurisdiction: 'KR',
    kind: 'decree',
    names: {
      ko: '행정절차법 시행령 (Administrative Procedures Act, decree)',
      en: 'Enforcement Decree of the Administrative Procedures Act',
    },
    certainty: 'reported',
  },
  {
    schema,
    id: 'us/frcp',
    jurisdiction: 'US',
    kind: 'courtRules',
    names: { en: 'Federal Rules of Civil Procedure' },
    certainty: 'reported',
    note: 'Rule 6(a) reads as the counting rule has it since 1 December 2009.',
  },
];
