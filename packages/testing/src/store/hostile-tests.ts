/** Contract: texts stay texts, whatever is in them. */
import type { Store } from '@thutuc/core';
import type { Commit } from '@thutuc/core/store';
import { sampleCommit } from './sample-commit.js';
import { codeOf, type Suite } from './suite.js';

export function hostileTests({ describe, test, expect }: Suite): void {
  const texts: Readonly<Record<string, string>> = {
    'an injected statement': `'; DROP TABLE events; --`,
    'an injected condition': `" OR 1=1 /*`,
    placeholders: '$1 ?1 :a @b %s {0} \\',
    'array syntax': '{"a,b",NULL,\\}',
    Vietnamese: 'Giấy phép xây dựng nhà ở riêng lẻ — Nguyễn Thị Đặng',
    'decomposed Vietnamese': 'Nguyễn Thị Đặng'.normalize('NFD'),
    emoji: '👩🏽‍🌾🏠🇻🇳',
    'right to left': '\u202eمرحبا\u202c',
    'line ends and tabs': 'a\r\nb\tc\u2028d',
    'the last code points': '\uffff\u{10ffff}',
    blanks: '  ',
  };

  describe('hostile texts', () => {
    for (const [name, text] of Object.entries(texts))
      test(`${name} in every field`, async (store) => {
        const commit = hostileCommit(text);
        expect(await store.commit([commit, sampleCommit('plain')])).toEqual([
          { status: 'committed' },
          { status: 'committed' },
        ]);
        expect(await store.commit([commit])).toEqual([
          { status: 'duplicate', record: commit.command },
        ]);
        await expectEverywhere(store, commit, text, expect);
      });

    test('of a length of ten million characters', async (store) => {
      const long = 'đ'.repeat(10_000_000);
      const commit = sampleCommit('D-1', { personal: long });
      await store.commit([commit]);
      expect((await store.readEvents('D-1'))[0]?.personal === long).toEqual(true);
      expect((await store.load('D-1'))?.snapshot.personal === long).toEqual(true);
    });

    test('as keys as long as keys may be', async (store) => {
      const key = 'đ'.repeat(320);
      const part = { activation: key, unit: key, role: key, procedure: key };
      const commit = sampleCommit(key, {
        command: key,
        workItems: [{ ...part, claimedBy: key }],
        timers: [{ activation: key, timer: key }],
        outbox: [{ key, channel: key }],
        searchTerms: [key],
        counter: { key, expected: 0 },
      });
      expect(await codeOf(store.commit([commit]))).toEqual('resolved');
      expect((await store.worklist({ unit: key, role: key })).items).toEqual(commit.workItems);
    });
  });
}

function hostileCommit(text: string): Commit {
  return sampleCommit(text, {
    command: text,
    row: { procedure: text, procedureVersion: text, code: text, outcome: text },
    personal: text,
    workItems: [
      { activation: text, step: text, unit: text, role: text, procedure: text, claimedBy: text },
    ],
    timers: [{ activation: text, timer: text, at: 100 }],
    outbox: [{ key: text, channel: text, body: text }],
    searchTerms: [text],
    counter: { key: text, expected: 0 },
  });
}

async function expectEverywhere(
  store: Store,
  { row, snapshot, command, workItems, timers, outbox }: Commit,
  text: string,
  expect: Suite['expect'],
): Promise<void> {
  expect(await store.load(text)).toEqual({ row, snapshot });
  expect(await store.findCommand(text, text)).toEqual(command);
  expect(await store.readCounter(text)).toEqual(1);
  const byEvery = { unit: text, role: text, procedure: text, claimedBy: text };
  expect((await store.worklist(byEvery)).items).toEqual(workItems);
  expect((await store.listDossiers({ procedure: text })).items).toEqual([row]);
  expect((await store.search({ terms: [text] })).items).toEqual([row]);
  expect((await store.search({ prefixes: [text] })).items).toEqual([row]);
  const lease = { worker: text, now: 1000, until: 2000, limit: 10 };
  expect(await store.claimTimers(lease)).toEqual(timers);
  const claimed = await store.claimMessages(lease);
  expect(claimed).toEqual([{ ...outbox[0], attempt: 1 }]);
  expect(await store.nackMessage(text, text, { notBefore: 1, error: text, dead: true })).toEqual(
    true,
  );
  expect((await store.listDead({})).items.map(({ error }) => error)).toEqual([text]);
  await store.putContent('procedure', text, text);
  expect(await store.getContent('procedure', text)).toEqual(text);
  const first = await store.listLogs({ limit: 1 });
  const second = await store.listLogs({ after: first.next! });
  expect([...first.items, ...second.items].sort()).toEqual([text, 'plain'].sort());
  const event = await store.listEvents({ limit: 1 });
  const later = await store.listEvents({ after: event.next! });
  expect([...event.items, ...later.items].map(({ dossier }) => dossier).sort()).toEqual(
    [text, 'plain'].sort(),
  );
}
