/** Very many timers due at one instant: all fire once, in a process that cannot hold them all. */
import { parseInstant } from '@thutuc/legal-time';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { auditLogs } from '../audit/logs.js';
import { submitAll } from '../office/submit-all.js';
import { openStoreAt } from '../place/open-store.js';
import { storeNames, withPlace } from '../place/places.js';

/** By hand, as in docs/guide/reliability.md, as many as one likes. */
const { CI, DOSSIERS } = process.env;
const inCi = { sqlite: 8_000, postgres: 3_000 };
const dossiersOn = (name: keyof typeof inCi) =>
  Number(DOSSIERS ?? (CI === 'true' ? inCi[name] : 600));
const start = parseInstant('2025-03-27T09:00:00+01:00'); // a Thursday
/** When the day of receipt is over, for all of them. */
const due = parseInstant('2025-03-29T00:00:00+01:00');
/** Megabytes of heap; the programs that start the process take most of them. */
const heapMb = 96;
const fireAll = fileURLToPath(new URL('fire-all.ts', import.meta.url));

it.each(storeNames)('fires all of them on %s', async (name) => {
  await withPlace(name, async (place) => {
    const store = await openStoreAt(place);
    const dossiers = dossiersOn(name);
    await submitAll(store, dossiers, start);
    const program = ['--conditions=@thutuc/source', '--import', 'tsx', fireAll, place, String(due)];
    const limited = [`--max-old-space-size=${heapMb}`, ...program];
    const { stdout } = await promisify(execFile)(process.execPath, limited);
    expect(Number(stdout)).toBe(dossiers);
    expect(await store.nextTimerAt()).toBeUndefined();
    const { commands, findings } = await auditLogs(store, due);
    expect(findings).toEqual([]);
    expect(commands.size).toBe(2 * dossiers);
    await store.close();
  });
});
