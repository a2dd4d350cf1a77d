/** The hashes of the examples: a release that changes one locks the open dossiers that pin it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseProcedure } from '../../packages/core/src/definition/parse-procedure.js';
import { procedureHash } from '../../packages/core/src/definition/procedure-hash.js';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Constants: change one only with the definition that it is of. */
const hashes: Readonly<Record<string, string>> = {
  'birth-registration/procedure.json': 'mIQcfqJgoK1RjSDGX7B0wjlNn1_xcyMmUyk6-IFoLs0',
  'building-permit/procedure.json': '-2Xyf0z-B5HdCq_oCQbwaODdQgLHZUOZIaKWTrLLgSE',
  'criminal-record-certificate/procedure-complex.json':
    'wfWZ9RSe-wg7XB9R2H_USY_2vpcNj9w-9_pHjbrCrsc',
  'criminal-record-certificate/procedure.json': 'WdOIU1fHsmWwPQzh2OYG4yJ6_4pADLqiocxSlpF2tdA',
  'dutch-permit/procedure.json': 'r6RcyOfg-U02pe4nXPjK-vkfDWaAGkWfHC-GV39c_5k',
  'enterprise-registration/procedure.json': 'z-KOJXw3_IVnwkJBEtDBsL6-4xk4t_BZ8yqeOdKCToQ',
  'investment-policy-approval/procedure.json': 'YfF9LadcwdNMrKBcxZEFngMX-HhNxkMmJWM7M7zACWI',
  'land-use-certificate/procedure.json': 'qZ_JVp3HxJB8pSjLDVIYr-wCdJ_FUkvr0XrAFqlio3s',
  'study-birth-registration/one-after-another/procedure.json':
    'Ah7PE5GEgXwvqGtT3OaSciA447n_tWPiK0aqxDA8qnY',
};

it('gives every procedure of the examples the hash that it has had', () => {
  // As entries, because names alone would lead through the links of node_modules, round and round.
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /procedure[^/]*\.json$/u.test(name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((file) => !file.includes('node_modules'))
    .sort()
    .map((file) => [file, procedureHash(parseProcedure(readFileSync(folder + file, 'utf8')))]);
  expect(Object.fromEntries(found)).toEqual(hashes);
});
