/** The procedures of 2026 follow the one-stop rules on record, and assume what these leave open. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtInRules, createRuleBook, dueDate, vietnamSameDay2026 } from '@thutuc/legal-time';
import {
  oneStopProfileOn,
  oneStopValue,
  transferDeadline,
  vietnamCalendar,
  withParameters,
} from '@thutuc/vn';
import { describe, expect, it } from 'vitest';
import { readExample, valuesIn } from './example.js';

const examples = join(import.meta.dirname, '../../examples');
const folders = readdirSync(examples).filter((name) => name.endsWith('-2026'));
const procedures = folders.flatMap((name) =>
  readExample(join(examples, name)).procedures.map((procedure) => ({ name, procedure })),
);

describe.each(procedures)('$name: $procedure.id $procedure.version', ({ name, procedure }) => {
  const profile = oneStopProfileOn(procedure.effective.from);

  it('has the notices at intake of the profile of its first day, where that is on record', () => {
    const { intakeNoticesMax: known } = profile.parameters;
    const guided = procedure.intake?.guidance;
    // Births are received by the system of the ministry, by a decree of their own.
    if (procedure.code === '3.000722') expect(guided).toBeUndefined();
    else
      expect(guided?.max).toBe(known.known ? oneStopValue(profile, 'intakeNoticesMax') : undefined);
  });

  it('assumes of the one-stop rules only what the profile leaves open', () => {
    const values = valuesIn(join(examples, name));
    expect(Object.keys(values).some((key) => key.startsWith('oneStop.'))).toBe(true);
    expect(() => withParameters(profile, values)).not.toThrow();
    for (const { status } of Object.values(values)) expect(status).toBe('assumed');
  });
});

it('passes dossiers on by the hour of the profile', () => {
  const profile = oneStopProfileOn('2026-11-24');
  expect(vietnamSameDay2026.event.cutOff).toBe(oneStopValue(profile, 'transferCutOff'));
  const calendar = vietnamCalendar();
  const rule = createRuleBook(builtInRules).get(profile.countingRule);
  for (const receivedAt of [
    '2026-08-28T15:01+07:00',
    '2026-11-23T15:00+07:00',
    '2026-11-23T16:00+07:00',
  ]) {
    const limit = { amount: 0, unit: 'workingDays' } as const;
    const { due } = dueDate({ limit, from: receivedAt, rule: vietnamSameDay2026, calendar });
    expect(due).toBe(transferDeadline({ profile, receivedAt, rule, calendar }).due);
  }
});
