/** Documents up and down as streams: never in memory whole, and nothing left of what is refused. */
import { openBlobFolder } from '@thutuc/blob-folder';
import type { BlobStore } from '@thutuc/core';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveOnNode } from './node.js';
import { Office } from './testing/office.js';
import type { ServiceOptions } from './service-options.js';

const path = '/dossiers/D-1/documents?id=u-1&document=plan&title=Plan';
const pieceBytes = 65_536;
const head = new TextEncoder().encode('%PDF-1.7\n');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thutuc-http-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function openOffice(
  more: Partial<ServiceOptions> = {},
  blobs = openBlobFolder({ path: folder }),
) {
  const office = await Office.open(more, { blobs });
  await office.dossier('D-1');
  return office;
}

/** What lies in the folder, of whatever name. */
async function left(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** A body of so many pieces; `given` counts those that were asked for. */
function bodyOf(pieces: number, first = head, broken?: Error) {
  const counted = { given: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        counted.given += 1;
        if (counted.given === 1) controller.enqueue(first);
        else if (counted.given <= pieces) controller.enqueue(new Uint8Array(pieceBytes));
        else if (broken === undefined) controller.close();
        else controller.error(broken);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, counted };
}

async function send(office: Office, body: ReadableStream<Uint8Array>) {
  const answer = await office.service.fetch(
    new Request(`http://office.example${path}`, {
      ...{ method: 'POST', body, duplex: 'half' },
      headers: {
        authorization: `Bearer ${await office.tokenOf('hanh')}`,
        'content-type': 'application/pdf',
      },
    }),
  );
  return { status: answer.status, body: (await answer.json()) as { code?: string } };
}

/** The most pieces that are on their way at one time, between those who give and those who take. */
class Between {
  most = 0;
  taken = 0;
  take(given: number): void {
    this.taken += 1;
    this.most = Math.max(this.most, given - this.taken);
  }
}

test('no more than a few pieces of a document are in memory, up or down', async () => {
  const pieces = 300;
  const { body, counted } = bodyOf(pieces);
  const [up, down] = [new Between(), new Between()];
  let read = 0;
  const kept = openBlobFolder({ path: folder });
  const blobs: BlobStore = {
    ...kept,
    stage: (dossier, sent) =>
      kept.stage(
        dossier,
        (async function* () {
          for await (const piece of sent) {
            up.take(counted.given);
            yield piece;
          }
        })(),
      ),
    async stream(dossier, sha256) {
      const from = await kept.stream(dossier, sha256);
      return (
        from &&
        (async function* () {
          for await (const piece of from) {
            read += 1;
            yield piece;
          }
        })()
      );
    },
  };
  const office = await openOffice({}, blobs);
  expect((await send(office, body)).status).toBe(200);
  expect(up.taken).toBeGreaterThan(pieces - 5);
  expect(up.most).toBeLessThan(5);

  const token = await office.tokenOf('lan');
  const answer = await office.service.fetch(
    new Request('http://office.example/dossiers/D-1/documents/plan%231?purpose=check', {
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  const size = head.length + (pieces - 1) * pieceBytes;
  expect(answer.headers.get('content-length')).toBe(String(size));
  const hash = createHash('sha256');
  for await (const piece of answer.body! as ReadableStream<Uint8Array>) {
    hash.update(piece);
    down.take(read);
  }
  expect(down.most).toBeLessThan(5);
  expect(await left()).toEqual([hash.digest('hex')]);
});

test('nothing is left of a document that is refused, however far it came', async () => {
  const office = await openOffice({
    limits: { documentBytesMax: 20 * pieceBytes },
    documents: { scan: () => Promise.resolve('refused') },
  });
  const tooLarge = bodyOf(1000);
  expect((await send(office, tooLarge.body)).body.code).toBe('BODY_TOO_LARGE');
  expect(tooLarge.counted.given).toBeLessThan(25);
  const otherType = bodyOf(15, new TextEncoder().encode('<html>'));
  expect((await send(office, otherType.body)).body.code).toBe('DOCUMENT_TYPE');
  expect(otherType.counted.given).toBeLessThan(5);
  expect((await send(office, bodyOf(10).body)).body.code).toBe('DOCUMENT_REFUSED');
  const broken = bodyOf(10, head, new Error('the sender has left'));
  expect((await send(office, broken.body)).status).toBeGreaterThanOrEqual(400);
  expect(await left()).toEqual([]);
  expect((await office.engine.readOffRecord('D-1'))?.documents ?? []).toEqual([]);
});

test('nothing is left of a document whose sender leaves in the middle', async () => {
  const office = await openOffice();
  const serving = await serveOnNode(office.service);
  const token = await office.tokenOf('hanh');
  const sending = request(`${serving.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/pdf',
      'content-length': 10 * pieceBytes,
    },
  });
  sending.on('error', () => undefined);
  sending.write(head);
  sending.write(new Uint8Array(pieceBytes));
  await expect.poll(left).toEqual([expect.stringMatching(/\.new$/)]);
  sending.destroy();
  await expect.poll(left).toEqual([]);
  await expect.poll(() => office.refused.at(-1)).toMatchObject({ code: 'REQUEST_INVALID' });
  await serving.stop();
});

test('who leaves in the middle of a download holds no file open', async () => {
  let ended = 0;
  const kept = openBlobFolder({ path: folder });
  const blobs: BlobStore = {
    ...kept,
    async stream(dossier, sha256) {
      const from = (await kept.stream(dossier, sha256))!;
      return (async function* () {
        try {
          yield* from;
        } finally {
          ended += 1;
        }
      })();
    },
  };
  const office = await openOffice({}, blobs);
  await send(office, bodyOf(200).body);
  const serving = await serveOnNode(office.service);
  const token = await office.tokenOf('lan');
  const leave = new AbortController();
  const answer = await fetch(`${serving.url}/dossiers/D-1/documents/plan%231?purpose=check`, {
    headers: { authorization: `Bearer ${token}` },
    signal: leave.signal,
  });
  await answer.body!.getReader().read();
  leave.abort();
  await expect.poll(() => ended).toBe(1);
  await serving.stop();
});
