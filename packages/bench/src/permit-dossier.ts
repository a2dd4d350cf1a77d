/** The building permit as a dossier: every step from submission to the returned result. */
import { readFileSync } from 'node:fs';
import { builtInRules, parseInstant } from '@thutuc/legal-time';
import {
  createDirectory,
  createEngine,
  createMemoryStore,
  type Dossier,
  type Engine,
} from '@thutuc/core';
import { parseProcedure } from '@thutuc/core/procedure';
import { parseRuleBook } from '@thutuc/legal-time/schema';
import { vietnamCalendar } from '@thutuc/vn';

/** Instant, actor and request: a house that needs no opinions of other agencies. */
const course = [
  [
    '2025-03-03T08:30:00+07:00',
    'owner.ha',
    {
      type: 'submit',
      procedure: 'building-permit',
      data: {
        applicantName: 'Nguyễn Thu Hà',
        parcel: 'Thửa 12, tờ 34',
        floorArea: 180,
        inHeritageZone: false,
        nearPowerLine: false,
      },
    },
  ],
  ['2025-03-03T09:00:00+07:00', 'clerk.lan', { type: 'accept' }],
  ['2025-03-03T10:00:00+07:00', 'clerk.lan', { type: 'sendHandoff', step: 'transfer' }],
  ['2025-03-03T14:00:00+07:00', 'officer.dung', { type: 'acknowledgeHandoff', step: 'transfer' }],
  ['2025-03-04T09:00:00+07:00', 'officer.dung', complete('checkPapers', 'complete')],
  ['2025-03-05T15:00:00+07:00', 'officer.dung', complete('siteCheck', 'suitable')],
  ['2025-03-06T09:00:00+07:00', 'head.son', complete('conclude', 'grant')],
  ['2025-03-06T15:00:00+07:00', 'chair.hung', complete('sign', 'signed')],
  [
    '2025-03-07T09:00:00+07:00',
    'cashier.hoa',
    { type: 'recordPayment', amount: 75_000, reference: 'BL-0001' },
  ],
  ['2025-03-07T10:00:00+07:00', 'clerk.lan', { type: 'returnResult' }],
] as const;

function complete<Step extends string, Outcome extends string>(step: Step, outcome: Outcome) {
  return { type: 'complete', step, outcome } as const;
}

/** An office that takes dossiers through all their steps. */
export interface PermitOffice {
  /** Takes more dossiers through all their steps, side by side: each command for all of them. */
  readonly process: (...ids: readonly string[]) => Promise<void>;
  readonly load: (id: string) => Promise<Dossier | undefined>;
}

/**
 * Opens an office: the procedure, its rules and its people on an empty store in memory.
 *
 * @param procedure - the building permit, or one that takes the same course
 */
export function openPermitOffice(procedure = permit.procedure): PermitOffice {
  const { commands, rules, calendar, directory, salt } = permit;
  let now = 0;
  let salts = 0;
  const engine: Engine = createEngine({
    store: createMemoryStore(),
    procedures: [procedure],
    rules,
    calendars: [calendar],
    directory,
    clock: { now: () => now, isVirtual: true },
    salt: () => `${salt} ${(salts += 1)}`,
    idPrefixes: 'any',
    codeOf: ({ unit, day, number }) => `${unit}-${day}-${String(number)}`,
  });
  // Made once: tsx names a function anew each time that it is made.
  const request = (dossier: string, index: number) => {
    const { actor, command } = commands[index]!;
    return engine.execute({ id: `${dossier}/${String(index)}`, dossier, actor, command });
  };
  return {
    process: async (...ids) => {
      const [first = '', ...others] = ids;
      for (const [index, { at }] of commands.entries()) {
        now = at;
        if (others.length === 0) await request(first, index);
        else await Promise.all(ids.map((id) => request(id, index)));
      }
    },
    load: (id) => engine.readOffRecord(id),
  };
}

const example = (file: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../examples/building-permit/${file}`, import.meta.url), 'utf8'),
  );

/** The building permit of the examples, and the course that its dossiers take here. */
export const permit = {
  commands: course.map(([at, actor, command]) => ({ at: parseInstant(at), actor, command })),
  calendar: vietnamCalendar(),
  procedure: parseProcedure(example('procedure.json')),
  directory: createDirectory(example('directory.json')),
  rules: parseRuleBook([...builtInRules, ...(example('rules.json') as unknown[])]),
  salt: 'a salt that is not secret',
};
