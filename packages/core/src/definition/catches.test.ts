/** What a procedure catches is read as it is written, and each mistake has its place. */
import { describe, expect, it } from 'vitest';
import { permitProcedure } from '@thutuc/testing';
import { listCitations } from './citations.js';
import { ProcedureError } from './errors.js';
import { parseProcedure } from './parse-procedure.js';
import { procedureHash } from './procedure-hash.js';
import type { ProcedureInput } from './procedure.js';
import { definitionPath } from './path.js';
import { ruleIdsOf } from './rule-uses.js';
import { listTexts } from './texts.js';
import { allCaughtBy } from './catches.js';
import { exitsOf } from './exits.js';
import { catchesAnything, listGraphs, listSteps } from './list-steps.js';

type Json = Record<string, unknown>;

const name = (en: string) => ({ en, vi: en });
const head = { party: 'office', role: 'head' };
const basis = [{ act: 'Act of the test', article: '7' }];
const limit = { amount: 2, unit: 'workingDays' };
const handler = {
  start: 'call',
  steps: {
    call: { kind: 'task', name: name('Call'), ...head, limit, on: { called: 'over' } },
    over: { kind: 'end', name: name('Over'), outcome: 'called' },
  },
};
const beside = { interrupts: false, graph: handler, max: 2, atEnd: 'await', basis };
const toEnd = { interrupts: true, to: 'refused', basis };

/** The permit, with what step `check` and the procedure itself catch. */
function permitWith(onCheck: Json, onGraph?: Json): Json {
  const permit = structuredClone(permitProcedure()) as unknown as Json;
  const steps = permit.steps as Record<string, Json>;
  Object.assign(steps.check!, { catches: onCheck });
  return onGraph === undefined ? permit : { ...permit, catches: onGraph };
}

const all = permitWith(
  {
    late: { ...beside, on: { timer: { when: 'after', by: limit } }, max: undefined },
    reminder: { on: { timer: { every: limit } }, interrupts: false, tell: [head], max: 3, basis },
    gone: { ...toEnd, on: { message: 'gone', key: 'reference', from: [head], writes: ['area'] } },
    tooBig: { ...toEnd, on: { condition: 'area > 100' } },
  },
  {
    order: { ...beside, on: { signal: 'order' }, name: name('Order of a superior') },
    failure: { ...toEnd, on: { error: 'any' } },
    appeal: {
      on: { message: 'appeal', early: { max: 2, within: limit } },
      interrupts: true,
      graph: handler,
      then: { called: 'refused' },
      basis,
    },
  },
);
Object.assign(all.data as Json, {
  reference: { type: 'text', name: name('Reference'), correlates: true },
});

const issuesOf = (written: unknown): string[] => {
  try {
    parseProcedure(written);
  } catch (error) {
    if (error instanceof ProcedureError) {
      return error.issues.map(({ path, message }) => `${path}: ${message}`);
    }
    throw error;
  }
  return [];
};

describe('what is caught', () => {
  const procedure = parseProcedure(all);

  it('is read as it is written, and nothing is filled in', () => {
    expect(procedure.steps.check).toMatchObject({ catches: { gone: { ...toEnd } } });
    expect(Object.keys(procedure.catches?.order ?? {}).sort()).toEqual(
      ['atEnd', 'basis', 'graph', 'interrupts', 'max', 'name', 'on'].sort(),
    );
    expect(procedureHash(parseProcedure(structuredClone(procedure)))).toBe(
      procedureHash(procedure),
    );
    expect([procedure, permitProcedure()].map(catchesAnything)).toEqual([true, false]);
  });

  it('adds the graphs that handle it, each with its path', () => {
    const paths = listGraphs(procedure).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['', 'check/!late', '!order', '!appeal']));
    expect(listSteps(procedure).map(({ path }) => path)).toContain('check/!late/call');
    expect(definitionPath('check/!late', 'start')).toBe('steps.check.catches.late.graph.start');
    expect(definitionPath('!order!deep', 'x')).toBe('catches.order.graph.catches.deep.graph.x');
    expect(definitionPath('f/a!late/s/b', 'x')).toBe(
      'steps.f.branches.a.catches.late.graph.steps.s.branches.b.x',
    );
  });

  it('adds an exit where it interrupts a step, and none where it runs beside', () => {
    const { check } = procedure.steps;
    expect(exitsOf(check!)).toMatchObject({ gone: 'refused', tooBig: 'refused' });
    expect(exitsOf(check!)).not.toHaveProperty('late');
    expect(Object.keys(allCaughtBy(procedure.steps.sign!))).toEqual(
      Object.keys((procedure.steps.sign as { events: object }).events),
    );
  });

  it('has texts, citations and rules as the rest has', () => {
    expect(listTexts(procedure).map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'catches.order.name',
        'steps.check.catches.late.graph.steps.call.name',
      ]),
    );
    expect(listCitations(procedure).map(({ path }) => path)).toContain(
      'steps.check.catches.late.basis.0',
    );
    const counted = { ...limit, rule: 'vn/of-a-catch' };
    const ruled = permitWith({ late: { ...beside, on: { timer: { after: counted } } } });
    expect(ruleIdsOf(parseProcedure(ruled))).toContain('vn/of-a-catch');
  });

  const on = { message: 'gone' };
  it.each<[string, Json, string]>([
    [
      'a cycle without a maximum',
      { a: { ...beside, on: { timer: { every: limit } }, max: undefined } },
      'a.max: it says how often it is caught at most',
    ],
    [
      'a message beside without a maximum',
      { a: { ...beside, on, max: undefined } },
      'a.max: it says how often it is caught at most',
    ],
    [
      'a condition beside without a maximum',
      { a: { ...beside, on: { condition: 'area > 1' }, max: undefined } },
      'a.max: it says how often it is caught at most',
    ],
    [
      'a cycle that interrupts',
      { a: { ...toEnd, on: { timer: { every: limit } } } },
      'a.on: what interrupts happens once, and not at "every"',
    ],
    [
      'a way to no step',
      { a: { ...toEnd, on, to: 'nowhere' } },
      'a.to: there is no step "nowhere" in this graph',
    ],
    [
      'an interruption that leads nowhere',
      { a: { on, interrupts: true, basis } },
      'a: what interrupts leads to a step, or has a graph that handles it',
    ],
    [
      'a step with a handler that interrupts',
      { a: { on, interrupts: true, graph: handler, then: { called: 'refused' }, basis } },
      'a.graph: a step that is interrupted is left to the step "to"',
    ],
    [
      'a way beside',
      { a: { ...beside, on, to: 'refused' } },
      'a.to: only what interrupts leads to a step',
    ],
    [
      'nothing that is done',
      { a: { on, interrupts: false, max: 1, basis } },
      'a: what does not interrupt has a graph that handles it, or whom to tell',
    ],
    [
      'a handler whose end nobody says',
      { a: { ...beside, on, atEnd: undefined } },
      'a.atEnd: a graph that runs beside says whether the end waits for it or cancels it, nothing else does',
    ],
    [
      'an error that does not interrupt',
      { a: { ...beside, on: { error: 'any' } } },
      'a.interrupts: what failed does not continue: a caught error interrupts',
    ],
    [
      'an outcome of the step',
      { fit: { ...toEnd, on } },
      'fit: "fit" is an outcome or an event already',
    ],
    [
      'the name of the end of the limit',
      { due: { ...toEnd, on } },
      'due: so the end of the limit is called',
    ],
    [
      'a date that is none',
      { a: { ...toEnd, on: { timer: { date: 'area' } } } },
      'a.on.timer.date: "area" is of type "integer", and not a date',
    ],
    [
      'a field that is none',
      { a: { ...toEnd, on: { message: 'm', key: 'nothing' } } },
      'a.on.key: there is no data field "nothing"',
    ],
    [
      'a role that is none',
      { a: { ...toEnd, on: { ...on, from: [{ party: 'office', role: 'x' }] } } },
      'a.on.from.0.role: party "office" has no role "x"',
    ],
    [
      'a condition of another type',
      { a: { ...toEnd, on: { condition: 'area + 1' } } },
      'a.on.condition: ',
    ],
    [
      'a handler that starts nowhere',
      { a: { ...beside, on, graph: { ...handler, start: 'x' } } },
      'a.graph.start: there is no step "x" in this graph',
    ],
  ])('refuses %s', (_what, catches, expected) => {
    const [issue] = issuesOf(permitWith(catches));
    expect(issue).toContain(`steps.check.catches.${expected}`);
  });

  it('refuses handlers of a graph whose outcomes lead nowhere', () => {
    const caught = { on, interrupts: true, graph: handler, basis };
    expect(issuesOf(permitWith({}, { a: { ...caught, then: { other: 'refused' } } }))).toEqual([
      'catches.a.then: the handler ends with "called", which leads nowhere',
      'catches.a.then.other: the handler never ends with "other"',
    ]);
    expect(issuesOf(permitWith({}, { a: { ...caught, then: { called: 'x' } } }))).toEqual([
      'catches.a.then.called: there is no step "x" in this graph',
    ]);
  });

  it('refuses a limit that a step does not have, and takes that of the law on a graph', () => {
    const timer = { timer: { when: 'at' } };
    const decided = permitWith({}, { a: { on: timer, interrupts: false, tell: [head], basis } });
    expect(issuesOf(decided)).toEqual([]);
    const bare = permitWith({ a: { ...toEnd, on: timer } });
    delete (bare.steps as Record<string, Json>).check!.limit;
    delete (bare.steps as Record<string, Json>).check!.events;
    expect(issuesOf(bare)).toContain(
      'steps.check.catches.a.on.timer: there is no limit whose due instant this could stand around',
    );
  });

  it('refuses to send a step of a handler back out of it', () => {
    const back = { role: head, to: ['../check'], max: 1 };
    const call = { ...handler.steps.call, back };
    const graph = { ...handler, steps: { ...handler.steps, call } };
    const written = permitWith({ news: { ...beside, on: { message: 'news' }, graph } });
    expect(issuesOf(written)).toEqual([
      'steps.check.catches.news.graph.steps.call.back.to.0: a step of what handles something is sent back within it, not out of it',
    ]);
  });

  it.each<[string, Json, string[]]>([
    ['a key', { key: 'area' }, ['steps.hear: only a message has a key, or comes early']],
    [
      'messages that come early',
      { early: { max: 1, within: limit } },
      ['steps.hear: only a message has a key, or comes early'],
    ],
    ['neither of both', {}, []],
  ])('gives a wait %s only where it waits for a message', (_what, fields, expected) => {
    const written = permitWith({});
    const hear = { kind: 'wait', name: name('Hearing'), ...head, limit, on: { elapsed: 'sign' } };
    const messages = { ...hear, limit: undefined, message: 'heard', on: { received: 'sign' } };
    const withHearing = (step: Json) => ({
      ...written,
      steps: { ...(written.steps as Json), hear: step },
    });
    expect(issuesOf(withHearing({ ...hear, ...fields }))).toEqual(expected);
    expect(issuesOf(withHearing({ ...messages, ...fields }))).toEqual([]);
  });

  it('is none on a step that takes no time', () => {
    const written = permitWith({});
    const steps = written.steps as Record<string, Json>;
    steps.granted = { ...steps.granted, catches: {} };
    expect(issuesOf(written as unknown as ProcedureInput)[0]).toContain('steps.granted');
  });
});
