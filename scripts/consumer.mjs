// Checks what whoever installs the packed packages meets: every entry type-checks in a project that
// looks into the declarations of its packages as well, under the strictest options. XState's own
// declarations fail there, so the one entry that speaks of them is checked without looking in.
//   node scripts/consumer.mjs TARBALL…
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicPackages, readJson, root } from './workspace.mjs';

/** What a consumer may turn on: `skipLibCheck` off is what reads our declarations whole. */
const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  types: ['node'],
};

const tarballs = process.argv.slice(2);
if (tarballs.length === 0) throw new Error('No tarball is named. Give the files to install.');

const folder = mkdtempSync(join(tmpdir(), 'thutuc-consumer-'));
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  run('npm', ['install', '--no-audit', '--no-fund', ...tarballs, ...neighbours()]);
  const entries = publicEntries();
  const withXState = entries.filter((entry) => entry.endsWith('/xstate'));
  check(entries.filter((entry) => !withXState.includes(entry)));
  check(withXState, { skipLibCheck: true });
  console.log(`✓ ${entries.length} entries type-check`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Every entry of a public package that has types, such as `@thutuc/core/procedure`. */
function publicEntries() {
  return publicPackages().flatMap(({ manifest }) =>
    Object.entries(manifest.publishConfig.exports)
      .filter(([, { types }]) => types !== undefined)
      .map(([entry]) => `${manifest.name}${entry.slice(1)}`),
  );
}

/** Type-checks a file that takes everything from some entries. */
function check(entries, options = {}) {
  const source = entries.map((entry, i) => `export * as entry${i} from '${entry}';\n`);
  writeFileSync(join(folder, 'consumer.ts'), source.join(''));
  const config = { compilerOptions: { ...compilerOptions, ...options } };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]);
}

/** The peers of all packages, and the declarations of Node's that ours speak of. */
function neighbours() {
  const peers = publicPackages().flatMap(({ manifest }) =>
    Object.entries(manifest.peerDependencies ?? {}),
  );
  const own = publicPackages().map(({ manifest }) => manifest.name);
  const wanted = new Map(peers.filter(([name]) => !own.includes(name)));
  const { devDependencies } = readJson('package.json');
  wanted.set('@types/node', devDependencies['@types/node']);
  return [...wanted].map(([name, range]) => `${name}@${range}`);
}

function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (status === 0) return;
  console.log(`${stdout}${stderr}`);
  throw new Error(`${program} ${args[0]} failed for a consumer of the packages.`);
}
