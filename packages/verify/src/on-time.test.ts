/** What fits its statutory limit ends in time, whenever nobody is later than allowed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSteps, type Procedure, type Step } from '@thutuc/core/procedure';
import { CommandError, type Command } from '@thutuc/core';
import { arbitraryProcedure, nextTimer, plainCalendar, possibleRequests } from '@thutuc/testing';
import {
  openOffice,
  type Case,
  type Office,
  type Request,
} from '../../core/src/testing/dossiers/office.js';
import { walkSubmission } from '../../core/src/testing/dossiers/walk.js';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { verifyProcedure } from './verify.js';

const calendar = plainCalendar();
const rules = createRuleBook(builtInRules);
const years = { from: 2025, to: 2025 };
const dayMs = 86_400_000;
const minuteMs = 60_000;
const monday = Date.parse('2025-01-06T00:00+07:00');

const days = (max: number) =>
  fc.record({ amount: fc.integer({ min: 1, max }), unit: fc.constant('workingDays' as const) });
const event = fc.record({
  limit: days(4),
  by: days(2),
  when: fc.constantFrom('before', 'at', 'after', 'never'),
});

/** Random procedures; deadline events leave some steps that nobody acts on by himself. */
const procedures = fc
  .tuple(
    arbitraryProcedure({ blocksMax: 3, depth: 1, branchesMax: 2 }),
    fc.array(event, { minLength: 5, maxLength: 5 }),
  )
  .map(([procedure, events]) => {
    const copy = structuredClone(procedure);
    const routing = listSteps(copy).flatMap(({ step }) => (isRouting(step) ? [step] : []));
    routing.forEach((step, i) => {
      const { limit, by, when } = events[i % events.length]!;
      if (when === 'never') return;
      const [to] = Object.values(step.on);
      step.limit ??= limit;
      step.events = { cut: { when, ...(when === 'at' ? {} : { by }), to: to!, notify: [] } };
    });
    return copy;
  });

type Routing = Step & { kind: 'parallel' | 'inclusive' | 'consultation' | 'handoff' };

function isRouting(step: Step): step is Routing {
  return ['parallel', 'inclusive', 'consultation', 'handoff'].includes(step.kind);
}

function fits(procedure: Procedure): boolean {
  const { findings, undecided } = verifyProcedure(procedure, { calendar, rules, years });
  expect(undecided).toEqual([]);
  return !findings.some(({ rule }) => rule === 'fits-statutory-limit');
}

/** The procedure with the shortest statutory limit that fits. */
function tightened(procedure: Procedure): Procedure | undefined {
  const { timeLimit } = procedure;
  const within = (amount: number): Procedure => ({
    ...procedure,
    timeLimit: { ...timeLimit, amount },
  });
  let [tooShort, enough] = [0, timeLimit.amount];
  if (!fits(within(enough))) return undefined;
  while (enough - tooShort > 1) {
    const middle = (tooShort + enough) >> 1;
    if (fits(within(middle))) enough = middle;
    else tooShort = middle;
  }
  return within(enough);
}

/** A dossier whose every duty is done in the last moment, in any way that is allowed. */
function lastMinute(office: Office, area: number, receivedAt: number, pick: () => number): Case {
  const procedure = office.procedure.procedure;
  let of = office.act(undefined, walkSubmission(procedure, area));
  of = office.act(of, { at: receivedAt, actor: 'U-1/officer', command: { type: 'accept' } });
  while (of.dossier.settledAt === undefined) {
    const next = requests(office, of, pick).find((request) => {
      const after = tryTo(office, of, request);
      if (after !== undefined) of = after;
      return after !== undefined;
    });
    if (next === undefined) throw new Error('nobody can do anything');
  }
  return of;
}

/** What may be done, the first to fall due first; a timer goes before what falls due with it. */
function requests(office: Office, { dossier }: Case, pick: () => number): Request[] {
  const dueOf = (command: Command): number => {
    const step = 'step' in command ? command.step : undefined;
    const open = dossier.activations.find(({ id }) => id === step);
    return Math.max(dossier.recordedAt, open?.due?.dueAt ?? dossier.recordedAt);
  };
  const duties = possibleRequests(office.procedure, dossier)
    .filter(({ command }) => command.type !== 'withdraw')
    .map((one) => ({ ...one, at: dueOf(one.command), order: 1 + pick() }));
  const timer = nextTimer(dossier);
  const at = Math.max(timer?.at ?? 0, dossier.recordedAt);
  const fire = timer === undefined ? [] : [{ ...timer, at, order: 0 }];
  return [...fire, ...duties].sort((a, b) => a.at - b.at || a.order - b.order);
}

function tryTo(office: Office, of: Case, request: Request): Case | undefined {
  try {
    return office.act(of, request);
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

/** Whether the applicant, or the end of his window, ended the dossier. */
function endedByApplicant({ dossier }: Case): boolean {
  const last = dossier.clock.facts.findLast(({ type }) => type === 'resumed');
  return last?.at === dossier.settledAt;
}

describe('a procedure that fits its limit', () => {
  it('ends in time, however late each is within his own limit', () => {
    fc.assert(
      fc.property(
        procedures,
        fc.array(
          fc.record({
            area: fc.nat(400),
            day: fc.nat(13),
            minute: fc.constantFrom(0, 450, 901, 1439),
            picks: fc.infiniteStream(fc.nat(1000)),
          }),
          { minLength: 4, maxLength: 4 },
        ),
        (procedure, dossiers) => {
          const tight = tightened(procedure);
          fc.pre(tight !== undefined);
          const office = openOffice(tight);
          for (const { area, day, minute, picks } of dossiers) {
            const receivedAt = monday + day * dayMs + minute * minuteMs;
            const ended = lastMinute(office, area, receivedAt, () => picks.next().value as number);
            if (endedByApplicant(ended)) continue;
            expect(ended.dossier.settledAt).toBeLessThanOrEqual(ended.dossier.clock.due!.dueAt);
          }
        },
      ),
      { numRuns: process.env.CI === 'true' ? 40 : 10 },
    );
  });
});
