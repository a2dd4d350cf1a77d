/** What steps and graphs catch: further ways, graphs of their own, bounds, and time. */
import { describe, expect, it } from 'vitest';
import { parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { permitProcedure, plainCalendar } from '@thutuc/testing';
import { verifyProcedure } from './verify.js';

type Json = Record<string, unknown>;

const options = {
  calendar: plainCalendar(),
  rules: createRuleBook(builtInRules),
  years: { from: 2025, to: 2025 },
};
const name = (en: string) => ({ vi: en, en });
const days = (amount: number) => ({ amount, unit: 'workingDays' });
const officer = { party: 'office', role: 'officer' };
const basis = [{ act: 'Act of the test', article: '7' }];
const message = { message: 'news' };
const task = (on: Json, more: Json = {}) => ({
  ...{ kind: 'task', name: name('Task'), ...officer, limit: days(2), on, ...more },
});
const end = (outcome: string) => ({ kind: 'end', name: name('End'), outcome });
const handler = (more: Json = {}) => ({
  start: 'call',
  steps: { call: task({ called: 'over' }, { limit: days(4), ...more }), over: end('called') },
});
const beside = (more: Json = {}) => ({
  ...{ on: message, interrupts: false, graph: handler(), max: 1, atEnd: 'cancel', basis },
  ...more,
});
const leads = (to: string, more: Json = {}) => ({
  on: message,
  interrupts: true,
  to,
  basis,
  ...more,
});

/** Two tasks of two days each one after the other, and what the first and both catch. */
function procedureWith(
  limit: number,
  { onFirst = {}, onAll = {}, steps = {} }: { onFirst?: Json; onAll?: Json; steps?: Json },
): Procedure {
  const permit = permitProcedure();
  return parseProcedure({
    ...permit,
    timeLimit: { ...permit.timeLimit, amount: limit },
    ...{ separate: [], start: 'first', catches: onAll },
    steps: {
      first: task({ done: 'second' }, { catches: onFirst }),
      second: task({ done: 'granted' }),
      granted: end('granted'),
      ...steps,
    },
  });
}

const found = (procedure: Procedure) =>
  verifyProcedure(procedure, options).findings.filter(({ severity }) => severity === 'error');
const rulesBroken = (procedure: Procedure) => found(procedure).map(({ rule }) => rule);

/** The least statutory limit that a procedure fits. */
function daysNeeded(written: Parameters<typeof procedureWith>[1]): number {
  for (let limit = 1; ; limit++) {
    const report = verifyProcedure(procedureWith(limit, written), options);
    expect(report.undecided).toEqual([]);
    if (!report.findings.some(({ rule }) => rule === 'fits-statutory-limit')) return limit;
  }
}

describe('what is caught', () => {
  it('is sound where it leads on and ends', () => {
    const third = { third: task({ done: 'granted' }) };
    const interrupting = { graph: handler(), to: undefined, then: { called: 'third' }, max: 2 };
    const procedure = procedureWith(60, {
      onFirst: { over: leads('third'), news: beside() },
      onAll: { news: beside({ atEnd: 'await' }), appeal: leads('', interrupting) },
      steps: third,
    });
    expect(found(procedure)).toEqual([]);
  });

  it('leads to steps that nothing else leads to', () => {
    const steps = { third: task({ done: 'granted' }) };
    expect(rulesBroken(procedureWith(60, { steps }))).toContain('reachable-steps');
    expect(rulesBroken(procedureWith(60, { steps, onFirst: { news: leads('third') } }))).toEqual(
      [],
    );
    const onAll = { news: leads('third', { max: 1 }) };
    expect(rulesBroken(procedureWith(60, { steps, onAll }))).toEqual([]);
  });

  it('is handled by a graph of its own, whose steps are looked at as all others', () => {
    const graph = {
      start: 'call',
      steps: {
        call: task({ called: 'over', round: 'call' }, { limit: undefined }),
        lost: task({ called: 'over' }),
        stuck: task({}),
        over: end('called'),
      },
    };
    const places = found(procedureWith(60, { onFirst: { news: beside({ graph }) } }))
      .filter(({ rule }) => rule !== 'fits-statutory-limit')
      .map(({ rule, path }) => `${rule} ${path}`);
    const at = 'steps.first.catches.news.graph.steps';
    expect(places.sort()).toEqual([
      `bounded-loops ${at}.call`,
      `limit-set ${at}.call.limit`,
      `reachable-steps ${at}.lost`,
      `reachable-steps ${at}.stuck`,
    ]);
    const dead = { start: 'call', steps: { call: task({}), over: end('called') } };
    for (const atEnd of ['await', 'cancel']) {
      const onAll = { news: beside({ graph: dead, atEnd }) };
      expect(found(procedureWith(60, { onAll })).map(({ path }) => path)).toContain(
        'catches.news.graph.steps.call',
      );
    }
  });

  it('does not stand in for a way out that a step lacks', () => {
    const onAll = { news: leads('granted') };
    const steps = { second: task({}) };
    expect(rulesBroken(procedureWith(60, { steps, onAll }))).toContain('no-dead-end');
  });

  it('shows the way by which it is reached', () => {
    const steps = { third: task({}) };
    const onAll = { news: leads('third', { max: 1 }) };
    const stuck = found(procedureWith(60, { steps, onAll })).find(
      ({ rule }) => rule === 'no-dead-end',
    );
    expect(stuck?.counterexample).toEqual({
      kind: 'way',
      steps: [{ step: 'first', outcome: '!news' }, { step: 'third' }],
    });
  });
});

describe('a bound', () => {
  const third = { third: task({ done: 'granted' }) };
  const handled = { graph: handler(), to: undefined, then: { called: 'granted' } };
  const other = leads('', { ...handled, on: { signal: 'stop' } });
  it.each<[string, Json, string[]]>([
    ['of what leads to a step', { news: leads('third') }, ['catches.news']],
    ['of what leads to an end', { news: leads('granted') }, []],
    ['of an instant', { news: leads('third', { on: { timer: { after: days(1) } } }) }, []],
    ['of what is handled, and ends', { news: leads('', handled) }, []],
    [
      'of two that interrupt each other',
      { news: leads('', handled), other },
      ['catches.news', 'catches.other'],
    ],
  ])('%s', (_what, onAll, expected) => {
    const unbounded = found(procedureWith(60, { onAll, steps: third })).filter(
      ({ rule }) => rule === 'unbounded-catch',
    );
    expect(unbounded.map(({ path }) => path)).toEqual(expected);
  });

  it('of visits is used up by interruptions too', () => {
    const onAll = { news: leads('first', { max: 1 }) };
    const steps = (visitsMax: number) => ({
      second: task({ done: 'granted' }, { visitsMax }),
    });
    expect(rulesBroken(procedureWith(60, { onAll, steps: steps(1) }))).toContain('no-dead-end');
    expect(rulesBroken(procedureWith(60, { onAll, steps: steps(2) }))).toEqual([]);
  });
});

describe('time', () => {
  it.each<[string, number, Parameters<typeof procedureWith>[1]]>([
    ['passes as before where nothing waits for a handler', 4, { onFirst: { news: beside() } }],
    [
      // The second task begins with the handler of four days.
      'is that of a handler that is awaited and outlasts the rest',
      6,
      { onFirst: { news: beside({ atEnd: 'await' }) } },
    ],
    [
      'is that of the rest where that outlasts the handler',
      4,
      { onFirst: { news: beside({ atEnd: 'await', graph: handler({ limit: days(1) }) }) } },
    ],
    [
      'continues after the end for what may be caught until then',
      8,
      { onAll: { news: beside({ atEnd: 'await' }) } },
    ],
    [
      // Interrupted at the end of the second day, and of the fourth.
      'of what interrupts is taken at the latest instant',
      6,
      { onAll: { news: leads('second', { max: 1 }) } },
    ],
    [
      'is passed as often as something interrupts',
      10,
      { onAll: { news: leads('second', { max: 3 }) } },
    ],
    [
      'of a handler is added where it runs in place of the steps',
      8,
      {
        onAll: {
          news: leads('', { graph: handler(), to: undefined, then: { called: 'granted' }, max: 1 }),
        },
      },
    ],
    [
      'ends a step early where a timer interrupts it',
      4,
      {
        steps: {
          first: task(
            { done: 'second' },
            {
              limit: days(5),
              catches: { news: leads('second', { on: { timer: { after: days(1) } } }) },
            },
          ),
        },
      },
    ],
  ])('%s: %d days', (_what, expected, written) => {
    expect(daysNeeded(written)).toBe(expected);
  });
});

describe('rules', () => {
  const onFirst = (caught: Json) => rulesBroken(procedureWith(60, { onFirst: { news: caught } }));

  it('know an error that is caught around a service', () => {
    const service = { kind: 'service', name: name('Look up'), ...officer, handler: 'lookUp' };
    const steps = { second: { ...service, limit: days(1), on: { done: 'granted' } } };
    const caught = (error: string) => ({ failure: leads('granted', { on: { error } }) });
    const broken = (onAll: Json) => rulesBroken(procedureWith(60, { steps, onAll }));
    expect(broken({})).toContain('failure-paths');
    expect(broken(caught('OTHER'))).toContain('failure-paths');
    expect(broken(caught('any'))).toEqual([]);
  });

  it('say where a handler misses its owner, its documents or its data', () => {
    expect(onFirst(beside({ graph: handler({ party: 'applicant', role: 'person' }) }))).toContain(
      'agency-owner',
    );
    const letter = { name: name('Letter'), from: 'agency' };
    const procedure = procedureWith(60, { onFirst: { news: beside() } });
    const documents = { ...procedure.documents, letter };
    const graph = handler({ requires: ['letter'] });
    const first = { ...procedure.steps.first, catches: { news: beside({ graph }) } };
    const needing = { ...procedure, documents, steps: { ...procedure.steps, first } };
    expect(rulesBroken(parseProcedure(needing))).toContain('documents-ready');
  });

  it('find what two write at the same time', () => {
    const writing = (more: Json) =>
      verifyProcedure(
        procedureWith(60, {
          ...more,
          steps: { second: task({ done: 'granted' }, { reads: ['area'] }) },
        }),
        options,
      )
        .findings.filter(({ rule }) => rule === 'data-race')
        .map(({ path }) => path);
    const news = beside({ graph: handler({ writes: ['area'] }) });
    expect(writing({ onAll: { news } })).toEqual(['catches.news.graph.steps.call.writes']);
    expect(writing({ onFirst: { news } })).toEqual([]);
  });

  it('say that a supplement is asked for by a task alone', () => {
    const ask = {
      ...{ kind: 'supplement', name: name('Ask'), party: 'applicant', role: 'person' },
      ...{ limit: days(5), clock: 'suspend', on: { provided: 'second', expired: 'granted' } },
    };
    const places = found(
      procedureWith(60, { onAll: { news: leads('ask', { max: 1 }) }, steps: { ask } }),
    )
      .filter(({ rule }) => rule === 'supplements-bounded')
      .map(({ path }) => path);
    expect(places).toContain('catches.news');
  });
});
