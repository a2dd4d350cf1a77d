/** Checks what is written of results, for machines and for people. */
import { expect, it } from 'vitest';
import type { Bench, Result } from './bench.js';
import { reportLine, reportSection, reportWithSection } from './report.js';

const result: Result = {
  name: 'workdays',
  figure: 'iso',
  unit: 'dates/s',
  ours: 12_345_678,
  other: 4321.09,
  ratio: 2857.1,
  otherName: 'a loop',
};
const bench: Bench = { title: 'Adding days.', peers: { 'date-fns': '4.4.0' }, figures: () => [] };

it('writes a line of JSON with what the figures are known to', () => {
  expect(reportLine(result)).toBe(
    '{"name":"workdays","figure":"iso","ours":12350000,"other":4321,"ratio":2857,"unit":"dates/s"}',
  );
});

it('writes a section with the machine, the peers and a table', () => {
  expect(reportSection(bench, [result], 'a machine', '2026-11-24')).toBe(
    [
      'Adding days.',
      '',
      'a machine, date-fns 4.4.0; 2026-11-24.',
      '',
      '| figure | ours       | other          | ratio | unit    |',
      '| ------ | ---------- | -------------- | ----- | ------- |',
      '| iso    | 12,350,000 | 4,321 (a loop) | 2,857 | dates/s |',
    ].join('\n'),
  );
});

it('replaces the section of one bench and keeps the others, in order', () => {
  const first = reportWithSection('', 'workdays', 'old');
  const second = reportWithSection(first, 'dossier', 'other');
  const third = reportWithSection(second, 'workdays', 'new');
  expect(third.split(/^## /m).slice(1)).toEqual(['dossier\n\nother\n\n', 'workdays\n\nnew\n']);
  expect(reportWithSection(third, 'workdays', 'new')).toBe(third);
});
