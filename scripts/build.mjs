// Builds the packages: declarations with `tsc -b`, JavaScript with tsup for each that others import
// or run. With `--javascript` it writes the JavaScript only, which takes a second and is enough to
// run it; with `--into FOLDER` it goes into a copy of the workspace.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'tsup';
import { packages, root, spareCollection } from './workspace.mjs';

const { values } = parseArgs({
  options: { javascript: { type: 'boolean' }, into: { type: 'string', default: root } },
});
if (values.javascript !== true) buildDeclarations();
for (const { folder, manifest } of packages()) {
  if (manifest.exports !== undefined) await buildJavaScript(folder, manifest);
}

function buildDeclarations() {
  // From scratch, because a declaration whose source is gone would be published with the rest.
  for (const { folder } of packages()) {
    rmSync(join(root, folder, 'dist'), { recursive: true, force: true });
  }
  const tsc = join(root, 'node_modules/typescript-native/bin/tsc');
  // One checker, since each further one checks again what they share.
  const { status } = spawnSync(process.execPath, [tsc, '-b', '--force', '--checkers', '1'], {
    cwd: root,
    env: { ...process.env, ...spareCollection },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** One file for each source: whoever imports a function loads what it needs and no more. */
async function buildJavaScript(folder, manifest) {
  await build({
    config: false,
    entry: sources(folder, manifest),
    outDir: join(values.into, folder, 'dist'),
    format: 'esm',
    target: 'node20',
    bundle: false,
    removeNodeProtocol: false,
    silent: true,
  });
}

/** A folder `testing` that is no entry is what the package's own tests share. */
function sources(folder, { exports }) {
  const all = readdirSync(join(root, folder, 'src'), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    all
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .filter((file) => !file.startsWith('testing/') || exports['./testing'] !== undefined)
      .map((file) => [file.slice(0, -'.ts'.length), join(root, folder, 'src', file)]),
  );
}
