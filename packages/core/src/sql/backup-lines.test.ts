/** Lines of a backup: they give back what was written, and a cut or altered file is found. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableRow } from '../ports/tables.js';
import { backupLines, backupRows } from './backup-lines.js';

async function* each<Item>(items: readonly Item[]): AsyncIterable<Item> {
  for (const item of items) yield await Promise.resolve(item);
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed());
const rows: fc.Arbitrary<TableRow[]> = fc.array(
  fc.record({
    table: fc.constantFrom('events', 'dossiers'),
    row: fc.dictionary(
      fc.constantFrom('dossier', 'seq', 'body', 'format', 'sha256', 'rows'),
      fc.oneof(text, fc.maxSafeInteger(), fc.constant(null)),
      { noNullPrototype: true },
    ),
  }),
  { maxLength: 8 },
);

const codeOf = (lines: readonly string[]) =>
  all(backupRows(each(lines))).then(
    () => 'whole',
    (error: unknown) => (error as { code: string }).code,
  );

/** A file as lines without their ends. */
const linesOf = async (written: readonly TableRow[]) =>
  (await all(backupLines(each(written)))).map((line) => line.slice(0, -1));

describe('a backup as lines', () => {
  it('gives back every row', () =>
    fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const lines = await linesOf(written);
        expect(lines.join('')).not.toContain('\n');
        expect(await all(backupRows(each(lines)))).toEqual(written);
      }),
    ));

  it('that is cut, or altered in any place, is found', () =>
    fc.assert(
      fc.asyncProperty(rows, fc.nat(), fc.nat(), async (written, where, what) => {
        const lines = await linesOf(written);
        const file = lines.join('\n');
        const at = where % file.length;
        const other = String.fromCharCode(33 + (what % 90));
        fc.pre(file[at] !== other);
        const altered = file.slice(0, at) + other + file.slice(at + 1);
        expect(await codeOf(altered.split('\n'))).toMatch(/^(BACKUP_INVALID|STORE_NEWER)$/);
        expect(await codeOf(file.slice(0, at).split('\n'))).toBe('BACKUP_INVALID');
        const without = lines.filter((_, i) => i !== where % lines.length);
        expect(await codeOf(without)).toBe('BACKUP_INVALID');
      }),
    ));

  it.each([
    ['nothing', []],
    ['another file', ['{"format":"something else"}']],
    ['text', ['Kính gửi ông bà']],
    ['JSON that is no object', ['1']],
  ])('is not %s', async (_name, lines) => {
    expect(await codeOf(lines)).toBe('BACKUP_INVALID');
  });

  it.each([
    ['{"row":{}}', 'no table'],
    ['{"table":5,"row":{}}', 'a table without a name'],
    ['{"table":"events"}', 'no row'],
    ['{"table":"events","row":null}', 'null for a row'],
    ['{"table":"events","row":"text"}', 'text for a row'],
    ['{"table":"events","row":{"seq":0.5}}', 'a fraction'],
    ['{"table":"events","row":{"body":{}}}', 'an object in a column'],
    ['{"table":"events","row":{"seq":true}}', 'a truth value in a column'],
  ])('whose hash fits is none with the line %s: %s', async (line) => {
    const [first] = await linesOf([]);
    const sealed = (content: string) => {
      const sha256 = createHash('sha256').update(`${first}\n${content}\n`).digest('hex');
      return [first!, content, JSON.stringify({ rows: 1, sha256 })];
    };
    expect(await codeOf(sealed('{"table":"events","row":{"seq":1}}'))).toBe('whole');
    expect(await codeOf(sealed(line))).toBe('BACKUP_INVALID');
  });

  it('of a later format is refused', async () => {
    expect(await codeOf(['{"format":"thutuc-backup","version":2}'])).toBe('STORE_NEWER');
  });
});
