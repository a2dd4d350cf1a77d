/** Zips that come to far more than they weigh: what is sent packed is never unpacked whole. */
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { Office } from './testing/office.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const bombBytes = 200_000_000;

/** A zip of one file, and what the file weighs unpacked. */
function zipOf(name: string, content: Uint8Array): Uint8Array {
  const packed = deflateRawSync(content);
  const path = Buffer.from(name);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc32(content), 0);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(content.length, 8);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(path.length, 0);
  const method = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]);
  const local = Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    method,
    sizes,
    lengths,
    path,
    packed,
  ]);
  const central = Buffer.concat([
    ...[Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), method, sizes, lengths],
    ...[Buffer.alloc(14), path],
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
}

const bomb = Buffer.alloc(bombBytes, ' ');
let office: Office;
beforeEach(async () => {
  office = await Office.open();
  await office.dossier('D-1');
});

/** Sends it, and expects a refusal that is kept, with little memory used for it. */
async function refused(code: string, bytes: Uint8Array, headers: Record<string, string>) {
  expect(bytes.length).toBeLessThan(1_000_000);
  const path = '/dossiers/D-1/documents?id=u-1&document=plan&title=Plan';
  const before = process.memoryUsage().rss;
  const { body } = await office.ask('hanh', 'POST', path, bytes, headers);
  expect(body.code).toBe(code);
  expect(office.refused.at(-1)).toMatchObject({ code, person: 'hanh', dossier: 'D-1' });
  expect(process.memoryUsage().rss - before).toBeLessThan(bombBytes / 2);
  expect((await office.engine.readOffRecord('D-1'))?.documents ?? []).toEqual([]);
}

test.each(['[Content_Types].xml', 'mimetype', 'word/document.xml'])(
  'a document of Office whose %s comes to 200 megabytes is refused',
  async (name) => {
    await refused('DOCUMENT_TYPE', zipOf(name, bomb), { 'content-type': docx });
  },
);

test('a body that is packed is refused, whatever it holds', async () => {
  const headers = { 'content-type': docx, 'content-encoding': 'gzip' };
  await refused('MEDIA_TYPE_UNSUPPORTED', gzipSync(bomb), headers);
});

test('a plain document of Office is taken', async () => {
  const types =
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const bytes = zipOf('[Content_Types].xml', Buffer.from(types));
  const path = '/dossiers/D-1/documents?id=u-1&document=plan&title=Plan';
  const { status } = await office.ask('hanh', 'POST', path, bytes, { 'content-type': docx });
  expect(status).toBe(200);
});
