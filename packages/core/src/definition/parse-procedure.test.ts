import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permitProcedure } from '@thutuc/testing';
import { ProcedureError } from './errors.js';
import { parseProcedure, stepsMax } from './parse-procedure.js';
import { procedureHash } from './procedure-hash.js';
import { procedureJsonSchema } from './procedure-json-schema.js';

type Json = Record<string, unknown>;

/** The permit as plain JSON, with values put at paths such as `steps.check.on.complete`. */
function permitWith(changes: Json): Json {
  const json = structuredClone(permitProcedure()) as unknown as Json;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<Json>((at, key) => at[key] as Json, json);
    if (value === undefined) Reflect.deleteProperty(holder, last);
    else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true });
  }
  return json;
}

function errorOf(input: unknown): ProcedureError {
  try {
    parseProcedure(input);
  } catch (error) {
    if (error instanceof ProcedureError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

/** `path: message` of every issue. */
const issuesOf = (changes: Json): string[] =>
  errorOf(permitWith(changes)).issues.map(({ path, message }) => `${path}: ${message}`);

const name = { vi: 'Tên', en: 'Name' };
const limit = { amount: 1, unit: 'workingDays' };
const end = { kind: 'end', name, outcome: 'granted' };

describe('a procedure', () => {
  it('is read from text as from a value', () => {
    const procedure = permitProcedure();
    expect(parseProcedure(JSON.stringify(procedure))).toEqual(procedure);
    expect(parseProcedure(procedure)).toEqual(procedure);
  });

  it('has the same hash however its keys are ordered, and another when it says otherwise', () => {
    const turned = Object.fromEntries(Object.entries(permitProcedure()).reverse());
    expect(procedureHash(parseProcedure(turned))).toBe(procedureHash(permitProcedure()));
    expect(procedureHash(parseProcedure(permitWith({ version: '1.0.1' })))).not.toBe(
      procedureHash(permitProcedure()),
    );
  });

  it('has a JSON Schema that describes steps within branches', () => {
    const schema = JSON.stringify(procedureJsonSchema());
    for (const kind of ['task', 'parallel', 'consultation']) {
      expect(schema).toContain(`"const":"${kind}"`);
    }
  });
});

describe('a value that is no procedure is refused with path and reason', () => {
  it.each<[string, Json, string]>([
    ['a missing field', { receipt: undefined }, 'receipt: Invalid input'],
    ['a field too many', { colour: 'red' }, ': Unrecognized key: "colour"'],
    ['a misspelt field of a step', { 'steps.check.limt': limit }, 'steps.check: Unrecognized key'],
    ['an unknown kind', { 'steps.check.kind': 'tusk' }, 'steps.check.kind: Invalid'],
    ['an empty translation', { 'name.vi': '' }, 'name.vi: Too small'],
    [
      'a date that does not exist',
      { 'effective.from': '2025-02-31' },
      'effective.from: this is no date',
    ],
    ['a rule id without a slash', { allotmentRule: 'civil' }, 'allotmentRule: a rule id looks'],
    ['money in parts', { fee: { amount: 0.5, currency: 'VND' } }, 'fee.amount: Invalid input'],
    ['NaN as an amount', { 'timeLimit.amount': Number.NaN }, 'timeLimit.amount: Invalid'],
    ['a name in another alphabet', { 'steps.kiểm': end }, 'steps.kiểm'],
    ['a name of Object.prototype', { 'steps.toString': end }, 'steps.toString'],
  ])('%s', (_what, changes, expected) => {
    expect(issuesOf(changes).join('\n')).toContain(expected);
  });

  it.each([null, 7, 'text', [], true])('%j', (value) => {
    expect(errorOf(value).code).toMatch(/^(PROCEDURE|JSON)_INVALID$/);
  });

  it('shows ten issues and counts the rest', () => {
    const bad = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`x${i}`, 'nowhere']));
    const { message, issues } = errorOf(permitWith({ 'steps.sign.on': bad }));
    expect(issues).toHaveLength(14);
    expect(message).toContain('Procedure "permit" is not valid; correct these places:');
    expect(message).toContain('steps.sign.on.x9: there is no step "nowhere" in this graph');
    expect(message).not.toContain('x10');
    expect(message).toContain('… and 4 more');
  });

  it('more steps than are read', () => {
    const many = Object.fromEntries(Array.from({ length: stepsMax }, (_, i) => [`s${i}`, end]));
    const steps = { ...permitProcedure().steps, ...many };
    expect(errorOf(permitWith({ steps })).issues[0]).toEqual({
      path: 'steps',
      message: expect.stringMatching(/^\d+ steps; at most 5000 are read$/) as string,
    });
  });

  it('a hundred thousand steps, before they are looked at', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`s${i}`, end]));
    expect(errorOf(permitWith({ steps: many })).code).toBe('JSON_TOO_LARGE');
  });

  it('branches nested without end', () => {
    let graph: unknown = { start: 'done', steps: { done: end } };
    for (let i = 0; i < 100; i++) {
      const fork = { kind: 'parallel', name, branches: { only: graph }, on: { completed: 'done' } };
      graph = { start: 'fork', steps: { fork, done: end } };
    }
    expect(errorOf(permitWith({ 'steps.deep': graph })).code).toBe('JSON_TOO_DEEP');
  });
});

describe('a name that is not declared', () => {
  const clerk = { party: 'office', role: 'officer' };
  const task = { kind: 'task', name, ...clerk, on: { done: 'end' } };
  const inBranch = (step: unknown): Json => ({
    'steps.fork': {
      kind: 'parallel',
      name,
      branches: { only: { start: 'step', steps: { step, end } } },
      on: { completed: 'check' },
    },
  });
  const at = 'steps.fork.branches.only.steps.step';

  it.each<[string, Json, string]>([
    ['start', { start: 'nowhere' }, 'start: there is no step "nowhere" in this graph'],
    ['a target', inBranch({ ...task, on: { done: 'check' } }), `${at}.on.done: there is no step`],
    ['a party', inBranch({ ...task, party: 'nobody' }), `${at}.party: there is no party "nobody"`],
    [
      'a role',
      inBranch({ ...task, role: 'king' }),
      `${at}.role: party "office" has no role "king"`,
    ],
    ['a deputy', inBranch({ ...task, also: [{ party: 'x', role: 'y' }] }), `${at}.also.0.party`],
    ['data', inBranch({ ...task, writes: ['colour'] }), `${at}.writes: there is no data field`],
    [
      'a document',
      inBranch({ ...task, requires: ['map'] }),
      `${at}.requires: there is no document`,
    ],
    [
      'an outcome',
      inBranch({ ...task, outcomeNames: { x: name } }),
      `${at}.outcomeNames: there is`,
    ],
    [
      'a superior',
      { 'parties.office.roles.officer.superior': 'x' },
      'parties.office.roles.officer',
    ],
    [
      'a separated step',
      { separate: [{ steps: ['check', 'x'] }] },
      'separate.0.steps: there is no',
    ],
    [
      'a separated duty that nobody has',
      { suspension: undefined, separate: [{ steps: ['check', '@suspension'] }] },
      'separate.0.steps: there is no step "@suspension"',
    ],
    ['who receives', { 'receipt.role': 'x' }, 'receipt.role: party "office" has no role "x"'],
    ['a receiver', inBranch({ ...handoff(), to: { party: 'x', role: 'y' } }), `${at}.to.party`],
    ['an amount', inBranch({ ...payment(), amount: { field: 'x' } }), `${at}.amount.field`],
    ['a paper asked for', { 'steps.supplement.asks': ['x'] }, 'steps.supplement.asks: there is no'],
    ['nobody', inBranch({ ...consult(), consulted: [] }), `${at}.consulted: a consultation asks`],
    [
      'a list of units',
      inBranch({ ...consult(), consultedUnits: units('x') }),
      `${at}.consultedUnits`,
    ],
    ['silence', inBranch({ ...consult(), silence: 'escalation' }), `${at}.on.silent: silence that`],
    ['a wait', inBranch({ ...wait(), message: 'go' }), `${at}.on.received: a wait has a message`],
    ['completed', inBranch({ ...fork(), on: {} }), `${at}.on.completed: the outcome "completed"`],
    [
      'an interrupt',
      inBranch({ ...fork(), interrupts: ['stop'] }),
      `${at}.on.stop: the interrupting`,
    ],
    ['too few', inBranch({ ...fork(), completion: { atLeast: 2 } }), `${at}.completion.atLeast`],
    ['a default branch', inBranch(inclusive('x')), `${at}.otherwise: there is no branch "x"`],
    [
      'the paper of a power',
      { representation: { basis: [{ act: 'Act of the test' }], document: 'x' } },
      'representation.document: there is no document "x"',
    ],
  ])('%s', (_what, changes, expected) => {
    expect(issuesOf(changes).join('\n')).toContain(expected);
  });

  function handoff(): Json {
    return { ...task, kind: 'handoff', to: clerk, on: { acknowledged: 'end', refused: 'end' } };
  }
  function payment(): Json {
    return { ...task, kind: 'payment', amount: 1, clock: 'none', on: { paid: 'end' } };
  }
  function consult(): Json {
    const consulted = [{ ...clerk, limit }];
    const on = { agreed: 'end', objected: 'end' };
    return { ...task, kind: 'consultation', consulted, silence: 'consent', on };
  }
  function units(field: string): Json {
    return { field, ...clerk, limit };
  }
  function wait(): Json {
    return { ...task, kind: 'wait', limit, on: { elapsed: 'end' } };
  }
  function fork(): Json {
    const only = { start: 'end', steps: { end } };
    return { kind: 'parallel', name, branches: { only }, on: { completed: 'end' } };
  }
  function inclusive(otherwise: string): Json {
    return { ...fork(), kind: 'inclusive', conditions: {}, otherwise };
  }
});

describe('a step that opens dossiers of its own', () => {
  const plant = (step: Json) => {
    const { steps, ...permit } = permitProcedure();
    const { check } = steps;
    const on = { completed: 'sign', refused: 'refused', withdrawn: 'refused' };
    const name = { vi: 'Trồng', en: 'Plant' };
    const owner = { party: 'office', role: 'officer' };
    const opened = { kind: 'subprocedure', name, ...owner, procedure: 'planting', on, ...step };
    return () =>
      parseProcedure({
        ...permit,
        data: { ...permit.data, trees: { type: 'list', name } },
        steps: { ...steps, check: { ...check, on: { fit: 'plant' } }, plant: opened },
      });
  };

  it.each<[string, Json, string]>([
    [
      'for each of what is no data field',
      { forEach: 'tres', element: 'tree' },
      'steps.plant.forEach',
    ],
    ['with an element of nothing', { element: 'tree' }, 'steps.plant.element: there is no element'],
  ])('%s is refused', (_what, step, says) => {
    expect(plant({ forEach: 'trees', element: 'tree' })).not.toThrow();
    expect(plant(step)).toThrow(says);
  });
});

describe('what contradicts itself', () => {
  it.each<[string, Json, string]>([
    [
      'a version that ends first',
      { 'effective.to': '2018-12-31' },
      'effective.to: the version ends',
    ],
    [
      'a choice of nothing',
      { 'data.kind.choices': undefined },
      'data.kind.choices: a field of type',
    ],
    ['choices of a number', { 'data.area.choices': ['1'] }, 'data.area.choices: a field of type'],
    [
      'two branches of one name',
      { 'steps.choose': decision(['yes', 'yes']) },
      'steps.choose.branches.1.name: there is a branch "yes" already',
    ],
    [
      'a branch named like the default',
      { 'steps.choose': decision(['otherwise']) },
      'steps.choose.branches.0.name: there is a branch "otherwise" already',
    ],
    [
      'an event that takes the place of an outcome',
      { 'steps.sign.events': { signed: { when: 'at', to: 'check' } } },
      'steps.sign.events.signed: "signed" is an outcome of the step already',
    ],
    [
      'an event named like the due instant',
      { 'steps.sign.events': { due: { when: 'at' } } },
      'steps.sign.events.due: this name is taken',
    ],
    [
      'a reminder that does not say when',
      { 'steps.sign.events': { soon: { when: 'before' } } },
      'steps.sign.events.soon.by: an event before or after',
    ],
    [
      'a reminder nothing before',
      { 'steps.sign.events': { soon: { when: 'before', by: { ...limit, amount: 0 } } } },
      'steps.sign.events.soon.by: the distance from the due instant',
    ],
    [
      'events around no due instant',
      { 'steps.sign.limit': undefined, 'steps.sign.events': { late: { when: 'at' } } },
      'steps.sign.events: there is no limit',
    ],
    [
      'a window that never ends',
      { 'steps.supplement.limit': undefined },
      'steps.supplement.limit: a step that ends with "expired"',
    ],
  ])('%s', (_what, changes, expected) => {
    expect(issuesOf(changes).join('\n')).toContain(expected);
  });

  function decision(names: readonly string[]): Json {
    const branches = names.map((branch) => ({ name: branch, when: 'area > 1', to: 'check' }));
    return { kind: 'decision', name, branches, otherwise: 'check' };
  }
});

/** Paths of all values in a JSON value, the root left out. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    return [here, ...pathsIn(inner, here)];
  });
}

describe('whatever stands anywhere in a procedure', () => {
  const paths = pathsIn(permitProcedure());
  const names = ['check', 'sign', 'granted', 'office', 'officer', 'head', 'form', 'area', 'fee'];
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(...names, 'area > 1', '__proto__', 0, -1, 1e308, '', null),
    fc.constantFrom(...paths.map((path) => at(permitProcedure(), path))),
  );

  it('it is read, or refused with paths and reasons', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), value), { maxLength: 3 }),
        (puts) => {
          const json = structuredClone(permitProcedure()) as unknown;
          for (const [path, put] of puts) {
            const holder = at(json, path.slice(0, -1));
            if (typeof holder === 'object' && holder !== null) {
              Reflect.set(holder, path.at(-1) ?? '', structuredClone(put));
            }
          }
          try {
            expect(parseProcedure(parseProcedure(json))).toEqual(parseProcedure(json));
          } catch (error) {
            expect(error).toBeInstanceOf(ProcedureError);
            for (const issue of (error as ProcedureError).issues)
              expect(issue.message).not.toBe('');
          }
        },
      ),
    );
  });

  function at(holder: unknown, path: readonly string[]): unknown {
    return path.reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Json)[key] : undefined,
      holder,
    );
  }
});
