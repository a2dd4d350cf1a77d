/** Commands whose names the compiler checks: what compiles runs, and what is wrong does not. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts, plainCalendar } from '@thutuc/testing';
import { defineProcedure } from '../definition/define-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import type { DataAt, OutcomeAt, StepPath } from '../definition/procedure-names.js';
import { commands } from '../engine/command-list.js';
import { createMemoryStore } from '../memory-store/memory-store.js';
import { createDirectory } from './directory.js';
import { createEngine, type Engine } from './engine.js';
import type { EngineCommand } from './typed-commands.js';

const named = (text: string) => ({ en: text });
const basis = [{ act: 'An act' }];
const clerk = { party: 'office', role: 'clerk' } as const;

const permit = defineProcedure({
  schema: 'thutuc/procedure@1',
  id: 'permit',
  version: '1.0.0',
  name: named('Permit'),
  effective: { from: '2020-01-01' },
  basis,
  parties: {
    applicant: {
      kind: 'applicant',
      name: named('Applicant'),
      roles: { person: { name: named('Person') } },
    },
    office: {
      kind: 'agency',
      name: named('Office'),
      unit: 'U-1',
      roles: { clerk: { name: named('Clerk') }, head: { name: named('Head') } },
    },
  },
  timeLimit: { amount: 10, unit: 'workingDays', rule: 'vn/civil-code-2015', basis },
  allotmentRule: 'vn/civil-code-2015',
  data: {
    area: { type: 'number', name: named('Area'), required: true },
    use: { type: 'choice', name: named('Use'), choices: ['home', 'shop'] },
    safe: { type: 'boolean', name: named('Safe') },
  },
  documents: { plan: { name: named('Plan'), from: 'applicant' } },
  receipt: clerk,
  result: clerk,
  supplements: { max: 1, basis },
  start: 'check',
  steps: {
    check: {
      kind: 'task',
      name: named('Check'),
      ...clerk,
      writes: ['use'],
      on: { complete: 'together', incomplete: 'more' },
    },
    more: {
      kind: 'supplement',
      name: named('More'),
      party: 'applicant',
      role: 'person',
      clock: 'suspend',
      on: { provided: 'check' },
    },
    together: {
      kind: 'parallel',
      name: named('Together'),
      branches: {
        visit: {
          start: 'look',
          steps: {
            look: {
              kind: 'task',
              name: named('Look'),
              ...clerk,
              writes: ['safe'],
              on: { looked: 'seen' },
            },
            seen: { kind: 'end', name: named('Seen'), outcome: 'seen' },
          },
        },
        police: {
          start: 'hear',
          steps: {
            hear: {
              kind: 'wait',
              name: named('Hear'),
              ...clerk,
              message: 'report',
              on: { received: 'heard' },
            },
            heard: { kind: 'end', name: named('Heard'), outcome: 'heard' },
          },
        },
      },
      on: { completed: 'sign' },
    },
    sign: {
      kind: 'task',
      name: named('Sign'),
      party: 'office',
      role: 'head',
      on: { signed: 'granted', declined: 'refused' },
    },
    granted: { kind: 'end', name: named('Granted'), outcome: 'granted' },
    refused: { kind: 'end', name: named('Refused'), outcome: 'refused' },
  },
});

function openEngine(...procedures: Procedure[]): Engine {
  return createEngine({
    store: createMemoryStore(),
    procedures,
    rules: createRuleBook(builtInRules),
    calendars: [plainCalendar()],
    directory: createDirectory({
      schema: 'thutuc/directory@1',
      units: [{ code: 'U-1', name: named('Office') }],
      people: [
        { id: 'lan', name: 'Lan', memberships: [{ unit: 'U-1', role: 'clerk' }] },
        { id: 'hung', name: 'Hùng', memberships: [{ unit: 'U-1', role: 'head' }] },
      ],
    }),
    clock: { now: () => parseInstant('2025-01-06T09:00+07:00'), isVirtual: true },
    salt: countedSalts(),
  });
}

describe('commands of a procedure that TypeScript knows', () => {
  it('take a dossier from its submission to its result', async () => {
    const engine = openEngine(permit);
    const permits = engine.for(permit);
    const [an, lan, hung] = [permits.as('an'), permits.as('lan'), permits.as('hung')];
    const { dossier } = await an.submit({ data: { area: 96 } });
    await lan.accept(dossier);
    await lan.requestSupplement(dossier, {
      step: 'check',
      documents: ['plan'],
      reasons: 'Missing',
    });
    await an.provideSupplement(dossier);
    await lan.complete(dossier, { step: 'check', outcome: 'complete', data: { use: 'home' } });
    await lan.complete(dossier, {
      step: 'together/visit/look',
      outcome: 'looked',
      data: { safe: true },
    });
    await lan.signal(dossier, { step: 'together/police/hear', message: 'report' });
    await hung.complete(dossier, { step: 'sign', outcome: 'signed' });
    await lan.returnResult(dossier);
    expect(await engine.readOffRecord(dossier)).toMatchObject({
      outcome: 'granted',
      procedure: { id: 'permit', version: '1.0.0' },
      data: { area: 96, use: 'home', safe: true },
    });
  });

  it('submit what a draft says, though data must be given otherwise', async () => {
    const engine = openEngine(permit);
    const fields = { data: { area: 96 } };
    const { id } = await engine.saveDraft({ actor: 'an', procedure: 'permit', fields });
    const { dossier } = await engine.for(permit).as('an').submit({ draft: id });
    expect((await engine.readOffRecord(dossier))?.data).toEqual({ area: 96 });
  });

  it('are sent once under the id that they are given, and under new ones by default', async () => {
    const engine = openEngine(permit);
    const an = engine.for(permit).as('an');
    const [first, again, other] = [
      await an.submit({ data: { area: 1 } }, { id: 'web-1' }),
      await an.submit({ data: { area: 1 } }, { id: 'web-1' }),
      await an.submit({ data: { area: 1 } }),
    ];
    expect(again).toEqual({ ...first, duplicate: true });
    expect(other.dossier).not.toBe(first.dossier);
    await expect(
      engine.for(permit).as('lan').accept(first.dossier, {}, { expectedVersion: 7 }),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  it('open dossiers under the version that they are for', async () => {
    const next = defineProcedure({ ...permit, version: '2.0.0' });
    const engine = openEngine(permit, next);
    for (const version of [permit, next]) {
      const { dossier } = await engine
        .for(version)
        .as('an')
        .submit({ data: { area: 1 } });
      expect((await engine.readOffRecord(dossier))?.procedure.version).toBe(version.version);
    }
  });

  it('are all that a person may give, and none that only the engine gives', () => {
    const byEngine = Object.values(commands).filter(({ permission }) => permission === 'engine');
    const given = Object.keys(openEngine(permit).for(permit).as('an'));
    expect(given.length + byEngine.length).toBe(Object.keys(commands).length);
    const listed: Record<EngineCommand, true> = {
      amendCalendar: true,
      endChild: true,
      fireTimer: true,
      interrupt: true,
      raiseIncident: true,
      stop: true,
    };
    expect(byEngine.map(({ type }) => type).sort()).toEqual(Object.keys(listed));
  });
});

/** Never called: what it says need only compile, or not. */
function namesThatDoNotCompile(engine: Engine): unknown {
  const lan = engine.for(permit).as('lan');
  return [
    // @ts-expect-error a data field that must be given
    lan.submit(),
    // @ts-expect-error "aria" is no data field, in a draft or not
    lan.submit({ draft: 'd', data: { aria: 1 } }),
    // @ts-expect-error "aria" is no data field
    lan.submit({ data: { area: 1, aria: 1 } }),
    // @ts-expect-error a number is wanted
    lan.submit({ data: { area: 'large' } }),
    // @ts-expect-error "farm" is no choice
    lan.submit({ data: { area: 1, use: 'farm' } }),
    // @ts-expect-error "chek" is no step
    lan.complete('D-1', { step: 'chek', outcome: 'complete' }),
    // @ts-expect-error "look" stands in a branch
    lan.complete('D-1', { step: 'look', outcome: 'looked' }),
    // @ts-expect-error an end is not completed
    lan.complete('D-1', { step: 'granted', outcome: 'granted' }),
    // @ts-expect-error an outcome of another step
    lan.complete('D-1', { step: 'check', outcome: 'signed' }),
    // @ts-expect-error a field that this step does not write
    lan.complete('D-1', { step: 'check', outcome: 'complete', data: { safe: true } }),
    // @ts-expect-error this step writes nothing
    lan.complete('D-1', { step: 'sign', outcome: 'signed', data: { use: 'home' } }),
    // @ts-expect-error a message that nobody waits for
    lan.signal('D-1', { step: 'together/police/hear', message: 'raport' }),
    // @ts-expect-error "plans" is no document
    lan.requestSupplement('D-1', { step: 'check', documents: ['plans'], reasons: 'Missing' }),
    // @ts-expect-error "ofice" is no party
    lan.accept('D-1', { parties: { ofice: 'U-1' } }),
    // @ts-expect-error a role of another party
    lan.delegate('D-1', {
      party: 'applicant',
      role: 'head',
      to: 'hung',
      from: '2025-01-06',
      until: '2025-01-07',
      reasons: 'Holidays',
    }),
    // @ts-expect-error the step of a hand-off is none here
    lan.sendHandoff('D-1', { step: 'check' }),
  ];
}

describe('names', () => {
  it('that are wrong do not compile', () => {
    expect(namesThatDoNotCompile).toBeTypeOf('function');
  });

  it('are those of the definition', () => {
    expectTypeOf<StepPath<typeof permit, 'task'>>().toEqualTypeOf<
      'check' | 'sign' | 'together/visit/look'
    >();
    expectTypeOf<OutcomeAt<typeof permit, 'check'>>().toEqualTypeOf<'complete' | 'incomplete'>();
    expectTypeOf<DataAt<typeof permit, 'check'>>().toEqualTypeOf<{
      readonly use?: 'home' | 'shop' | null;
    }>();
    expectTypeOf(permit.steps.check.kind).toEqualTypeOf<'task'>();
    expectTypeOf(permit).toExtend<Procedure>();
  });

  it('stay in the version that is spread from another', () => {
    const spread = { ...permit, version: '2.0.0' };
    expectTypeOf<StepPath<typeof spread, 'wait'>>().toEqualTypeOf<'together/police/hear'>();
    const next = defineProcedure(spread);
    expectTypeOf<StepPath<typeof next, 'wait'>>().toEqualTypeOf<'together/police/hear'>();
    expectTypeOf<OutcomeAt<typeof next, 'sign'>>().toEqualTypeOf<'signed' | 'declined'>();
    expect(next).toEqual({ ...permit, version: '2.0.0' });
  });

  it('are any text where the procedure comes from JSON', () => {
    expectTypeOf<StepPath<Procedure, 'task'>>().toEqualTypeOf<string>();
    expectTypeOf<OutcomeAt<Procedure, 'check'>>().toEqualTypeOf<string>();
    const compiles = (engine: Engine, read: Procedure) =>
      engine
        .for(read)
        .as('lan')
        .complete('D-1', { step: 'any', outcome: 'any', data: { any: 1 } });
    expect(compiles).toBeTypeOf('function');
  });
});
