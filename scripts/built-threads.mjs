// Checks that the built simulator needs no TypeScript to start its threads, and that these say what
// one thread says. Run after the build.
import { isDeepStrictEqual } from 'node:util';
import { parseScenario, simulate, simulateInThreads } from '../packages/simulation/dist/index.js';

const scenario = parseScenario({
  schema: 'thutuc/scenario@1',
  kind: 'stations',
  start: '2026-03-02T00:00:00+07:00',
  horizon: 200,
  arrivals: { coming: { to: 'serve', rate: 11 } },
  pools: { desk: { staff: 3 } },
  steps: { serve: { pool: 'desk', service: { type: 'lognormal', mean: 0.25, cv: 1 } } },
});
const shared = await simulateInThreads(scenario, { replications: 3, threads: 2 });
const alone = simulate(scenario, { replications: 3 });
if (!isDeepStrictEqual(shared, alone)) {
  console.error('Two threads of the built simulator say something else than one.');
  process.exitCode = 1;
}
