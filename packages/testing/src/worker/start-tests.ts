/** Contract: a worker begins once its engine has all that its procedures name. */
import { discard } from '@thutuc/core';
import type { WorkerSuite } from './suite.js';
import { Shop, shopDirectory } from './shop.js';

const routes = { 'notify:': discard };

export function startTests({ describe, test, expect }: WorkerSuite): void {
  describe('a worker that begins', () => {
    test('takes nothing until what its engine names is there', async (store) => {
      const shop = new Shop(store);
      await shop.open('D-1');
      let isOpen = false;
      let served = 0;
      const handlers = {
        register: () => {
          served += 1;
          return Promise.resolve({ outcome: 'found' });
        },
      };
      const known = shopDirectory.unit.bind(shopDirectory);
      const directory = {
        ...shopDirectory,
        unit: (code: string) => (isOpen ? known(code) : Promise.resolve(undefined)),
      };
      const worker = shop.worker(shop.engine({ handlers, routes, directory }), 'w-1');
      worker.start();
      await shop.pass(10_000);
      expect(served).toEqual(0);
      isOpen = true;
      await shop.until(() => served === 1);
      await shop.while(worker.stop());
    });
  });
}
