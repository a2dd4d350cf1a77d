/** What is printed in Vietnamese of the dossiers of 2026 has no English word, and no ISO date. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';

const examples = inWorkspace('examples');
const examplesOf2026 = readdirSync(examples).filter((name) => name.endsWith('-2026'));
const samples = examplesOf2026.flatMap((example) =>
  readdirSync(join(examples, example, 'dossiers')).map((file) => [example, file] as const),
);

/** Words that stand for acts, units of time and verdicts in English. */
const english = [
  ...['Decree', 'Law', 'Notice', 'Resolution', 'Decision', 'Circular', 'Code', 'arts?\\.'],
  ...['Official letter', 'working', 'days?', 'hours?', 'early', 'late', 'overdue', 'due'],
  ...['received', 'settled', 'assumed', 'Internal', 'amended', 'the', 'of', 'and'],
].join('|');
const said = new RegExp(String.raw`(?<![\w(-])(?:${english})(?![\w)-])`, 'gu');
const isoDates = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/gu;

function expectNoEnglish(text: string): void {
  expect(text.match(said) ?? []).toEqual([]);
  expect(text.match(isoDates) ?? []).toEqual([]);
}

it.each(samples)('%s, %s', async (example, file) => {
  const folder = join(examples, example);
  const commands = join(folder, 'dossiers', file);
  const { out } = await invoke('run', folder, '--commands', commands, '--lang', 'vi');
  expectNoEnglish(out);
});

it.each(examplesOf2026)('the public notice and findings of %s', async (example) => {
  const folder = join(examples, example);
  const notice = await invoke('publish', folder, '--lang', 'vi');
  const [page = ''] = /<article id="vi".*?<\/article>/su.exec(notice.out) ?? [];
  expect(page).toContain('niêm yết công khai');
  expectNoEnglish(page.replace(/<[^>]*>/gu, ' '));
  expectNoEnglish((await invoke('verify', folder, '--years', '2026', '--lang', 'vi')).out);
});

it.each(examplesOf2026)('what %s changes', async (example) => {
  const [before, after] = [example.replace('-2026', ''), example];
  const args = [before, after].map((name) => join(examples, name, 'procedure.json'));
  const { out } = await invoke('diff', ...args, '--lang', 'vi');
  // What a definition calls its things, where two have one name, and versions.
  expectNoEnglish(out.replaceAll(/ \([A-Za-z]+\)/gu, ' '));
  expect(out).not.toMatch(/\bvn\//u);
});

it('a comparison of scenarios, and the law of a day', async () => {
  const folder = join(examples, 'building-permit-2026');
  const study = ['as-today.json', 'half-the-supplements.json'].map((file) =>
    join(examples, 'study-building-permit', file),
  );
  const few = ['--replications', '2', '--lang', 'vi'];
  expectNoEnglish((await invoke('compare', folder, ...study, ...few)).out);
  expectNoEnglish((await invoke('simulate', folder, study[0]!, ...few)).out);
  expectNoEnglish((await invoke('law', '--on', '2026-11-24', '--lang', 'vi')).out);
});

it('names steps and agencies of a time budget, and writes its dates, as offices do', async () => {
  const folder = join(examples, 'building-permit-2026');
  const { out } = await invoke('verify', folder, '--years', '2026', '--budget', '--lang', 'vi');
  const table = out.slice(out.indexOf('\n\n') + 1);
  expect(table).toMatch(/hạn theo luật \d\d\/\d\d\/2026 23:59/u);
  expect(table).toContain('* Ký giấy phép xây dựng');
  expect(table).toContain('Trung tâm Phục vụ hành chính công cấp xã');
  expect(table.match(isoDates) ?? []).toEqual([]);
  expect(table).not.toMatch(/examine|appraise|centre|committee/u);
});
