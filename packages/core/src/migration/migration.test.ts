import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSteps } from '../definition/list-steps.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import type { Dossier } from '../engine/dossier.js';
import { arbitraryWalk, walkSubmission, walkDossier } from '../testing/dossiers/walk.js';
import { openOffice, type Case, type Request } from '../testing/dossiers/office.js';
import { arbitraryProcedure, permitProcedure } from '@thutuc/testing';
import { planMigration } from './plan-migration.js';

type Json = Record<string, unknown>;

const minuteMs = 60_000;
const name = { vi: 'Bước mới', en: 'New step' };
const officer = 'U-1/officer';

/** The second version of a procedure, to which dossiers move at once. */
function nextVersion(
  procedure: Procedure,
  change: (json: Json) => void = () => undefined,
): Procedure {
  const json = structuredClone(procedure) as unknown as Json;
  json.version = '2.0.0';
  json.transition = 'move';
  change(json);
  return parseProcedure(json);
}

/** Puts a value at a path such as `steps.check.limit`; `undefined` removes. */
function put(json: Json, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Json>((at, key) => at[key] as Json, json);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
}

/** A dossier of the permit after these requests, one a minute. */
function permitAfter(...requests: Omit<Request, 'at'>[]): Dossier {
  const office = openOffice(permitProcedure());
  const first = walkSubmission(permitProcedure());
  let result: Case = office.act(undefined, first);
  requests.forEach((request, i) => {
    result = office.act(result, { ...request, at: first.at + (i + 1) * minuteMs });
  });
  return result.dossier;
}

const accept = { actor: officer, command: { type: 'accept' } } as const;
const fit = {
  actor: officer,
  command: { type: 'complete', step: 'check', outcome: 'fit', data: {} },
} as const;

/** The reasons why a dossier stays, with the first version changed like this. */
function reasons(dossier: Dossier, change: (json: Json) => void): string[] {
  const from = permitProcedure();
  const { moves, stays } = planMigration([dossier], { from, to: nextVersion(from, change) });
  expect(moves.length + stays.length).toBe(1);
  return stays.flatMap((stay) => stay.reasons.map(({ code, text }) => `${code}: ${text}`));
}

describe('a dossier moves to another version', () => {
  it('with its open steps, where nothing but limits changed', () => {
    const from = permitProcedure();
    const to = nextVersion(from, (json) => {
      put(json, 'steps.check.limit', { amount: 1, unit: 'workingDays' });
    });
    expect(planMigration([permitAfter(accept)], { from, to })).toEqual({
      moves: [{ dossier: 'D-1', positions: [{ from: 'check', to: 'check' }], byChoice: false }],
      stays: [],
    });
  });

  it('where a new party has a unit of its own', () => {
    const bank = { kind: 'agency', name: { vi: 'Bank', en: 'Bank' }, unit: 'U-9' };
    expect(reasons(permitAfter(accept, fit), (json) => put(json, 'parties.bank', bank))).toEqual(
      [],
    );
  });

  it('by choice, where the new version says so', () => {
    const from = permitProcedure();
    const to = nextVersion(from, (json) => {
      json.transition = 'choose';
    });
    expect(planMigration([permitAfter()], { from, to }).moves).toEqual([
      { dossier: 'D-1', positions: [], byChoice: true },
    ]);
  });
});

describe('a dossier stays', () => {
  it.each<[string, (json: Json) => void, string]>([
    [
      'old dossiers finish under the old law',
      (json) => (json.transition = 'finishOld'),
      'FINISHES_OLD: Version 2.0.0 lets old dossiers finish under the old law.',
    ],
    [
      'its step is gone',
      (json) => {
        put(json, 'steps.police.kind', 'task');
        put(json, 'steps.police', undefined);
        put(json, 'steps.check.on.fit', 'transfer');
      },
      'STEP_GONE: Version 2.0.0 has no step "Opinion of the police" (police).',
    ],
    [
      'its step is of another kind',
      (json) => {
        const on = { heard: 'transfer', objected: 'refused' };
        put(json, 'steps.police', { kind: 'task', name, party: 'police', role: 'officer', on });
      },
      'STEP_KIND: Step "Opinion of the police" is of another kind in version 2.0.0: task.',
    ],
    [
      'an agency that was asked is asked no more',
      (json) => {
        const limit = { amount: 1, unit: 'days' };
        put(json, 'steps.police.consulted', [{ party: 'office', role: 'head', limit }]);
      },
      'CONSULTED_GONE: Version 2.0.0 does not ask "police", who was asked.',
    ],
    [
      'data that the new version requires is missing',
      (json) => put(json, 'data.fee.required', true),
      'DATA_MISSING: Version 2.0.0 requires "Fee" (fee), which the dossier lacks.',
    ],
    [
      'a new party has no unit',
      (json) => put(json, 'parties.bank', { kind: 'agency', name: { vi: 'Bank', en: 'Bank' } }),
      'PARTY_UNBOUND: No unit is bound to "Bank" (bank) of version 2.0.0.',
    ],
  ])('where %s', (_why, change, expected) => {
    expect(reasons(permitAfter(accept, fit), change)).toEqual([expected]);
  });

  it('where a withdrawal is pending that the new version does not know', () => {
    const withdraw = { actor: 'applicant', command: { type: 'withdraw' } } as const;
    expect(
      reasons(permitAfter(accept, withdraw), (json) => put(json, 'withdrawal', undefined)),
    ).toEqual(['WITHDRAWAL_GONE: A withdrawal is pending, and version 2.0.0 has no withdrawal.']);
  });

  it('where a suspension is that the new version does not know', () => {
    const suspend = { actor: 'U-1/head', command: { type: 'suspend', reasons: 'r' } } as const;
    expect(
      reasons(permitAfter(accept, suspend), (json) => put(json, 'suspension', undefined)),
    ).toEqual(['SUSPENSION_GONE: The dossier is suspended, and version 2.0.0 has no suspension.']);
  });

  it('where it is pinned to a version other than the one given', () => {
    const from = nextVersion(permitProcedure());
    const { stays } = planMigration([permitAfter(accept)], { from, to: from });
    expect(stays.map((stay) => stay.reasons.map(({ code }) => code))).toEqual([['OTHER_VERSION']]);
  });

  it('where it is closed', () => {
    const from = permitProcedure();
    const refuse = { actor: officer, command: { type: 'refuse', reasons: 'r' } } as const;
    const { stays } = planMigration([permitAfter(refuse)], { from, to: nextVersion(from) });
    expect(stays.map((stay) => stay.reasons.map(({ code }) => code))).toEqual([['CLOSED']]);
    const archived: Dossier = { ...permitAfter(refuse), lifecycle: 'archived' };
    expect(reasons(archived, () => undefined)).toEqual(['CLOSED: The dossier is settled.']);
  });

  it('where a branch is gone, or one that it must have opened is new', () => {
    const look = (outcome: string) => ({
      start: 'look',
      steps: {
        look: { kind: 'task', name, party: 'police', role: 'officer', on: { done: 'over' } },
        over: { kind: 'end', name, outcome },
      },
    });
    const forked = (version: string, ...names: string[]): Procedure => {
      const branches = Object.fromEntries(names.map((branch) => [branch, look('safe')]));
      const { steps, ...rest } = permitProcedure();
      const police = { kind: 'parallel', name, branches, on: { completed: 'transfer' } };
      return parseProcedure({ ...rest, version, transition: 'move', steps: { ...steps, police } });
    };
    const from = forked('1.0.0', 'fire', 'road');
    const office = openOffice(from);
    const first = walkSubmission(from);
    const dossier = [accept, fit].reduce(
      (before, request, i) => office.act(before, { ...request, at: first.at + (i + 1) * minuteMs }),
      office.act(undefined, first),
    ).dossier;
    const codes = (...names: string[]) =>
      planMigration([dossier], { from, to: forked('2.0.0', ...names) }).stays.flatMap((stay) =>
        stay.reasons.map(({ code }) => code),
      );
    expect(codes('fire', 'road')).toEqual([]);
    expect(codes('fire', 'sea')).toEqual(['BRANCH_GONE', 'BRANCH_NEVER_OPENED', 'STEP_GONE']);
    expect(codes('fire', 'road', 'sea')).toEqual(['BRANCH_NEVER_OPENED']);
  });
});

describe('of random procedures', () => {
  // Each run walks a dossier through the engine: a quarter of the usual number says as much.
  const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 4);
  const cases = fc.tuple(arbitraryProcedure({ blocksMax: 4 }), arbitraryWalk(20));

  it('every open dossier moves to a version that renames nothing, step by step', () => {
    fc.assert(
      fc.property(cases, ([from, walk]) => {
        const { dossier } = walkDossier(from, walk).result;
        const { moves, stays } = planMigration([dossier], { from, to: nextVersion(from) });
        if (dossier.lifecycle === 'closed') expect(stays).toHaveLength(1);
        else {
          expect(stays).toEqual([]);
          for (const { from: old, to } of moves[0]?.positions ?? []) expect(to).toBe(old);
        }
      }),
      { numRuns },
    );
  });

  it('a renamed step keeps exactly those that stand in it, unless its new name is given', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ([from, walk], pick) => {
        const { dossier } = walkDossier(from, walk).result;
        fc.pre(dossier.lifecycle !== 'closed');
        const steps = listSteps(from);
        const path = steps[pick % steps.length]?.path ?? '';
        const graph = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
        const to = nextVersion(from, (json) => renameStep(json, path, 'renamed'));
        const open = planMigration([dossier], { from, to: nextVersion(from) }).moves[0]?.positions;
        const inIt = open?.some(({ from: at }) => at === path || at.startsWith(`${path}/`));
        const { moves } = planMigration([dossier], { from, to });
        expect(moves).toHaveLength(inIt === true ? 0 : 1);
        const renames = { [path]: `${graph}renamed` };
        expect(planMigration([dossier], { from, to, renames }).stays).toEqual([]);
      }),
      { numRuns },
    );
  });
});

/** Renames a step of a graph, with all that leads to it. */
function renameStep(json: Json, path: string, to: string): void {
  const parts = path.split('/');
  const step = parts.pop() ?? '';
  let graph = json;
  for (let i = 0; i < parts.length; i += 2) {
    const fork = (graph.steps as Json)[parts[i] ?? ''] as Json;
    graph = (fork.branches as Json)[parts[i + 1] ?? ''] as Json;
  }
  const retarget = (holder: Json, key: string): void => {
    if (holder[key] === step) holder[key] = to;
  };
  retarget(graph, 'start');
  const { startsWith } = json.timeLimit as { startsWith?: { step?: string } };
  if (startsWith?.step === path) startsWith.step = [...parts, to].join('/');
  for (const one of Object.values(graph.steps as Json) as Json[]) {
    retarget(one, 'otherwise');
    if (Array.isArray(one.branches)) for (const b of one.branches as Json[]) retarget(b, 'to');
    for (const key of Object.keys(one.on ?? {})) retarget(one.on as Json, key);
    for (const event of Object.values((one.events ?? {}) as Json)) retarget(event as Json, 'to');
    const { back } = one;
    if (back !== undefined) {
      const { to: targets } = back as { to: string[] };
      (back as Json).to = targets.map((target) => (target === step ? to : target));
    }
  }
  graph.steps = Object.fromEntries(
    Object.entries(graph.steps as Json).map(([key, value]) => [key === step ? to : key, value]),
  );
}
