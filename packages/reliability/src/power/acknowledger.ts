/** A process that says each command after the engine has said it. */
import { parseInstant } from '@thutuc/legal-time';
import { writeSync } from 'node:fs';
import { openEngine } from '../office/engine.js';
import { openStoreAt } from '../place/open-store.js';

const [place, count] = process.argv.slice(2);
if (place === undefined || count === undefined) throw new Error('Give a store and a number.');

const now = parseInstant('2025-03-03T09:00:00+01:00'); // a Monday
const engine = openEngine({ store: await openStoreAt(place), clock: { now: () => now } });
for (let i = 0; i < Number(count); i += 1) {
  await engine.execute({
    id: `c-${i}`,
    dossier: `D-${i}`,
    actor: 'applicant',
    command: { type: 'submit', procedure: 'reliability-permit', data: { area: 80 } },
  });
  writeSync(1, `acknowledged ${i}\n`);
}
process.exit();
