/** Bench `insight`: event logs read, counted, and aligned with a procedure. */
import { sketchProcedure } from '@thutuc/core';
import { align, modelOfProcedure } from '@thutuc/insight/conformance';
import { logFiguresFold, readXes } from '@thutuc/insight/logs';
import type { Bench } from '../bench.js';
import { piecesOf, type SaxesModule, saxesAlone, someLog } from '../event-log.js';

/** Events of the log that is read for the rate, and of the one whose figures are counted. */
const few = 50_000;
const many = 560_000;
const ways = 1000;
const steps = 30;
const eventsOfWay = 20;

/** A procedure of thirty steps in a row, each of which may be done again. */
const procedure = sketchProcedure({
  ...{ id: 'long', limit: '30 working days', rule: 'vn/civil-code-2015' },
  basis: { act: 'Internal rule of the bench', status: 'internal' },
  steps: Object.fromEntries(
    Array.from({ length: steps }, (_, i) => [
      `step${i}`,
      {
        by: 'clerk',
        on: { done: i + 1 === steps ? 'granted' : `step${i + 1}`, again: `step${i}` },
      },
    ]),
  ),
  ends: ['granted'],
});

const bench: Bench = {
  title:
    'Events per CPU second that are read from XES, against a loop of saxes that only counts them; ' +
    `the seconds of all standard figures of ${many.toLocaleString('en')} events, read with them; ` +
    `and those of ${ways.toLocaleString('en')} ways of ${eventsOfWay} events aligned with a ` +
    `procedure of ${steps} steps.`,
  peers: { saxes: '6.0.0' },
  figures: async (loadPeer, size = many) => {
    const { SaxesParser } = (await loadPeer('saxes')) as SaxesModule;
    const log = [...piecesOf(someLog(few))];
    let counted: Promise<number> | undefined;
    let aligned: Promise<number> | undefined;
    return [
      {
        name: 'xes',
        unit: 'events/CPU-s',
        measure: 'rate',
        clock: 'cpu',
        ours: () => countEvents(log),
        others: { saxes: () => saxesAlone(new SaxesParser(), log) },
      },
      {
        name: 'figures-seconds',
        unit: 's',
        measure: 'amount',
        clock: 'wall',
        ours: () => (counted ??= secondsOf(() => countFigures(piecesOf(someLog(size))))),
        others: {},
        target: 5,
      },
      {
        name: 'align-seconds',
        unit: 's',
        measure: 'amount',
        clock: 'wall',
        ours: () => (aligned ??= secondsOf(() => Promise.resolve(alignWays()))),
        others: {},
        target: 10,
      },
    ];
  },
};

export default bench;

async function countEvents(log: readonly Uint8Array[]): Promise<number> {
  let events = 0;
  for await (const one of readXes(log).cases) events += one.events.length;
  return events;
}

async function countFigures(log: Iterable<Uint8Array>): Promise<void> {
  const fold = logFiguresFold({
    ...{ zone: 'Asia/Ho_Chi_Minh', now: Date.now(), arrivals: { per: 'month' } },
    calendarOf: () => undefined,
  });
  let state = fold.start();
  for await (const one of readXes(log).cases) state = fold.add(state, one);
  fold.result(state);
}

/** Ways that skip, repeat and swap steps here and there, each differently. */
function alignWays(): number {
  const model = modelOfProcedure(procedure);
  let cost = 0;
  for (let way = 0; way < ways; way += 1) {
    const trace = Array.from(
      { length: eventsOfWay },
      (_, i) => `step${(i + ((way >> (i % 10)) % 7)) % steps}`,
    );
    cost += align(model, trace).cost;
  }
  return cost;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}
