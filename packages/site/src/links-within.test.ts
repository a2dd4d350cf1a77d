/** What the site makes of texts: links, marks, and the list for programs. */
import { describe, expect, it } from 'vitest';
import { foldMarks } from './fold-marks.js';
import { linksWithin } from './links-within.js';

describe('links', () => {
  it.each([
    ['[a](guide/x.md#y)', '', '[a](guide/x.md#y)'],
    ['[a](packages/core)', '', 'a'],
    ['[a](../../packages/core/src/index.ts)', 'guide', 'a'],
    ['[a](../reference/cli.md)', 'guide', '[a](../reference/cli.md)'],
    ['[`b`](../LICENSE)', 'guide', '`b`'],
    ['[a](https://example.org/x)', 'guide', '[a](https://example.org/x)'],
    ['![p](pictures/x.svg)', '', '![p](pictures/x.svg)'],
    ['[a](#part)', 'guide', '[a](#part)'],
  ])('%s in %j are %s', (markdown, folder, staged) => {
    expect(linksWithin(markdown, folder)).toBe(staged);
  });
});

it('finds words without their marks', () => {
  expect(['Thủ tục', 'ĐẤT ĐAI', 'Nghị định'].map(foldMarks)).toEqual([
    'thu tuc',
    'dat dai',
    'nghi dinh',
  ]);
});
