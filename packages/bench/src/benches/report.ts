/** Bench `report`: form II.06a, and the list behind each of its figures, from event logs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '@thutuc/store-sqlite';
import type { Bench } from '../bench.js';
import { recountPass, reportPass, type ReportPass } from '../report-of-permits.js';
import { runCallers } from '../stores/callers.js';
import { openStoreOffice, permitCourse, permitEnding } from '../stores/permit-office.js';

/** The permits of the file; a million of them are its own, read again and again. */
const kept = 2000;
const million = 1_000_000;
const callers = 32;
const folder = mkdtempSync(join(tmpdir(), 'thutuc-bench-report-'));
const path = join(folder, 'store.db');

const bench: Bench = {
  title:
    'Dossiers per second of form II.06a with the list behind each figure, from the logs of building ' +
    'permits in one SQLite file, ten events each, every hash checked: folds of insight, against a ' +
    'recount that replays each log to both ends of the period. And the seconds and the peak ' +
    `megabytes of a process that does so for ${million.toLocaleString('en')} dossiers: those of a ` +
    `file of ${kept.toLocaleString('en')}, page by page, again and again.`,
  peers: {},
  figures: async (_loadPeer, size = million) => {
    const store = openSqliteStore({ path });
    const office = openStoreOffice(store, {}, [...permitCourse, ...permitEnding]);
    for (let made = 0; made < kept; made += callers) await runCallers(callers, office);
    refuseDifference(await reportPass(store, kept), await recountPass(store, kept));
    let pass: { readonly seconds: number; readonly megabytes: number } | undefined;
    const passed = () => (pass ??= passApart(size));
    return [
      {
        name: 'II.06a',
        unit: 'dossiers/s',
        measure: 'rate',
        clock: 'wall',
        ours: async () => (await reportPass(store, kept)).dossiers,
        others: { 'recount from replays': async () => (await recountPass(store, kept)).dossiers },
      },
      {
        name: 'million-seconds',
        unit: 's',
        measure: 'amount',
        clock: 'wall',
        ours: () => passed().seconds,
        others: {},
        target: 60,
      },
      {
        name: 'million-memory',
        unit: 'MB',
        measure: 'amount',
        clock: 'wall',
        ours: () => passed().megabytes,
        others: {},
        target: 300,
      },
    ];
  },
  close: () => {
    rmSync(folder, { recursive: true });
    return Promise.resolve();
  },
};

export default bench;

/** What a process of its own takes for so many dossiers. */
function passApart(count: number): { seconds: number; megabytes: number } {
  const script = fileURLToPath(new URL('../report-pass.ts', import.meta.url));
  const run = spawnSync(process.execPath, [...process.execArgv, script, path, String(count)], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`Reporting on ${count} dossiers failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as { seconds: number; megabytes: number };
}

function refuseDifference(ours: ReportPass, recount: ReportPass): void {
  for (const [name, count] of Object.entries(ours.counts)) {
    if ((recount.counts[name] ?? 0) === count) continue;
    throw new Error(`Figure ${name}: ours ${count}, recounted ${recount.counts[name] ?? 0}.`);
  }
  if (ours.listed !== recount.listed) throw new Error('The lists behind the figures differ.');
}
