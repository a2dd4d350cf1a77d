/** The hashes of the examples: a release that changes one locks the open dossiers that pin it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fillParameters } from '../../packages/core/src/definition/parameters.js';
import { parseProcedure } from '../../packages/core/src/definition/parse-procedure.js';
import { procedureHash } from '../../packages/core/src/definition/procedure-hash.js';
import { valuesIn } from './example.js';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Constants: change one only with the definition that it is of. */
const hashes: Readonly<Record<string, string>> = {
  'birth-registration-2026/procedure-verified.json': 'D4MDaJ3tY4uhSPUpuJCPHhshbiHW2HTG_yo0ys3UNjE',
  'birth-registration-2026/procedure.json': 'f-5j7eQMudYnSCK519Xi-m9GIyAJlGvpQdX1yCqlM7A',
  'building-permit-2026/procedure.json': 'FAFdWavH7Ug_VuP83H7tn5fNvjx5I4BvP4lN5R7ShOs',
  'criminal-record-certificate-2026/procedure.json': 'j3obNbwpdGjJVa6XXfkapLP6kZQRMpz3hwZT9kcKmZU',
  'enterprise-registration-2026/procedure-2025.json': 'lQbKYbJDhhzFbNjXOC3uQAchSsrcczHEFYD9AWTbLHI',
  'enterprise-registration-2026/procedure.json': 'NpbU0t6wW-MLCz2OdfMi7o9fOvvIAqDw88x5bgEN8bA',
  'investment-policy-approval-2026/procedure.json': 'ESy3owGSOOFgsSaMfdoK7-buTT8TMrTHv04huSsTjEY',
  'land-use-certificate-2026/procedure-elsewhere.json':
    'QWyJwV0fmhjIAzbjoHJ5OFHT6cnq34tBSMMwAGjR3-A',
  'land-use-certificate-2026/procedure.json': 'Qam02nh4XdDUqKsrbPLEYyytoG8U3nowE-bP1QnGDIs',
  'birth-registration/procedure.json': '2qwtnQ9vuiT92g_5_8rpe-6tRthWbh-CZ_x0OAF1lGU',
  'building-permit/procedure.json': '-2Xyf0z-B5HdCq_oCQbwaODdQgLHZUOZIaKWTrLLgSE',
  'criminal-record-certificate/procedure-complex.json':
    'wfWZ9RSe-wg7XB9R2H_USY_2vpcNj9w-9_pHjbrCrsc',
  'criminal-record-certificate/procedure.json': 'WdOIU1fHsmWwPQzh2OYG4yJ6_4pADLqiocxSlpF2tdA',
  'dutch-permit/procedure.json': 'r6RcyOfg-U02pe4nXPjK-vkfDWaAGkWfHC-GV39c_5k',
  'enterprise-registration/procedure.json': 'z-KOJXw3_IVnwkJBEtDBsL6-4xk4t_BZ8yqeOdKCToQ',
  'investment-policy-approval/procedure.json': 'YfF9LadcwdNMrKBcxZEFngMX-HhNxkMmJWM7M7zACWI',
  'land-use-certificate/procedure.json': 'qZ_JVp3HxJB8pSjLDVIYr-wCdJ_FUkvr0XrAFqlio3s',
  'study-birth-registration/one-after-another/procedure.json':
    '2tqITe9hDX02AqTeBpYA7I2AQOVmUFW-pBAgZJRqY9g',
};

/** The hash of the definition in a file, with the values beside it. */
function hashOf(file: string): string {
  const definition: unknown = JSON.parse(readFileSync(folder + file, 'utf8'));
  return procedureHash(
    parseProcedure(fillParameters(definition, valuesIn(folder + dirname(file)))),
  );
}

it('gives every procedure of the examples the hash that it has had', () => {
  // As entries, because names alone would lead through the links of node_modules, round and round.
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /procedure[^/]*\.json$/u.test(name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((file) => !file.includes('node_modules'))
    .sort()
    .map((file) => [file, hashOf(file)]);
  expect(Object.fromEntries(found)).toEqual(hashes);
});
