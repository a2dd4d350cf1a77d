/** Contract: messages of one dossier and channel never overtake each other. */
import type { ClaimedMessage } from '@thutuc/core';
import { sampleCommit } from '../store/sample-commit.js';
import type { WorkerSuite } from './suite.js';
import { Shop } from './shop.js';

const dossiers = ['D-1', 'D-2', 'D-3'];
const channels = ['x', 'y'];
const perChannel = 6;

export function orderTests({ describe, test, expect }: WorkerSuite): void {
  describe('the order of messages', () => {
    test('holds with several workers, failures and slow deliveries', async (store) => {
      const shop = new Shop(store);
      for (let n = 0; n < perChannel; n += 1) {
        const outboxOf = (dossier: string) =>
          channels.map((channel) => ({
            key: `${dossier}${channel}${n}`,
            channel,
            notBefore: shop.clock.now(),
          }));
        await store.commit(
          dossiers.map((dossier) => sampleCommit(dossier, { after: n, outbox: outboxOf(dossier) })),
        );
      }
      const sent: string[] = [];
      const busy = new Set<string>();
      const overtakers: string[] = [];
      const deliver = async (message: ClaimedMessage) => {
        const { key, dossier, channel, attempt } = message;
        const queue = dossier + channel;
        if (busy.has(queue)) overtakers.push(key);
        busy.add(queue);
        const slow = new AbortController();
        await shop.clock.sleep(key.length * 7 * attempt, slow.signal);
        busy.delete(queue);
        // Every other message fails at first.
        if (attempt === 1 && Number(key.at(-1)) % 2 === 1) throw new Error('busy');
        sent.push(key);
        return 'sent' as const;
      };
      const workers = ['w-1', 'w-2', 'w-3'].map((name) =>
        shop.worker(shop.engine({ routes: { x: deliver, y: deliver } }), name, { concurrency: 3 }),
      );
      for (const worker of workers) worker.start();
      const total = dossiers.length * channels.length * perChannel;
      await shop.until(() => sent.length >= total);
      await shop.while(Promise.all(workers.map((worker) => worker.stop())));
      expect(overtakers).toEqual([]);
      for (const dossier of dossiers)
        for (const channel of channels) {
          const own = sent.filter((key) => key.startsWith(dossier + channel));
          expect(own).toEqual(
            Array.from({ length: perChannel }, (_, n) => `${dossier}${channel}${n}`),
          );
        }
    });
  });
}
