/** The order of timers of one dossier, on which its outcome may depend. */
import { expect, test } from 'vitest';
import { parseProcedure, type ProcedureInput } from '../definition/index.js';
import { openOffice, permitProcedure, submission } from '../testing/dossiers/index.js';
import { timersOf } from './index.js';

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
  const first = submission(office.procedure.procedure);
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
