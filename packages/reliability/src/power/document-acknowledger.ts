/** A process that says of each document after the blob folder has said it. */
import { openBlobFolder } from '@thutuc/blob-folder';
import { writeSync } from 'node:fs';

const [path, count] = process.argv.slice(2);
if (path === undefined || count === undefined) throw new Error('Give a folder and a number.');

const blobs = openBlobFolder({ path });
for (let i = 0; i < Number(count); i += 1) {
  // The folders of these ids all begin differently, so that each is made anew, with the one above.
  await blobs.put(`D-${i}`, new TextEncoder().encode(`Bản vẽ số ${i}`));
  writeSync(1, `acknowledged ${i}\n`);
}
process.exit();
