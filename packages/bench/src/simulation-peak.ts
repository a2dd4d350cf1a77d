/** `simulation-peak.ts DOSSIERS`: simulates so many in this process, and prints its peak memory. */
import { resourceUsage } from 'node:process';
import { simulate } from '@thutuc/simulation';
import { landUseScenario, landUseSetting } from './land-use-offices.js';

simulate(landUseScenario(Number(process.argv[2])), { setting: landUseSetting(), replications: 1 });
// In kilobytes.
console.log(resourceUsage().maxRSS / 1024);
