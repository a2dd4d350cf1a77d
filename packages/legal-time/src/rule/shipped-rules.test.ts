/** Rules that come with thutuc keep their bytes: dossiers are pinned to them by hash. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { builtInRules } from './built-in/built-in-rules.js';

const HASHES: Readonly<Record<string, string>> = {
  'vn/civil-code-2015': 'UBB26_zQkNrLs67F',
  'vn/decree-61-2018': 'tLWxAm5d6Qew8cTZ',
  'vn/same-day-15h': 'eckqTVjyn3baBsv9',
  'vn/same-day-15h-2026': 'CUqXRDlkVHMomsRd',
  'eu/1182-71': 'jr9Caio-BLde3vgK',
  'de/bgb': 'JVFF2qdqfPrpxwLH',
  'de/vwvfg-31': 'YQVKwvo7iyY6VKKO',
  'de/zpo-222': '0NcmDxrVAYTh8uYe',
  'us/frcp-6a': 'lR2Rqtgd5mt4xmeg',
  'nl/atw': 'rmdctv7FrazlHZCG',
  'nl/awb': 'szwZskKSzJC9yZZK',
  'nl/woo': 'ELAxfm61-w7j_xUT',
  'uk/foia': 'pJHrv8ksJ-tuvIiU',
  'uk/planning': 'skr9CghQ-NEHo1c-',
  'uk/corresponding-date': 'ivAHrvy6E-jESJQ-',
  'jp/civil-code': 'z3o-6qUorrImJVpF',
  'kr/civil-petitions': 'U0BT5WOdOL-T0H9h',
  'kr/general-act-burden': 'pocQDre-tjAr6K8f',
  'ee/public-information': 'whB9ZIt8aQeHMZc_',
  'ee/memoranda': 'RoYg0F_5KMfnJYkE',
};

it('shipped rules are what they were', () => {
  const hashes = builtInRules.map((rule): [string, string] => [
    rule.id,
    createHash('sha256').update(JSON.stringify(rule)).digest('base64url').slice(0, 16),
  ]);
  expect(Object.fromEntries(hashes)).toEqual(HASHES);
});
