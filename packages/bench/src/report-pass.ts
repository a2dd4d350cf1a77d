/**
 * `report-pass.ts FILE DOSSIERS`: reports on so many dossiers in this process, which reads the
 * dossiers of a store again and again; prints the seconds and the peak memory in megabytes.
 */
import { resourceUsage } from 'node:process';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { reportPass } from './report-of-permits.js';

const [, , path = '', count = ''] = process.argv;
const store = openSqliteStore({ path });
const begin = performance.now();
const { dossiers, listed } = await reportPass(store, Number(count));
const seconds = (performance.now() - begin) / 1000;
await store.close();
// In kilobytes.
console.log(
  JSON.stringify({ seconds, megabytes: resourceUsage().maxRSS / 1024, dossiers, listed }),
);
