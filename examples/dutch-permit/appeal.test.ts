/** An objection that succeeds: the refusal does not stand, and the dossier is opened again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  type CommandEnvelopeInput,
  createDirectory,
  createEngine,
  createMemoryStore,
  parseProcedure,
  type ProcedureInput,
} from '@thutuc/core';
import { builtInRules, parseInstant } from '@thutuc/legal-time';
import { parseCalendar, parseRuleBook } from '@thutuc/legal-time/schema';
import { countedSalts, ManualClock } from '@thutuc/testing';

const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));

interface Line {
  readonly at: string;
  readonly actor: string;
  readonly command: CommandEnvelopeInput['command'];
}

const awb = (article: string) => ({
  act: 'Algemene wet bestuursrecht (Awb)',
  article,
  status: 'secondary' as const,
});

/** The permit, which the executive opens again where its decision does not stand. */
const procedure = parseProcedure({
  ...(json('procedure.json') as ProcedureInput),
  reopening: {
    ...{ party: 'executive', role: 'mandated', to: ['examine'], max: 1 },
    basis: [awb('7:11'), awb('8:72')],
  },
});

const refused = read('dossiers/extension.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const granted: readonly Line[] = [
  {
    at: '2024-08-05T10:00+02:00',
    actor: 'exec.willem',
    command: {
      ...{ type: 'reopen', to: 'examine', cause: 'appeal' },
      basis: [awb('7:11')],
      reasons: 'Het bezwaar is gegrond.',
    },
  },
  {
    at: '2024-08-20T10:00+02:00',
    actor: 'case.bram',
    command: { type: 'complete', step: 'assess', outcome: 'favourable' },
  },
  {
    at: '2024-09-02T10:00+02:00',
    actor: 'exec.willem',
    command: { type: 'complete', step: 'decide', outcome: 'grant' },
  },
];

it('decides again within a new limit, and keeps the first decision', async () => {
  const clock = new ManualClock(parseInstant(refused[0]!.at));
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: [procedure],
    rules: parseRuleBook([...builtInRules, ...(json('rules.json') as unknown[])]),
    calendars: [parseCalendar(json('calendar.json'))],
    directory: createDirectory(json('directory.json')),
    clock,
    salt: countedSalts(),
    idPrefixes: 'any',
    codeOf: ({ unit, day, number }) => `${unit}-${day}-${number}`,
  });
  const promised: (string | undefined)[] = [];
  for (const [i, { at, actor, command }] of [...refused, ...granted].entries()) {
    await clock.advance(parseInstant(at) - clock.now());
    await engine.execute({ id: `c-${i}`, dossier: 'D-1', actor, command });
    promised.push((await engine.readOffRecord('D-1'))?.clock.due?.due);
  }
  const dossier = await engine.readOffRecord('D-1');
  expect(dossier).toMatchObject({ lifecycle: 'closed', outcome: 'granted' });
  expect(dossier?.former).toMatchObject([{ outcome: 'refused', due: { due: '2024-06-17' } }]);
  // Mon 5 Aug 2024 + 8 weeks = Mon 30 Sep.
  expect(promised[refused.length]).toBe('2024-09-30');
});
