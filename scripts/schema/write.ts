/** Writes the JSON Schemas of procedures, commands, directories, law and scenarios: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { schemas } from './file.js';

for (const { file, text } of schemas) writeFileSync(file, await text());
