// Tries what `npm create thutuc` makes, from the packed packages: the project installs,
// type-checks, passes its tests, starts and answers.
//   node scripts/created-project.mjs TARBALL…
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const tarballs = process.argv.slice(2);
const creator = tarballs.find((file) => /\/create-thutuc-[^/]+\.tgz$/.test(file));
const own = tarballs.filter((file) => /\/thutuc-(core|legal-time|node|store-sqlite)-\d/.test(file));
const legalTime = own.find((file) => file.includes('legal-time'));
if (creator === undefined || own.length !== 4)
  throw new Error('Give the tarballs of all packages, create-thutuc among them.');

const folder = mkdtempSync(join(tmpdir(), 'thutuc-created-'));
const project = join(folder, 'my-office');
try {
  // As `npm create` does, but for what it fetches.
  run(folder, 'npm', [
    ...['exec', '--yes', `--package=${creator}`, `--package=${legalTime}`],
    ...['--', 'create-thutuc', 'my-office'],
  ]);
  run(project, 'npm', ['install', '--no-audit', '--no-fund', ...own]);
  run(project, 'npm', ['run', 'types']);
  run(project, 'npm', ['test']);
  await answers();
  console.log('✓ the created project installs, type-checks, passes its tests and answers');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Starts the service, submits an application, and stops it as a system would. */
async function answers() {
  const port = '39171';
  const env = { ...process.env, PORT: port };
  const service = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => service.once('exit', resolve));
  await Promise.race([new Promise((resolve) => service.stdout.once('data', resolve)), ended]);
  const tokens = JSON.parse(readFileSync(join(project, 'tokens.json'), 'utf8'));
  const [token] = Object.entries(tokens).find(([, person]) => person === 'binh');
  const { status } = await fetch(`http://localhost:${port}/dossiers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ id: 'web-1', data: { place: 'Market 1', area: 12 } }),
  });
  service.kill('SIGTERM');
  const code = await ended;
  if (status !== 201 || code !== 0)
    throw new Error(`The service answered ${status} and ended with ${code}.`);
}

function run(cwd, program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  console.log(`${stdout}${stderr}`);
  throw new Error(`${program} ${args.join(' ')} failed for a new project.`);
}
