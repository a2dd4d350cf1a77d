/** `npm run -s crash -- --store sqlite|postgres --rounds N [--json]`: kill -9, N times. */
import { parseArgs } from 'node:util';
import { storeNames, withPlace } from '../place/places.js';
import { runRounds } from './rounds.js';

const { values } = parseArgs({
  options: {
    store: { type: 'string', default: 'sqlite' },
    rounds: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
});
const name = storeNames.find((known) => known === values.store);
const rounds = Number(values.rounds);
if (name === undefined || !Number.isInteger(rounds) || rounds < 1) {
  console.error('Usage: npm run -s crash -- --store sqlite|postgres --rounds N [--json]');
  process.exit(2);
}
const report = await withPlace(name, (place) =>
  runRounds(place, rounds, (finding) => console.log(JSON.stringify(finding))),
);
if (!values.json)
  console.log(
    `${name}: killed ${report.rounds} times amid ${report.acknowledged} acknowledged commands; ` +
      `${report.lost} lost, ${report.doubled} doubled, ${report.broken} broken`,
  );
console.log(JSON.stringify(report));
if (report.lost + report.doubled + report.broken > 0) process.exitCode = 1;
