/** Documents over HTTP: only what they say they are, whole, of a bounded size, and never a page. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Office } from './testing/office.js';

const text = new TextEncoder();
const pdf = text.encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const add = (title: string, id = 'u-1') =>
  `/dossiers/D-1/documents?${new URLSearchParams({ id, document: 'plan', title }).toString()}`;
const asPdf = { 'content-type': 'application/pdf' };

async function officeWithDossier(more: Parameters<typeof Office.open>[0] = {}) {
  const office = await Office.open(more);
  await office.dossier('D-1');
  const upload = (
    bytes: Uint8Array,
    headers: Readonly<Record<string, string>> = asPdf,
    path = add('Plan'),
  ) => office.ask('hanh', 'POST', path, bytes, headers);
  return { office, upload };
}

test('a document goes up and down, and is a file of the name of its title', async () => {
  const { office, upload } = await officeWithDossier();
  const sha256 = createHash('sha256').update(pdf).digest('base64');
  const headers = { ...asPdf, 'content-digest': `sha-256=:${sha256}:` };
  const path = add('../../etc/"Bản vẽ"\r\nSet-Cookie: a=b');
  expect(await upload(pdf, headers, path)).toMatchObject({ status: 200, body: { last: 3 } });
  expect(await upload(pdf, headers, path)).toMatchObject({ body: { duplicate: true } });
  const down = await office.ask('lan', 'GET', '/dossiers/D-1/documents/plan%231?purpose=check');
  expect(down.bytes).toEqual(new Uint8Array(pdf));
  const { headers: had } = down;
  expect(had.get('content-type')).toBe('application/pdf');
  expect(had.get('set-cookie')).toBe(null);
  expect(had.get('x-content-type-options')).toBe('nosniff');
  expect(had.get('content-security-policy')).toContain('sandbox');
  expect(had.get('content-disposition')).toMatch(/^attachment; /);
  expect(had.get('content-disposition')).not.toMatch(/\.\.\/|[\r\n]/);
  const none = await office.ask('lan', 'GET', '/dossiers/D-1/documents/plan%239?purpose=check');
  expect([none.status, none.body.code]).toEqual([404, 'DOCUMENT_UNKNOWN']);
});

test('what is not what it says, or is packed, damaged, or too large, is refused', async () => {
  const { office, upload } = await officeWithDossier({
    limits: { documentBytesMax: 100_000, bodyBytesMax: 1000 },
  });
  const refused = async (code: string, ...sent: Parameters<typeof upload>) => {
    expect((await upload(...sent)).body.code).toBe(code);
    expect(office.refused.at(-1)).toMatchObject({ code, person: 'hanh', dossier: 'D-1' });
  };
  await refused('DOCUMENT_TYPE', text.encode('<script>alert(1)</script>'));
  await refused('DOCUMENT_TYPE', text.encode('<html>'), { 'content-type': 'text/html' });
  await refused('DOCUMENT_TYPE', pdf, { 'content-type': 'image/png' });
  await refused('DOCUMENT_TYPE', new Uint8Array());
  const gzip = { ...asPdf, 'content-encoding': 'gzip' };
  await refused('MEDIA_TYPE_UNSUPPORTED', gzipSync(pdf), gzip);
  const digest = `sha-256=:${createHash('sha256').update('other').digest('base64')}:`;
  await refused('DOCUMENT_DAMAGED', pdf, { ...asPdf, 'content-digest': digest });
  await refused('DOCUMENT_DAMAGED', pdf, { ...asPdf, 'content-digest': 'md5=:AAAA:' });
  await refused('BODY_TOO_LARGE', new Uint8Array(100_001));
  expect((await office.engine.readOffRecord('D-1'))?.documents ?? []).toEqual([]);
});

test('a scan looks into what is to be kept, and nothing else', async () => {
  const seen: string[] = [];
  const { upload } = await officeWithDossier({
    documents: {
      scan: async (document) => {
        const { dossier, mediaType, size } = document;
        seen.push(`${dossier} ${mediaType} ${size}`);
        for await (const piece of document.read()) if (piece.includes(0)) return 'refused';
        return 'clean';
      },
    },
  });
  const virus = new Uint8Array([...pdf, 0]);
  expect((await upload(virus)).body.code).toBe('DOCUMENT_REFUSED');
  expect((await upload(text.encode('no pdf'))).body.code).toBe('DOCUMENT_TYPE');
  expect((await upload(pdf)).status).toBe(200);
  expect(seen).toEqual([
    `D-1 application/pdf ${virus.length}`,
    `D-1 application/pdf ${pdf.length}`,
  ]);
});

test('who has nothing to do with a dossier is not read from', async () => {
  const { office } = await officeWithDossier();
  let read = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      read += 1;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  const token = await office.tokenOf('mallory');
  const answer = await office.service.fetch(
    new Request(`http://office.example${add('Plan')}`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { ...asPdf, authorization: `Bearer ${token}` },
    }),
  );
  expect([answer.status, read <= 1]).toEqual([403, true]);
});
