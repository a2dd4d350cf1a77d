// Looks into packed packages as "are the types wrong" does for packages of ESM alone: whether every
// entry resolves to types that say what its JavaScript is. One process for all, since most of the
// time goes into starting it, with a TypeScript of its own.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';

/** What a package of ESM alone cannot serve, by decision 1. */
const ignored = ['node10', 'node16-cjs'];

const tarballs = process.argv.slice(2);
if (tarballs.length === 0) throw new Error('No tarball is named. Give the files to look into.');
for (const file of tarballs) {
  const found = await problems(file);
  for (const problem of found) console.log(`${basename(file)}: ${problem}`);
  if (found.length > 0) process.exitCode = 1;
}

async function problems(file) {
  const data = new Uint8Array(readFileSync(file));
  const { types, problems: all } = await checkPackage(createPackageFromTarballData(data));
  if (!types) return ['it has no types'];
  return all
    .filter(({ resolutionKind }) => !ignored.includes(resolutionKind))
    .map((problem) => JSON.stringify(problem));
}
