/** The two halves of a command: what may be asked, and what follows from it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProcedure, guidedPermit, possibleRequests } from '@thutuc/testing';
import { actors, matrixRequests, states } from '../testing/dossiers/command-matrix.js';
import { openOffice, type Asked, type Case, type Office } from '../testing/dossiers/office.js';
import { runCourse } from '../testing/dossiers/permit-course.js';
import { arbitraryWalk, walkDossier } from '../testing/dossiers/walk.js';
import { commandDefinitionOf } from './command.js';
import { decide } from './decide.js';
import { beginDecision, type Decision } from './decision.js';
import { AuthorisationError, CommandError } from './errors.js';

/** What shows only when it is tried. */
const onlyTried: ReadonlySet<string> = new Set(['DATE_UNCOUNTABLE', 'INCIDENT_PERSISTS']);

/** What a piece of work refuses; `undefined` where it does not. */
function refusal(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof CommandError || error instanceof AuthorisationError) return error.code;
    throw error;
  }
}

function begun({ dossier }: Case, { envelope, context }: Asked): Decision {
  const definition = commandDefinitionOf(envelope.command.type);
  const effectiveAt =
    definition.takesEffectAt(dossier, envelope.command, context.now) ?? context.now;
  return beginDecision(dossier, definition, envelope, context, effectiveAt);
}

/** Asks for one thing, and sees to it that both halves do their part and no more. */
function checkHalves(at: Case, asked: Asked): 'admitted' | 'refused' {
  const definition = commandDefinitionOf(asked.envelope.command.type);
  const decision = begun(at, asked);
  const before = JSON.stringify(decision.draft);
  const refused = refusal(() => definition.admit(decision, asked.envelope.command, undefined));
  expect(JSON.stringify(decision.draft), 'to admit changes nothing').toBe(before);
  expect([...decision.moves, ...decision.effects], 'to admit records nothing').toEqual([]);
  const told = refusal(() => decide(at.dossier, asked.envelope, asked.context));
  if (refused === undefined) {
    expect(decision.authorised, 'to admit asks who may').toBe(true);
    if (told !== undefined) expect(onlyTried).toContain(told);
  } else expect(told, `refused with ${refused}`).toBeDefined();
  return refused === undefined ? 'admitted' : 'refused';
}

/** Whether a command applies at all: else nobody is asked. */
const applies = ({ dossier }: Case, { envelope }: Asked): boolean =>
  commandDefinitionOf(envelope.command.type).lifecycles.includes(dossier.lifecycle);

/** Whatever may be asked, asked by each of some people; answers what came of it. */
function checkAll(office: Office, at: Case, by: Iterable<string>, hasVersions: boolean) {
  const requests = [
    ...matrixRequests(at).filter(({ type }) => hasVersions || type !== 'migrate'),
    ...possibleRequests(office.procedure, at.dossier).map(({ command }) => command),
  ];
  const seen = new Set<string>();
  for (const actor of by) {
    for (const command of requests) {
      const asked = office.asked(at, { at: at.dossier.recordedAt + 60_000, actor, command });
      if (applies(at, asked)) seen.add(`${command.type} ${checkHalves(at, asked)}`);
    }
  }
  return seen;
}

describe('what a command admits', () => {
  it('it carries out, for everybody in every state of a permit', () => {
    const permit = guidedPermit();
    const office = openOffice(permit, 'D-1', [{ ...permit, version: '1.1.0', transition: 'move' }]);
    const seen = Object.values(states).flatMap((lines) => [
      ...checkAll(office, runCourse(lines, office), Object.values(actors), true),
    ]);
    const admitted = new Set(seen.filter((one) => one.endsWith('admitted')));
    expect(admitted.size).toBeGreaterThan(25);
  });

  it('it carries out, whatever the procedure and the way of the dossier', () => {
    const walks = fc.record({ procedure: arbitraryProcedure(), steps: arbitraryWalk(15) });
    fc.assert(
      fc.property(walks, ({ procedure, steps }) => {
        const { office, result } = walkDossier(procedure, steps);
        const possible = possibleRequests(office.procedure, result.dossier);
        const by = new Set([...possible.map(({ actor }) => actor), 'applicant', 'U-1/head']);
        checkAll(office, result, by, false);
      }),
    );
  });
});
