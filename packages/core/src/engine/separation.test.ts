/** Duties that are kept apart, at every command that decides something. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from '@thutuc/legal-time';
import { decidingDuties } from '../definition/separate-duties.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { takeTurn, turns } from '../testing/dossiers/deciding-turns.js';
import { openOffice } from '../testing/dossiers/office.js';
import { arbitraryProcedure, permitProcedure, possibleRequests } from '@thutuc/testing';
import {
  head,
  jan,
  officer,
  police,
  reasons,
  runCourse,
  submit,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { type Command, type CommandType, commandSchema } from './command.js';
import type { DossierEvent } from './event.js';
import { commands } from './command-list.js';

const basis = [{ act: 'Act of the test', status: 'internal' as const }];

describe('whoever decides', () => {
  const types = commandSchema.options.map(({ shape }) => shape.type.value);

  it('is known for every command', () => {
    expect(Object.keys(commands).sort()).toEqual([...types].sort());
    // An import is no turn in a dossier: it has a test of its own.
    const deciding = types.filter(
      (type) => commands[type].decides !== 'nothing' && type !== 'import',
    );
    expect(Object.keys(turns).sort()).toEqual([...deciding].sort());
  });

  it.each(Object.entries(turns))('by %s is not the applicant', (_type, turn) => {
    expect(takeTurn(turn, 'applicant').events.at(-1)?.personal?.actor).toBe(turn.actor);
    expect(() => takeTurn(turn, turn.actor)).toThrow(
      expect.objectContaining({ code: 'DUTIES_SEPARATE' }) as Error,
    );
  });

  it.each(Object.entries(turns))('by %s holds no role in the applicant', (_type, turn) => {
    const inside = `lan=${turn.actor},ORG-7/clerk`;
    expect(takeTurn({ ...turn, actor: inside }, 'applicant').events.at(-1)?.personal).toBeTruthy();
    expect(() => takeTurn({ ...turn, actor: inside }, 'ORG-7')).toThrow(
      expect.objectContaining({ code: 'DUTIES_SEPARATE' }) as Error,
    );
  });

  it('by import is not the applicant', () => {
    const importer = 'U-1/importer';
    const takeOver = (applicant: string) => {
      const command = commandSchema.parse({
        ...{ type: 'import', procedure: 'permit', applicant, data: { area: 80 }, reasons },
        ...{ submittedAt: jan(2), receivedAt: jan(2, '10:00') },
        open: [{ step: 'sign', since: jan(3) }],
      });
      return runCourse([[jan(6), importer, command]]);
    };
    expect(takeOver('an').dossier.lifecycle).toBe('running');
    expect(() => takeOver(importer)).toThrow(
      expect.objectContaining({ code: 'DUTIES_SEPARATE' }) as Error,
    );
  });

  it('acts for the applicant no more than the applicant does', () => {
    const [applicant, deputy] = [`an=${officer}`, 'ba=U-1/clerk'];
    const delegated: Line = [
      jan(7),
      applicant,
      {
        type: 'delegate',
        ...{
          party: 'office',
          role: 'officer',
          to: deputy,
          from: '2025-01-07',
          until: '2025-01-31',
        },
        reasons,
      },
    ];
    const handedIn: Line = [submit[0], applicant, submit[2]];
    const way = [handedIn, wayToSign[1]!, delegated];
    const byDeputy = (actor: string): Line => [jan(8), actor, wayToSign[2]![2]];
    expect(() => runCourse([...way, byDeputy(deputy)])).toThrow(
      expect.objectContaining({ code: 'DUTIES_SEPARATE' }) as Error,
    );
    expect(runCourse([...way, byDeputy(officer)]).dossier.lifecycle).toBe('running');
  });

  it.each(Object.entries(turns))('by %s is one whom the verifier counts', (type, turn) => {
    const procedure = turn.procedure ?? permitProcedure();
    const what = commands[type as CommandType].decides;
    if (what === 'impartial' || type === 'resolveIncident') return;
    const accepted = Object.entries(procedure.parties).flatMap(([party, { unit, roles }]) =>
      Object.keys(roles)
        .filter((role) => {
          try {
            takeTurn({ ...turn, actor: `${unit ?? party}/${role}` }, 'applicant');
            return true;
          } catch (error) {
            expect((error as { code: string }).code).toBe('NOT_AUTHORISED');
            return false;
          }
        })
        .map((role) => `${party}.${role}`),
    );
    const { command } = turn;
    const named = 'step' in command ? command.step : type === 'recordPayment' ? 'pay' : undefined;
    const path = what === 'step' || what === 'chosen' ? named : what;
    const duty = decidingDuties(procedure).find((one) => one.path === path);
    const counted = duty?.owners.map(({ party, role }) => `${party}.${role}`) ?? [];
    expect(accepted).not.toEqual([]);
    expect(counted).toEqual(expect.arrayContaining(accepted));
  });

  it('may be the applicant where a text allows it, and whoever typed the submission may be', () => {
    const { separate: _none, ...permit } = permitProcedure();
    const applicant = { allowed: true as const, basis };
    const allowing = parseProcedure({ ...permit, separate: [{ steps: ['@receipt'], applicant }] });
    const procedure = { procedure: allowing };
    expect(takeTurn({ ...turns.accept!, ...procedure }, officer).dossier.lifecycle).toBe('running');
    const typed: Line = [
      submit[0],
      officer,
      { ...submit[2], applicant: 'citizen.hanh' } as Command,
    ];
    const accept: Line = [jan(6, '10:00'), officer, { type: 'accept' }];
    expect(runCourse([typed, accept]).dossier.lifecycle).toBe('running');
  });
});

describe('duties that are kept apart', () => {
  /** A person who holds every role of the permit. */
  const all = `lan=${officer},${head},${police}`;
  const apart = (steps: string[]): Procedure => {
    const { separate: _none, ...permit } = permitProcedure();
    return parseProcedure({ ...permit, separate: [{ steps, basis }] });
  };

  it.each<[string[], number, number]>([
    [['@receipt', 'check'], 1, 2],
    [['check', 'police'], 2, 3],
    [['police', 'transfer'], 3, 4],
    [['police', 'transfer'], 3, 5],
    [['check', 'pay'], 2, 6],
    [['transfer', 'pay'], 4, 6],
  ])('%j: who gave line %d does not give line %d', (steps, first, second) => {
    const by = (doers: readonly number[]): Line[] =>
      wayToSign
        .slice(0, second + 1)
        .map(([at, actor, asked], i) => [at, doers.includes(i) ? all : actor, asked]);
    const office = () => openOffice(apart(steps));
    const once = runCourse(by([first]), office());
    expect(once.dossier.personal?.doneBy.map(({ person }) => person)).toContain(all);
    expect(() => runCourse(by([first, second]), office())).toThrow(
      expect.objectContaining({ code: 'DUTIES_SEPARATE' }) as Error,
    );
  });

  it('are neither claimed by nor given to whoever may not do them', () => {
    const office = () => openOffice(apart(['check', 'sign']));
    const by = (doer: string): Line[] =>
      wayToSign.map(([at, actor, asked], i) => [at, i === 2 ? doer : actor, asked]);
    const claim: Command = { type: 'claim', step: 'sign' };
    const give = (to: string): Command => ({ type: 'reassign', step: 'sign', to });
    const other = `ba=${officer},${head}`;
    for (const [actor, command] of [
      [all, claim],
      [other, give(all)],
      [other, give(`ha=${head},ORG-7/clerk`)],
    ] as const) {
      const handedIn: Line = [submit[0], 'ORG-7', submit[2]];
      const lines = (doer: string): Line[] => [
        handedIn,
        ...by(doer).slice(1),
        [jan(10), actor, command],
      ];
      expect(() => runCourse(lines(all), office())).toThrow(
        expect.objectContaining({ code: 'DUTIES_SEPARATE' }) as Error,
      );
    }
    const free: Line = [jan(10), other, give(all)];
    const { dossier } = runCourse([...by(`cu=${officer}`), free], office());
    expect(dossier.activations[0]?.claimedBy).toBe(all);
  });

  /** What an event decided, told anew from what is stored. */
  function dutyOf({ payload }: DossierEvent): string | undefined {
    switch (payload.type) {
      case 'accepted':
        return '@receipt';
      case 'resultReturned':
        return '@result';
      case 'withdrawalApproved':
      case 'withdrawalDeclined':
        return '@withdrawal';
      case 'stepCompleted':
      case 'supplementRequested':
      case 'paymentRecorded':
      case 'signalReceived':
        return payload.activation.replaceAll(/#\d+/g, '');
      case 'handoffSent':
      case 'handoffAcknowledged':
      case 'handoffRefused':
      case 'consultationAnswered':
        return payload.activation.replaceAll(/#\d+/g, '').split('/').slice(0, -2).join('/');
      default:
        return undefined;
    }
  }

  it('are never done by one person, in any run of a random procedure', () => {
    const units = ['U-1', 'U-2', 'U-3', 'U-4', 'U-5'];
    const roles = units.flatMap((unit) => [`${unit}/officer`, `${unit}/head`]).join(',');
    const turnOf = fc.record({ choice: fc.nat(1000), person: fc.constantFrom('an', 'ba', 'cu') });
    fc.assert(
      fc.property(
        arbitraryProcedure(),
        fc.nat(1000),
        fc.nat(1000),
        fc.array(turnOf, { maxLength: 25, size: 'max' }),
        (plain, one, other, steps) => {
          const paths = ['@receipt', '@result', '@withdrawal', ...pathsOf(plain)];
          const pair = [...new Set([paths[one % paths.length]!, paths[other % paths.length]!])];
          if (pair.length < 2) return;
          const procedure = parseProcedure({ ...plain, separate: [{ steps: pair, basis }] });
          const office = openOffice(procedure);
          const data = { area: 50 };
          const at = parseInstant(jan(6));
          const first: Command = {
            type: 'submit',
            procedure: procedure.id,
            channel: 'counter',
            parties: {},
            data,
          };
          let result = office.act(undefined, { at, actor: 'applicant', command: first });
          for (const { choice, person } of steps) {
            const possible = possibleRequests(office.procedure, result.dossier);
            const chosen = possible[choice % Math.max(1, possible.length)];
            if (chosen === undefined) break;
            const actor = chosen.actor === 'applicant' ? 'applicant' : `${person}=${roles}`;
            try {
              result = office.act(result, { at, actor, command: chosen.command });
            } catch (error) {
              expect(['DUTIES_SEPARATE', 'VISITS_LIMIT']).toContain(
                (error as { code?: string }).code,
              );
            }
          }
          for (const person of ['an', 'ba', 'cu']) {
            const done = result.events
              .filter(({ personal }) => personal?.actor.startsWith(`${person}=`))
              .map(dutyOf);
            expect(pair.every((path) => done.includes(path))).toBe(false);
          }
        },
      ),
    );
  });

  function pathsOf({ steps }: Procedure): string[] {
    return Object.entries(steps).flatMap(([step, { kind }]) =>
      ['task', 'handoff', 'consultation', 'payment'].includes(kind) ? [step] : [],
    );
  }
});
