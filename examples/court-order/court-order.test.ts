/** A court forbids the transfer of land while its certificate is prepared, and decides later. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  createDirectory,
  createEngine,
  createMemoryStore,
  type CommandEnvelopeInput,
} from '@thutuc/core';
import { parseProcedure } from '@thutuc/core/procedure';
import { builtInRules, createRuleBook, parseInstant } from '@thutuc/legal-time';
import { countedSalts } from '@thutuc/testing';
import { verifyProcedure } from '@thutuc/verify';
import { vietnamCalendar } from '@thutuc/vn';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const land = '../land-use-certificate';
const { steps, data, ...certificate } = read(`${land}/procedure.json`) as {
  readonly steps: Readonly<Record<string, object>>;
  readonly data: object;
};
const stay = read('stay.json') as { readonly catches: object; readonly steps: object };

const procedure = parseProcedure({
  ...certificate,
  version: '1.2.0',
  data: {
    ...data,
    courtFile: {
      type: 'text',
      name: { vi: 'Số thụ lý của Tòa án', en: 'File number of the court' },
      correlates: true,
    },
  },
  steps: {
    ...steps,
    ...stay.steps,
    prepare: { ...steps.prepare, visitsMax: 3, catches: stay.catches },
    sign: { ...steps.sign, visitsMax: 3, catches: stay.catches },
  },
});

/** The dossier of the example up to the payment, from its file. */
const untilPaid = readFileSync(new URL(`${land}/dossiers/levy.jsonl`, import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { at: string; actor: string; command: { type: string } })
  .slice(0, 14);

async function openOffice() {
  const clock = { now: 0 };
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: [procedure],
    rules: createRuleBook(builtInRules),
    calendars: [vietnamCalendar()],
    directory: createDirectory(read(`${land}/directory.json`)),
    clock: { now: () => clock.now, isVirtual: true },
    salt: countedSalts(),
    idPrefixes: 'any',
  });
  let sent = 0;
  const at = (text: string, actor: string, command: CommandEnvelopeInput['command']) => {
    clock.now = parseInstant(`${text}+07:00`);
    return engine.execute({ id: `request-${(sent += 1)}`, actor, dossier: 'L-1', command });
  };
  for (const { at: when, actor, command } of untilPaid) {
    await at(when.slice(0, 16), actor, command as CommandEnvelopeInput['command']);
  }
  const decide = (text: string, courtFile: string) => {
    clock.now = parseInstant(`${text}+07:00`);
    const key = { field: 'courtFile', value: courtFile };
    return engine.deliver({
      ...{ id: `court ${text}`, actor: 'land.duc', message: 'courtDecision', key },
    });
  };
  const open = async () => {
    const dossier = await engine.readOffRecord('L-1');
    return dossier?.outcome ?? dossier?.activations.map(({ id }) => id);
  };
  return { at, decide, open };
}

const order = {
  type: 'deliverMessage',
  message: 'courtOrder',
  data: { courtFile: '27/2025/TLST-DS' },
} as const;

const chairSigns = {
  type: 'complete',
  step: 'sign',
  outcome: 'signed',
} as const;

it('stays the case until the court cancels its order, and prepares the certificate anew', async () => {
  const { at, decide, open } = await openOffice();
  await at('2025-02-21T14:00', 'land.phuong', {
    ...{ type: 'complete', step: 'prepare', outcome: 'prepared' },
  });
  await at('2025-02-24T09:00', 'land.duc', order);
  expect(await open()).toEqual(['stayed#1']);
  await expect(at('2025-02-25T09:00', 'chair.hung', chairSigns)).rejects.toMatchObject({
    code: 'OUT_OF_ORDER',
  });

  await expect(decide('2025-04-14T08:00', '99/2025/TLST-DS')).rejects.toMatchObject({
    code: 'MESSAGE_UNKNOWN',
  });
  await decide('2025-04-14T09:00', order.data.courtFile);
  await at('2025-04-14T10:00', 'land.duc', {
    ...{ type: 'complete', step: 'ruled', outcome: 'cancelled' },
  });
  expect(await open()).toEqual(['prepare#2']);
  await at('2025-04-15T09:00', 'land.phuong', {
    ...{ type: 'complete', step: 'prepare', outcome: 'prepared' },
  });
  await at('2025-04-16T09:00', 'chair.hung', chairSigns);
  await at('2025-04-16T10:00', 'land.phuong', {
    ...{ type: 'complete', step: 'updateCadastre', outcome: 'updated' },
  });
  expect(await open()).toBe('granted');
  await expect(at('2025-04-16T11:00', 'land.duc', order)).rejects.toMatchObject({
    code: 'OUT_OF_ORDER',
  });
});

it('refuses the certificate of what the court gives to another owner', async () => {
  const { at, decide, open } = await openOffice();
  await at('2025-02-21T09:00', 'land.duc', order);
  await expect(at('2025-02-21T10:00', 'land.duc', order)).rejects.toMatchObject({
    code: 'MESSAGE_UNEXPECTED',
  });
  await decide('2025-04-14T09:00', order.data.courtFile);
  await at('2025-04-14T10:00', 'land.duc', {
    ...{ type: 'complete', step: 'ruled', outcome: 'awarded' },
  });
  await at('2025-04-15T09:00', 'chair.hung', {
    ...{ type: 'complete', step: 'signRefusal', outcome: 'signed' },
  });
  expect(await open()).toBe('refused');
});

it('is a procedure that ends whatever the court does', () => {
  const { findings } = verifyProcedure(procedure, {
    rules: createRuleBook(builtInRules),
    calendar: vietnamCalendar(),
  });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
