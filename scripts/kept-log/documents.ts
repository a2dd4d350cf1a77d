/**
 * Writes the log of a dossier with documents that a release keeps for ever:
 * `node --conditions=@thutuc/source --import tsx scripts/kept-log/documents.ts 0.2.0`.
 */
import { writeFileSync } from 'node:fs';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { createDirectory, createEngine, createMemoryBlobs, createMemoryStore } from '@thutuc/core';
import { permitProcedure, plainCalendar } from '@thutuc/testing';

const [release] = process.argv.slice(2);
if (release === undefined || !/^\d+\.\d+\.\d+$/.test(release)) {
  throw new Error('Name the release that the log is of, such as 0.2.0.');
}
const store = createMemoryStore();
let salts = 0;
const engine = createEngine({
  store,
  blobs: createMemoryBlobs(),
  procedures: [permitProcedure()],
  rules: createRuleBook(builtInRules),
  calendars: [plainCalendar()],
  directory: createDirectory({
    schema: 'thutuc/directory@1',
    units: [{ code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } }],
    people: [{ id: 'lan', name: 'Trần Thị Lan', memberships: [{ unit: 'U-1', role: 'officer' }] }],
  }),
  clock: { now: () => parseInstant('2025-01-06T09:00+07:00') }, // Monday
  salt: () => `salt of the kept log ${(salts += 1)}`,
  idPrefixes: 'any',
});

const dossier = 'D-1';
const data = { area: 80, owner: 'Lê Thị Hạnh' };
const submit = { type: 'submit', procedure: 'permit', data } as const;
await engine.execute({ id: 'c-1', dossier, actor: 'hanh', command: submit });
for (const [id, actor, document, title] of [
  ['c-2', 'hanh', 'plan', 'Bản vẽ mặt bằng'],
  ['c-3', 'hanh', 'plan', 'Bản vẽ mặt bằng, sửa đổi'],
  ['c-4', 'lan', 'form', 'Đơn đề nghị, bản quét'],
] as const) {
  const bytes = new TextEncoder().encode(title);
  const upload = { id, dossier, actor, document, title, mediaType: 'application/pdf', bytes };
  await engine.addDocument(upload);
}
await engine.execute({ id: 'c-5', dossier, actor: 'lan', command: { type: 'accept' } });

const log = {
  release,
  events: await store.readEvents(dossier),
  dossier: await engine.readOffRecord(dossier),
};
const folder = new URL('../../packages/core/src/engine/kept-logs/', import.meta.url);
// A log that a release left is never written again: `wx` refuses to.
writeFileSync(new URL(`${release}-documents.json`, folder), `${JSON.stringify(log, null, 2)}\n`, {
  flag: 'wx',
});
