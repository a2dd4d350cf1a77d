// Checks what the packages cost whoever takes them: legal time bundled for a browser, minified and
// gzipped; how many modules Node loads; with `--installed TARBALL…` what a fresh installation of
// packed packages takes on disk.
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './workspace.mjs';

/** What is imported, and how many bytes it may come to. */
const bundles = [
  { names: ['addWorkingDays'], bytesMax: 2_000 },
  { names: ['createCalendar', 'dueDate', 'vietnamCivilCode'], bytesMax: 20_000 },
];
/** Packages by their tarballs, and how many megabytes all that they need may come to. */
const installations = [
  { packages: ['legal-time'], megabytesMax: 2 },
  { packages: ['legal-time', 'core'], megabytesMax: 15 },
];

/** What Node is started with, and how many modules of files it may load. */
const starts = [
  {
    what: "modules of import('@thutuc/legal-time')",
    args: ['--input-type=module', '-e', "import '@thutuc/legal-time'"],
    modulesMax: 110,
  },
  {
    what: 'modules of thutuc --help',
    args: ['packages/cli/dist/main.js', '--help'],
    // Each group of commands brings one with its texts, as does the service.
    modulesMax: 50,
  },
];

const [flag, ...tarballs] = process.argv.slice(2);
const lines =
  flag === '--installed'
    ? installations.map(installed)
    : [...(await measureBundles()), ...starts.map(loaded)];
for (const { what, size, max, unit } of lines) {
  console.log(`${size > max ? '✗' : '✓'} ${what}: ${size} ${unit} (at most ${max})`);
  if (size > max) process.exitCode = 1;
}

function measureBundles() {
  return Promise.all(
    bundles.map(async ({ names, bytesMax }) => {
      const { outputFiles } = await build({
        stdin: {
          contents: `export { ${names.join(', ')} } from '@thutuc/legal-time';`,
          resolveDir: root,
        },
        bundle: true,
        minify: true,
        // A module of Node's would be an error here.
        platform: 'browser',
        format: 'esm',
        write: false,
      });
      const size = gzipSync(outputFiles[0].contents).length;
      return { what: names.join(' + '), size, max: bytesMax, unit: 'bytes' };
    }),
  );
}

/** Counts the modules that Node loads, by a hook that notes each in a file. */
function loaded({ what, args, modulesMax }) {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-loaded-'));
  const list = join(folder, 'list');
  const hook = `import { appendFileSync } from 'node:fs';
    export function load(url, context, next) {
      if (url.startsWith('file:')) appendFileSync(${JSON.stringify(list)}, url + '\\n');
      return next(url, context);
    }`;
  const script = (source) => `data:text/javascript,${encodeURIComponent(source)}`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(script(hook))});`;
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', script(register), ...args],
      { cwd: root, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${stderr}`);
    const size = readFileSync(list, 'utf8').split('\n').length - 1;
    return { what, size, max: modulesMax, unit: 'modules' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installed({ packages, megabytesMax }) {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-installed-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const files = packages.map((name) => tarballs.find((file) => file.includes(`thutuc-${name}-`)));
    const { status, stderr } = spawnSync(
      'npm',
      ['install', '--omit=optional', '--no-audit', '--no-fund', ...files],
      { cwd: folder, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`npm install failed:\n${stderr}`);
    const size = Math.round((bytesBelow(folder) / 1e6) * 100) / 100;
    return { what: `install ${packages.at(-1)}`, size, max: megabytesMax, unit: 'MB' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bytesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesBelow(path) : lstatSync(path).size);
  }, 0);
}
