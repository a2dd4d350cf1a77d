// What `npm start` shows: a building permit from receipt to result, in a fresh SQLite file.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

const folder = join('.cache', 'start');
const example = 'examples/building-permit-2026';
const dossier = 'supplement';

/** What to do next, and in which other language, by the language that was asked for. */
const next = {
  en: ['The dossier is kept. Show it again, or in Vietnamese:', 'vi'],
  vi: ['Hồ sơ đã được lưu. Xem lại, hoặc xem bằng tiếng Anh:', 'en'],
  nl: ['Het dossier is bewaard. Toon het opnieuw, of in het Vietnamees:', 'vi'],
};

rmSync(join(root, folder), { recursive: true, force: true });
mkdirSync(join(root, folder), { recursive: true });
const store = `sqlite:${join(folder, 'dossiers.db')}`;
const thutuc = (...args) =>
  spawnSync(
    process.execPath,
    ['--conditions=@thutuc/source', '--import', 'tsx', 'packages/cli/src/main.ts', ...args],
    { cwd: root, stdio: 'inherit' },
  ).status ?? 1;

const commands = `${example}/dossiers/${dossier}.jsonl`;
const status = thutuc(
  'run',
  example,
  '--commands',
  commands,
  '--store',
  store,
  ...process.argv.slice(2),
);
if (status === 0 && !process.argv.includes('--json')) {
  const given = process.argv[process.argv.indexOf('--lang') + 1];
  const [words, other] = next[given] ?? next.en;
  const inLanguage = given in next ? ` --lang ${given}` : '';
  console.log(`\n${words}`);
  const directory = `--directory ${example}/directory.json`;
  console.log(`  npm run -s thutuc -- show ${dossier} --store ${store} ${directory}${inLanguage}`);
  console.log(`  npm start -- --lang ${other}`);
}
process.exitCode = status;
