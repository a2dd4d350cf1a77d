/** Writes the list of commands: `npm run commands`. */
import { writeFileSync } from 'node:fs';
import { listFile, listText } from './file.js';

writeFileSync(listFile, await listText());
