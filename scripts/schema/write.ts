/** Writes the JSON Schema of procedures: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { schemaFile, schemaText } from './file.js';

writeFileSync(schemaFile, await schemaText());
