/** Writes the JSON Schemas that packages publish: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { schemas } from './file.js';

for (const { file, text } of schemas) writeFileSync(file, await text());
