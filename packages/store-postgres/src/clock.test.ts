/** The clock of an engine beside the clock of a real server. */
import { builtInRules, createCalendar, createRuleBook } from '@thutuc/legal-time';
import { createDirectory, createEngine, type Clock, type Engine } from '@thutuc/core';
import { countedSalts } from '@thutuc/testing';
import { startServer, type TestServer } from '@thutuc/test-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore, type PostgresStore } from './open.js';

let server: TestServer;
let store: PostgresStore;
beforeAll(async () => {
  server = await startServer();
  store = await openPostgresStore({ connectionString: server.connectionString });
});
afterAll(async () => {
  await store.close();
  await server.stop();
});

function engineAt(clock: Pick<Clock, 'now' | 'isVirtual'>): Engine {
  return createEngine({
    store,
    procedures: [],
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar],
    directory: createDirectory({ schema: 'thutuc/directory@1', units: [], people: [] }),
    clock,
    salt: countedSalts(),
  });
}

const plainCalendar = createCalendar({
  schema: 'thutuc/calendar@1',
  id: 'test/plain',
  zone: 'Asia/Ho_Chi_Minh',
  bounds: { from: '2019-01-01', to: '2039-12-31' },
  week: { mon: [['08:00', '17:00']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  daysOff: [],
  makeUpDays: [],
});

const minuteMs = 60_000;

describe('the clock of an engine', () => {
  it('is trusted where it is that of the server', async () => {
    // Both run on this machine.
    const engine = engineAt({ now: () => Date.now() });
    expect(await engine.readClock()).toEqual({ state: 'trusted', storeWasVirtual: false });
    expect(await engine.fireTimers()).toBe(0);
  });

  it.each([[-24 * 60], [-6], [6], [24 * 60]])(
    'fires nothing where it is %d minutes off',
    async (minutes) => {
      const engine = engineAt({ now: () => Date.now() + minutes * minuteMs });
      await expect(engine.fireTimers()).rejects.toMatchObject({
        code: 'CLOCK_SUSPECT',
        details: { against: 'store' },
      });
      const { suspicion } = await engine.readClock();
      expect(Math.abs(suspicion!.aheadMs - minutes * minuteMs)).toBeLessThan(minuteMs);
    },
  );
});
