/** This example's own rule and calendar keep what every rule and calendar has to keep. */
import { readFileSync } from 'node:fs';
import { parseCalendar, parseRuleBook } from '@thutuc/legal-time/schema';
import { checkCalendar, checkCountingRule } from '@thutuc/legal-time/testing';
import { expect, it } from 'vitest';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

it('has a counting rule that holds', () => {
  const rule = parseRuleBook(read('rules.json') as unknown[]).get('dutch-permit/calendar-days');
  expect(checkCountingRule(rule, { numRuns: 20 }).failures).toEqual([]);
});

it('has a calendar that holds', () => {
  const calendar = parseCalendar(read('calendar.json'));
  expect(checkCalendar(calendar, { numRuns: 20 }).failures).toEqual([]);
});
