/** Rows, counts and pages over HTTP are what the engine makes, to whom they belong alone. */
import { vietnamese } from '@thutuc/lang-vi';
import { createMemoryBlobs, createMemoryStore } from '@thutuc/core';
import { permitEngine } from '@thutuc/testing';
import { expect, test } from 'vitest';
import { createClient } from './client.js';
import { Office } from './testing/office.js';

const lookUp = { factorsOf: () => ['001190000123'] };
const openOffice = async () => {
  const blobs = createMemoryBlobs();
  const codeOf = ({ unit, number }: { unit: string; number: number }) => `${unit}-${number}`;
  const engine = permitEngine(createMemoryStore(), { blobs, lookUp, codeOf });
  const office = await Office.open({ engine });
  await office.dossier('D-1');
  await office.dossier('D-2');
  const clientOf = (person: string | undefined) =>
    createClient({
      url: 'http://office.example',
      ...(person !== undefined && { token: () => office.tokenOf(person) }),
      language: 'vi',
      fetch: async (request) => office.service.fetch(request),
    });
  return { office, engine, clientOf };
};

test('a row has all that a screen shows, and a page is read on record', async () => {
  const { engine, clientOf } = await openOffice();
  const page = await clientOf('lan').work({ limit: 1, overdue: false }, 'morning');
  expect(page.items).toMatchObject([
    {
      ...{ dossier: 'D-1', activation: 'check#1', standing: 'open', isMine: false, version: 2 },
      unit: { id: 'U-1', name: 'Văn phòng' },
      due: { isOverdue: false, left: expect.stringContaining('còn') as string },
    },
  ]);
  const rest = await clientOf('lan').work({ after: page.next! }, 'morning');
  expect(rest.items.map(({ dossier }) => dossier)).toEqual(['D-2']);
  const { items } = await engine.accessRecords({});
  expect(items.map(({ purpose }) => purpose)).toEqual(['morning', 'morning']);
  const others = clientOf('hanh').work({ unit: 'U-1' }, 'curious');
  await expect(others).rejects.toMatchObject({ code: 'NOT_AUTHORISED', status: 403 });
});

test('filters that are not known are refused, in pages and in counts', async () => {
  const { office, clientOf } = await openOffice();
  const page = await office.ask('lan', 'GET', '/work?purpose=x&colour=red');
  expect(page).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
  const unpurposed = await office.ask('lan', 'GET', '/work');
  expect(unpurposed).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
  const counts = await clientOf('lan').countWork({ all: {}, mine: { claimed: true } });
  expect(counts).toEqual({
    all: { count: 2, isAtLeast: false, text: '2' },
    mine: { count: 0, isAtLeast: false, text: '0' },
  });
  const odd = clientOf('lan').countWork({ odd: { colour: 'red' } as object });
  await expect(odd).rejects.toMatchObject({ code: 'REQUEST_INVALID', status: 400 });
});

test('the page of a dossier comes in one request, with its version', async () => {
  const { office, engine, clientOf } = await openOffice();
  const page = await clientOf('lan').casePage('D-1', 'handling');
  const { at: _, ...made } = await engine.casePage('D-1', {
    ...{ actor: 'lan', purpose: 'handling' },
    language: vietnamese,
  });
  expect(page).toMatchObject(JSON.parse(JSON.stringify(made)) as object);
  expect(page.offers.length).toBeGreaterThan(0);
  const answer = await office.ask('lan', 'GET', '/dossiers/D-1/page?purpose=handling');
  expect(answer.headers.get('etag')).toBe(`"${page.version}"`);
  const foreign = clientOf('minh').casePage('D-1', 'curious');
  await expect(foreign).rejects.toMatchObject({ code: 'NOT_AUTHORISED', status: 403 });
});

test('an applicant sees the dossiers of their own', async () => {
  const { clientOf } = await openOffice();
  const own = await clientOf('hanh').ownDossiers({ limit: 1 });
  expect(own.items).toMatchObject([{ dossier: 'D-1', lifecycle: 'running', todo: [] }]);
  const rest = await clientOf('hanh').ownDossiers({ after: own.next! });
  expect(rest.items.map(({ dossier }) => dossier)).toEqual(['D-2']);
  expect((await clientOf('lan').ownDossiers()).items).toEqual([]);
});

test('a look-up without a token: one answer for a wrong code and a wrong proof, a few a minute', async () => {
  const { office, engine, clientOf } = await openOffice();
  const { code = '' } = (await engine.readOffRecord('D-1'))!;
  const anybody = clientOf(undefined);
  expect(await anybody.lookUp(code, '001190000123')).toMatchObject({ code, lifecycle: 'running' });
  const refused = async (asked: object) => {
    const { status, body } = await office.ask(undefined, 'POST', '/look-ups', asked);
    return { status, code: body.code, title: body.title };
  };
  const wrong = await refused({ code, factor: '1' });
  expect(wrong).toMatchObject({ status: 404, code: 'LOOK_UP_FAILED' });
  expect(await refused({ code: 'H-9', factor: '001190000123' })).toEqual(wrong);
  for (let i = 0; i < 2; i += 1) await refused({ code: `H-${i}`, factor: '1' });
  expect(await refused({ code: 'H-7', factor: '1' })).toMatchObject({
    ...{ status: 429, code: 'TOO_MANY_REQUESTS' },
  });
});
