/** Which timers of a dossier run, and in which order they fire: its outcome may depend on it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { ProcedureInput } from '../definition/procedure.js';
import { arbitraryWalk, walkSubmission, walkDossier } from '../testing/dossiers/walk.js';
import { openOffice } from '../testing/dossiers/office.js';
import { arbitraryProcedure, permitProcedure } from '@thutuc/testing';
import { CommandError } from './errors.js';
import { systemActor } from './context.js';
import { timersOf } from './timers.js';

const limit = { amount: 2, unit: 'workingDays' } as const;
const officer = (party: string) => ({ party, role: 'officer' });

test('at one instant: the legal limit, then steps as they were entered', () => {
  const permit = permitProcedure();
  const ask: ProcedureInput['steps'][string] = {
    kind: 'consultation',
    name: { vi: 'Lấy ý kiến', en: 'Opinions' },
    ...officer('office'),
    consulted: [
      { ...officer('police'), limit },
      { ...officer('office'), limit },
    ],
    silence: 'consent',
    on: { agreed: 'granted', objected: 'refused' },
  };
  const steps = { ...permit.steps, ask };
  const timeLimit = { ...permit.timeLimit, ...limit, rule: 'vn/civil-code-2015' };
  const office = openOffice(parseProcedure({ ...permit, timeLimit, start: 'ask', steps }));
  const first = walkSubmission(office.procedure.procedure);
  const submitted = office.act(undefined, first);
  const accept = { at: first.at + 60_000, actor: 'U-1/officer' };
  const { dossier } = office.act(submitted, { ...accept, command: { type: 'accept' } });
  // Two working days from Mon 2025-01-06.
  const at = Date.parse('2025-01-09T00:00+07:00');
  expect(timersOf(dossier)).toEqual([
    { activation: '@clock#1', timer: 'due', at, carryAt: at },
    { activation: 'ask#1/police/asked#1', timer: 'due', at, carryAt: at },
    { activation: 'ask#1/office/asked#1', timer: 'due', at, carryAt: at },
  ]);
});

test('a timer fires where it runs, and nowhere else: whoever claimed it before a rest is refused', () => {
  const walks = fc.record({
    procedure: arbitraryProcedure(),
    steps: arbitraryWalk(),
    minutes: fc.nat(20 * 24 * 60),
  });
  fc.assert(
    fc.property(walks, ({ procedure, steps, minutes }) => {
      const { office, result } = walkDossier(procedure, steps);
      const { dossier } = result;
      const at = dossier.recordedAt + minutes * 60_000;
      const running = timersOf(dossier, at);
      const armed = [
        ...dossier.activations,
        { id: '@clock#1', timers: dossier.clock.timers },
      ].flatMap(({ id, timers = {} }) => Object.keys(timers).map((timer) => [id, timer] as const));
      for (const [activation, timer] of armed) {
        const command = { type: 'fireTimer', activation, timer } as const;
        const fire = () => office.act(result, { at, actor: systemActor, command });
        const runs = running.some((one) => one.activation === activation && one.timer === timer);
        if (runs) expect(fire().dossier.version).toBe(dossier.version + 1);
        else expect(fire).toThrow(CommandError);
      }
    }),
  );
});
