/** Contract: personal facts can be erased, and the rest of the log stays as it was. */
import { sampleCommit } from './sample-commit.js';
import { statusesOf, type Suite } from './suite.js';

export function erasureTests({ describe, test, expect }: Suite): void {
  const erasing = sampleCommit('D-1', {
    after: 3,
    personal: '{"who":"archivist"}',
    erasePersonal: true,
    outbox: [{}],
  });

  describe('erasing personal facts', () => {
    test('leaves the texts that the chain covers, and the new event its own', async (store) => {
      await store.commit([sampleCommit('D-1', { events: 3 }), sampleCommit('D-2')]);
      await store.commit([erasing]);
      const events = await store.readEvents('D-1');
      expect(events.map(({ personal }) => personal)).toEqual([
        null,
        null,
        null,
        '{"who":"archivist"}',
      ]);
      expect(events.map(({ hash }) => hash).at(2)).toEqual('hash of D-1/command 3 3');
      expect((await store.load('D-1'))?.snapshot).toEqual(erasing.snapshot);
      expect((await store.readEvents('D-2'))[0]?.personal).toEqual('{"who":"Bà Hai"}');
    });

    test('drops the unsent messages of the dossier, dead ones too', async (store) => {
      const outbox = [{ channel: 'a' }, { channel: 'a' }, { channel: 'b' }];
      await store.commit([
        sampleCommit('D-1', { events: 3, outbox }),
        sampleCommit('D-2', { outbox: [{}] }),
      ]);
      const lease = { worker: 'w', now: 1000, until: 2000, limit: 10 };
      const held = await store.claimMessages(lease);
      const [dead] = held.filter(({ dossier, channel }) => dossier === 'D-1' && channel === 'a');
      await store.nackMessage(dead!.key, 'w', { notBefore: 1, error: 'no', dead: true });
      await store.commit([erasing]);
      expect((await store.listDead({})).items).toEqual([]);
      const left = await store.claimMessages({ ...lease, now: 9000, until: 9999 });
      expect(left.map(({ key }) => key).sort()).toEqual([erasing.outbox[0]!.key, 'D-2:1.0']);
    });

    test('conflicts with a change that was decided on the state before', async (store) => {
      await store.commit([sampleCommit('D-1', { events: 3 })]);
      await store.commit([erasing]);
      const late = sampleCommit('D-1', { after: 3, command: 'late' });
      expect(await statusesOf(store.commit([late]))).toEqual(['conflict']);
      expect((await store.load('D-1'))?.snapshot.personal).toEqual('{"who":"archivist"}');
    });
  });
}
