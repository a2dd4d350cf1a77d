/** The linter refuses what a date says in the zone of the machine. */
import { ESLint } from 'eslint';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const eslint = new ESLint({ cwd: join(import.meta.dirname, '..') });

/** How often the linter finds that something depends on the zone. */
async function findings(code: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath: 'scripts/some.mjs' });
  return result!.messages.filter(({ message }) => message.includes('zone of the process')).length;
}

it.each([
  'date.getFullYear()',
  'date.getDay()',
  'date.setHours(0, 0, 0, 0)',
  'date.getTimezoneOffset()',
  'date.toLocaleDateString()',
  'new Date(2025, 0, 6)',
  "new Date('2025-01-06T09:00')",
])('refuses %s', async (code) => {
  expect(await findings(`const date = new Date(0);\n${code};`)).toBe(1);
});

it.each([
  'date.getTime()',
  'date.getUTCDay()',
  "new Date('2025-01-06T09:00+07:00')",
  'new Date(0)',
])('takes %s', async (code) => {
  expect(await findings(`const date = new Date(0);\n${code};`)).toBe(0);
});
