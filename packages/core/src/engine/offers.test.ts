/** Offers: what is offered is accepted, what is not is refused, along random ways of dossiers. */
import {
  askingPermit,
  arbitraryProcedure,
  branchingPermit,
  catchingPermit,
  guidedPermit,
  jointPermit,
  nextTimer,
  permitProcedure,
  returningPermit,
  valuesOfSchema,
} from '@thutuc/testing';
import fc, { type GeneratorValue } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure, ProcedureInput } from '../definition/procedure.js';
import { actors } from '../testing/dossiers/command-matrix.js';
import { openOffice, type Case, type Office } from '../testing/dossiers/office.js';
import { walkSubmission } from '../testing/dossiers/walk.js';
import { commandDefinitionOf, commandSchema, type CommandType } from './command.js';
import { commands } from './command-list.js';
import { AuthorisationError, CommandError } from './errors.js';
import { offersOf, type OfferedChoice } from './offers.js';

const days = (amount: number) => ({ amount, unit: 'workingDays' as const });
const basis = [{ act: 'Act of the test', article: '1', status: 'internal' as const }];

/** What a random procedure provides for besides its steps. */
const arbitraryExtras = fc.record({
  grace: fc.boolean(),
  separate: fc.boolean(),
  undo: fc.boolean(),
  representation: fc.boolean(),
});

/** A random procedure with a grace, duties apart, an undo, and representatives. */
const arbitraryRich = fc
  .tuple(arbitraryProcedure({ blocksMax: 3 }), arbitraryExtras)
  .map(([procedure, { grace, separate, undo, representation }]): Procedure => {
    const officer = [{ party: 'office', role: 'officer' }];
    const tasks = Object.entries(procedure.steps).filter(([, step]) => step.kind === 'task');
    const apart = ['@receipt', ...tasks.map(([name]) => name)].slice(0, 3);
    const more: Partial<ProcedureInput> = {
      ...(grace && {
        recording: {
          grace: days(2),
          backdating: [{ roles: officer, max: days(2) }],
        },
      }),
      ...(separate && apart.length > 1 && { separate: [{ steps: apart, basis }] }),
      ...(undo && { undo: { within: days(1) } }),
      ...(representation && { representation: { basis } }),
    };
    return parseProcedure({ ...procedure, ...more });
  });

const permits = [
  permitProcedure(),
  guidedPermit({}, returningPermit()),
  askingPermit(),
  branchingPermit({ max: 2 }),
  catchingPermit(),
  jointPermit('all'),
];

/** Everybody of the tables, and the roles of the units of random procedures. */
const everybody = [
  ...Object.values(actors),
  ...['U-2', 'U-3', 'U-4', 'U-5'].flatMap((unit) => [`${unit}/officer`, `${unit}/head`]),
  ...['deputy=U-1/officer', 'both=U-1/officer,U-1/head', 'binh', 'hanh'],
];

/** What shows only when it is tried. */
const onlyTried: ReadonlySet<string> = new Set(['DATE_UNCOUNTABLE', 'INCIDENT_PERSISTS']);

/** Draws a random value in the middle of a property. */
type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

function drawing(generate: GeneratorValue): Draw {
  const same = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> => arbitrary;
  return (arbitrary) => generate(same, arbitrary);
}

function offersTo(office: Office, at: Case, now: number, actor: string): readonly OfferedChoice[] {
  const { context } = office.asked(at, { at: now, actor, command: { type: 'withdraw' } });
  return offersOf(at.dossier, { actor, context }).offered;
}

/** A command that the schema of an offer admits. */
function commandOf(draw: Draw, { inputs }: OfferedChoice) {
  return draw(valuesOfSchema(inputs)) as Parameters<Office['act']>[1]['command'];
}

/** Takes an offer up, at an instant that it names; it must be accepted, or refused as it says. */
function takeUp(
  draw: Draw,
  office: Office,
  at: Case,
  now: number,
  actor: string,
  offer: OfferedChoice,
) {
  const { from, to } = offer.effective;
  const effective = draw(fc.constantFrom(to, to, from));
  const isBack = effective < now;
  const isTimed =
    commandDefinitionOf(offer.command).takesEffectAt(
      at.dossier,
      { type: offer.command, ...offer.choice.said },
      now,
    ) !== undefined;
  const effectiveAt = isBack && !isTimed ? new Date(effective).toISOString() : undefined;
  const command = commandOf(draw, offer);
  try {
    return office.act(at, { at: now, actor, command, effectiveAt });
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof AuthorisationError)) throw error;
    const isSaid = onlyTried.has(error.code) || offer.choice.unsaid?.includes(error.code) === true;
    if (isSaid) return undefined;
    throw new Error(
      `offered and refused: ${JSON.stringify({ actor, command, effectiveAt, choice: offer.choice })}: ${error.code} ${error.message}`,
      { cause: error },
    );
  }
}

/** Fires what is due by an instant. */
function fireUntil(office: Office, start: Case, now: number): Case {
  let at = start;
  for (let timer = nextTimer(at.dossier); timer !== undefined && timer.at <= now;) {
    at = office.act(at, { at: now, actor: timer.actor, command: timer.command });
    timer = nextTimer(at.dossier);
  }
  return at;
}

const ownTypes = (Object.keys(commands) as CommandType[]).filter((type) => {
  const { permission, opening } = commandDefinitionOf(type);
  return permission !== 'engine' && opening === undefined;
});

/** Any command of a type, with names of the dossier in it. */
function anyCommand(draw: Draw, { dossier, events }: Case, type: CommandType): object {
  const schema = commandSchema.options.find((one) => one.shape.type.value === type)!;
  const { properties = {}, required = [] } = schema.toJSONSchema({
    io: 'input',
    unrepresentable: 'any',
  });
  const steps = [
    ...dossier.activations.map(({ id }) => id),
    ...dossier.consultations.map(({ activation }) => activation),
    '@clock#1',
  ];
  const numbers = { type: 'integer', minimum: 1, maximum: Math.max(1, events.length) };
  const names = ['done', 'fit', 'unfit', 'signed', 'approved', 'rejected', 'granted', 'check', 'x'];
  const narrowed: Record<string, object> = {
    step: { enum: steps },
    event: numbers,
    delegation: numbers,
    power: numbers,
    outcome: { enum: names },
    to: { enum: ['U-1/officer', 'deputy=U-1/officer', 'check', ...everybody] },
    data: {
      type: 'object',
      properties: { area: { enum: [40, 90, null] }, fee: { enum: [75_000] } },
    },
    document: { enum: ['form', 'plan', 'letter'] },
    documents: { type: 'array', items: { enum: ['form', 'plan'] } },
    version: { const: '1.0.0' },
    party: { enum: ['office', 'police', 'board'] },
    role: { enum: ['officer', 'head'] },
    unit: { enum: ['U-1', 'U-3'] },
    effectiveAt: { const: new Date(dossier.recordedAt).toISOString() },
    parties: { type: 'object', properties: { office: { enum: ['U-1', 'U-9'] } } },
    amount: { enum: [75_000, 50_000] },
    representative: { enum: ['binh', 'applicant'] },
  };
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [
      name,
      name === 'step' ? narrowed.step : (narrowed[name] ?? one),
    ]),
  );
  const whole = { type: 'object', properties: fields, required, additionalProperties: false };
  return draw(valuesOfSchema(whole)) as object;
}

function begin(draw: Draw, procedure: Procedure): { office: Office; at: Case } {
  const next = parseProcedure({ ...procedure, version: '1.1.0', transition: 'move' });
  const office = openOffice(procedure, 'D-1', [next]);
  const request = walkSubmission(procedure);
  const hasArea = Object.hasOwn(procedure.data, 'area');
  const together = procedure.parties.applicant?.acts === 'all' && draw(fc.boolean());
  const data: Record<string, number> = hasArea ? { area: 50 } : {};
  const applicants = ['hanh'];
  const submission = { type: 'submit' as const, procedure: procedure.id, data };
  const command = together ? { ...submission, applicants } : submission;
  return { office, at: office.act(undefined, { ...request, command }) };
}

/** Those whose turn it is, each as often as all others together. */
function ownersIn({ dossier }: Case): string[] {
  const owners = dossier.activations.map(({ unit, role }) =>
    unit === 'applicant' ? 'applicant' : `${unit ?? 'U-1'}/${role ?? 'officer'}`,
  );
  return owners.flatMap((owner) => Array.from({ length: everybody.length }, () => owner));
}

/** A way on which only offers are taken up; at each place `check` is given the state. */
function walkByOffers(
  draw: Draw,
  procedure: Procedure,
  check: (office: Office, at: Case, now: number) => void,
): number {
  const begun = begin(draw, procedure);
  const { office } = begun;
  let { at } = begun;
  let now = at.dossier.recordedAt;
  let taken = 0;
  for (let turn = draw(fc.integer({ min: 1, max: 12 })); turn > 0; turn -= 1) {
    now += draw(fc.constantFrom(1, 60, 600, 4000)) * 60_000;
    at = fireUntil(office, at, now);
    check(office, at, now);
    const actor = draw(fc.constantFrom(...ownersIn(at), ...everybody));
    const all = offersTo(office, at, now, actor);
    const onSteps = all.filter(({ choice }) => 'step' in choice.said);
    const offers = onSteps.length > 0 && draw(fc.boolean()) ? onSteps : all;
    if (offers.length === 0) continue;
    const offer = offers[draw(fc.nat({ max: offers.length - 1 }))]!;
    const after = takeUp(draw, office, at, now, actor, offer);
    if (after !== undefined) taken += 1;
    at = after ?? at;
  }
  return taken;
}

const { CI, RUNS } = process.env;
const numRuns = RUNS === undefined ? (CI === 'true' ? 250 : 50) : Number(RUNS);

const arbitraryPermit = fc.oneof(fc.constantFrom(...permits), arbitraryRich);

describe('what is offered', () => {
  it('is accepted with whatever its schema admits, or refused as it says', () => {
    let taken = 0;
    fc.assert(
      fc.property(arbitraryPermit, fc.gen(), (procedure, generate) => {
        const draw = drawing(generate);
        taken += walkByOffers(draw, procedure, (office, at, now) => {
          const actor = draw(fc.constantFrom(...ownersIn(at), ...everybody));
          for (const offer of offersTo(office, at, now, actor))
            takeUp(draw, office, at, now, actor, offer);
        });
      }),
      { numRuns },
    );
    expect(taken).toBeGreaterThan(numRuns);
  });
});

describe('what is not offered', () => {
  it('is refused with whatever input', () => {
    let accepted = 0;
    fc.assert(
      fc.property(arbitraryPermit, fc.gen(), (procedure, generate) => {
        const draw = drawing(generate);
        walkByOffers(draw, procedure, (office, at, now) => {
          for (let turn = 0; turn < 5; turn += 1) {
            const actor = draw(fc.constantFrom(...ownersIn(at), ...everybody));
            const type = draw(fc.constantFrom(...ownTypes));
            const command = anyCommand(draw, at, type) as never;
            try {
              // Every test compares what is accepted with what was offered: see `compared-decide`.
              office.act(at, { at: now, actor, command });
              accepted += 1;
            } catch (error) {
              if (!(error instanceof CommandError || error instanceof AuthorisationError))
                throw error;
            }
          }
        });
      }),
      { numRuns },
    );
    expect(accepted).toBeGreaterThan(numRuns / 10);
  });
});

/** Where nothing is left to chance. */
const undrawn: Draw = () => {
  throw new Error('nothing is drawn here');
};

describe('offers', () => {
  it('change nothing in the dossier that they are of', () => {
    const { office, at } = begin(undrawn, permitProcedure());
    const before = JSON.stringify(at.dossier);
    for (const actor of everybody) offersTo(office, at, at.dossier.recordedAt, actor);
    expect(JSON.stringify(at.dossier)).toBe(before);
  });
});
