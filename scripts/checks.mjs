// The checks that `npm test` runs beside the tests: each a command that must exit with zero.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publicPackages, readJson, root, spareCollection } from './workspace.mjs';

const tarballs = join(root, '.cache/pack');

const build = 'types and build (tsc, tsup)';

const packed = 'pack (pnpm)';

const isCi = process.env.CI === 'true';

/** What a check exits with that lacks a program; its output says which. */
export const lackingCode = 77;

/** A file that has not changed since it passed is not looked at again: no other file matters. */
const cached = (name) => [
  '--cache',
  ...['--cache-strategy', 'content', '--cache-location', join(root, '.cache', name)],
];

/** Runs a file of node_modules or scripts/ with this Node, without a shell or npx in between. */
const node = (file, ...args) => [process.execPath, join(root, file), ...args];

/**
 * The checks in the order in which they run; `needs` names one that must have passed before, and
 * `env` adds to the environment.
 *
 * @returns {{ name: string, command: () => string[], needs?: string, env?: object }[]}
 */
export function checks() {
  return [
    {
      name: 'lint with types (oxlint)',
      command: () => node('node_modules/oxlint/bin/oxlint', '--tsconfig', 'tsconfig.lint.json'),
      // With several checkers each checks again what they share, and the tests need the other core.
      env: { ...spareCollection, GOMAXPROCS: '1' },
    },
    {
      name: 'lint (eslint)',
      command: () =>
        node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0', ...cached('eslint')),
    },
    {
      name: 'format (prettier)',
      command: () =>
        node(
          'node_modules/prettier/bin/prettier.cjs',
          ...['--check', '--log-level=warn', '.'],
          ...cached('prettier'),
        ),
    },
    { name: 'unused code (knip)', command: () => node('node_modules/knip/bin/knip.js') },
    { name: build, command: () => node('scripts/build.mjs') },
    {
      name: 'threads of the built simulator',
      needs: build,
      command: () => node('scripts/built-threads.mjs'),
    },
    {
      name: 'size for a browser (esbuild)',
      needs: build,
      command: () => node('scripts/sizes.mjs'),
    },
    { name: packed, needs: build, command: pack },
    ...publicNames().map(publint),
    {
      name: 'packages (are the types wrong)',
      needs: packed,
      command: () => node('scripts/types-wrong.mjs', ...publicNames().map(tarball)),
    },
    ...(isCi ? [installedSize, consumerTypes, createdProject, site] : []),
    ...(isCi ? ['22', '24'] : []).map((major) => ({
      name: `on Node ${major}`,
      command: () => node('scripts/other-node.mjs', major),
    })),
  ];
}

const installedSize = {
  name: 'size when installed (npm)',
  needs: packed,
  command: () => node('scripts/sizes.mjs', '--installed', ...publicNames().map(tarball)),
};

const consumerTypes = {
  name: 'types for a consumer (tsc)',
  needs: packed,
  command: () => node('scripts/consumer.mjs', ...publicNames().map(tarball)),
};

const createdProject = {
  name: 'npm create thutuc (npm)',
  needs: packed,
  command: () => node('scripts/created-project.mjs', ...publicNames().map(tarball)),
};

const site = {
  name: 'site (vitepress, chromium)',
  command: () =>
    node(
      'node_modules/tsx/dist/cli.mjs',
      '--conditions=@thutuc/source',
      'packages/site/src/check.ts',
    ),
};

const publicNames = () => publicPackages().map(({ manifest }) => manifest.name);

function pack() {
  rmSync(tarballs, { recursive: true, force: true });
  mkdirSync(tarballs, { recursive: true });
  const { packageManager } = readJson('package.json');
  return ['npx', '--yes', packageManager, '-r', 'pack', '--pack-destination', tarballs];
}

const publint = (name) => ({
  name: `package ${name} (publint)`,
  needs: packed,
  command: () => node('node_modules/publint/src/cli.js', 'run', tarball(name), '--strict'),
});

/** The tarball of a package: `@thutuc/core` is packed as `thutuc-core-0.0.0.tgz`. */
function tarball(name) {
  const { manifest } = publicPackages().find((candidate) => candidate.manifest.name === name);
  const file = `${name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`;
  if (!readdirSync(tarballs).includes(file)) throw new Error(`No tarball ${file} in ${tarballs}.`);
  return join(tarballs, file);
}
