/** `thutuc report`: figures recounted from the logs, the dossiers behind them, and the files. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStoredDossier } from '@thutuc/core/store';
import { localDay, parseInstant } from '@thutuc/legal-time';
import { openSqliteStore } from '@thutuc/store-sqlite';
import { VIETNAM_ZONE } from '@thutuc/vn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { untranslated, dataOf } from '../testing/pseudo.js';
import { reportKinds } from '../statistics/report-kinds.js';

const permit = inWorkspace('examples/building-permit');
const folder = mkdtempSync(join(tmpdir(), 'thutuc-report-'));
const place = `sqlite:${join(folder, 'permits.db')}`;
const samples = ['apology', 'expired', 'extension', 'supplement', 'tet', 'withdrawal'];
const march = ['--from', '2025-03-01', '--to', '2025-03-31'];
const year = ['--from', '2025-01-01', '--to', '2025-12-31'];

interface Reported {
  readonly tables: readonly {
    readonly title: string;
    readonly rows: readonly (readonly (string | number | null)[])[];
    readonly notes: readonly string[];
  }[];
  readonly figures: readonly {
    readonly id: string;
    readonly numerator: number;
    readonly dossiers: readonly string[];
  }[];
}

beforeAll(async () => {
  await invoke('db', 'migrate', '--store', place);
  for (const name of samples) {
    const file = join(permit, 'dossiers', `${name}.jsonl`);
    const { code, err } = await invoke('run', permit, '--commands', file, '--store', place);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function reported(...args: readonly string[]): Promise<Reported> {
  const { code, out, err } = await invoke('report', ...args, '--store', place, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Reported;
}

/** Columns 3 to 13 of the form, dossier by dossier from what each log folds to. */
async function recounted(from: string, to: string): Promise<Readonly<Record<string, string[]>>> {
  const store = openSqliteStore({ path: join(folder, 'permits.db') });
  const [start, end] = [parseInstant(`${from}T00:00+07:00`), parseInstant(`${to}T23:59:59+07:00`)];
  const found: Record<string, string[]> = {};
  const count = (name: string, id: string) => void (found[name] = [...(found[name] ?? []), id]);
  const { items } = await store.listLogs({ limit: 1000 });
  for (const id of items) {
    const known = await readStoredDossier(store, id, { asOf: end });
    if (known === undefined) continue;
    const { receivedAt, settledAt, channel, outcome, clock } = known.dossier;
    if (receivedAt === undefined || receivedAt > end) continue;
    if (settledAt !== undefined && settledAt < start) continue;
    count('received', id);
    if (receivedAt < start) count('carriedOver', id);
    else count(channel === 'online' ? 'online' : 'counterOrPost', id);
    if (settledAt === undefined) {
      count('pending', id);
      count(clock.due !== undefined && clock.due.dueAt < end ? 'pendingLate' : 'pendingInTime', id);
      continue;
    }
    count('settled', id);
    const due = clock.due?.dueAt ?? Infinity;
    const isEarly = localDay(settledAt, VIETNAM_ZONE) < localDay(Math.min(due, 8e15), VIETNAM_ZONE);
    const isDecided = outcome === 'granted' || outcome === 'refused';
    if (settledAt > due) count('late', id);
    else count(isEarly && isDecided && due !== Infinity ? 'early' : 'onTime', id);
  }
  await store.close();
  return found;
}

describe('form II.06a', () => {
  it.each([
    ['2025-03-01', '2025-03-31'],
    ['2025-03-10', '2025-03-14'],
    ['2025-01-01', '2025-02-28'],
    ['2025-01-01', '2025-12-31'],
  ])('from %s to %s has what a recount of each dossier finds', async (from, to) => {
    const { figures } = await reported('II.06a', '--from', from, '--to', to);
    const expected = await recounted(from, to);
    for (const id of [
      ...['received', 'online', 'counterOrPost', 'carriedOver', 'settled', 'early', 'onTime'],
      ...['late', 'pending', 'pendingInTime', 'pendingLate'],
    ]) {
      const { numerator, dossiers = [] } = figures.find((one) => one.id === id) ?? {};
      expect({ id, numerator, dossiers }).toEqual({
        ...{ id, dossiers: expected[id] ?? [] },
        numerator: (expected[id] ?? []).length,
      });
    }
  });

  it('has a row for the procedure under its field, and the sums of the columns', async () => {
    const { tables } = await reported('II.06a', ...year, '--lang', 'vi');
    const [row, total] = tables[0]!.rows;
    expect(row![0]).toBe('Xây dựng: Cấp giấy phép xây dựng nhà ở riêng lẻ');
    expect(total!.slice(1)).toEqual(row!.slice(1));
    const [, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13] = total as number[];
    expect([c3, c7, c11]).toEqual([c4! + c5! + c6!, c8! + c9! + c10!, c12! + c13!]);
    expect(c3).toBe(c7! + c11!);
  });

  it('lists all dossiers behind a figure', async () => {
    const { out } = await invoke(
      'report',
      'II.06a',
      ...year,
      '--store',
      place,
      '--dossiers',
      'late',
    );
    expect(out.trim().split('\n')).toEqual((await recounted('2025-01-01', '2025-12-31')).late);
  });

  it('says what was on record by an instant, whatever was typed in later', async () => {
    const { figures } = await reported('II.06a', ...year, '--as-of', '2025-01-01T00:00+07:00');
    expect(figures.every(({ numerator }) => numerator === 0)).toBe(true);
  });

  it('leaves out other procedures and units', async () => {
    const { figures } = await reported('II.06a', ...year, '--procedure', 'other');
    expect(figures).toEqual([]);
    const of = async (unit: string) => (await reported('II.06a', ...year, '--unit', unit)).figures;
    expect((await of('H22.15.01'))[0]?.numerator).toBe(samples.length);
    expect(await of('X-1')).toEqual([]);
  });
});

describe('other reports', () => {
  it('answer what the council complained of', async () => {
    const supplements = await reported('supplements', ...year, '--lang', 'vi');
    expect(supplements.tables[0]!.rows[0]).toEqual(['Tổng số lần', 2]);
    const late = await reported('late', ...year, '--lang', 'vi');
    expect(late.tables[0]!.rows).toHaveLength(1);
    expect(late.tables[0]!.rows[0]!.at(-1)).toContain('Chủ đầu tư');
    const owed = await reported('apologies', ...march);
    expect(owed.tables[0]!.rows).toEqual([['24 March 2025', 0, 1, 0, '']]);
    const { tables } = await reported('beyond', ...year, '--published', permit);
    expect(tables[0]!.rows.map(([what]) => what)).toEqual(['days']);
  });

  it('hold the two clocks against each other, and name the dossiers on which they differ', async () => {
    const { tables, figures } = await reported('clocks', ...year, '--lang', 'vi');
    const [counts, reasons, list] = tables;
    const [, both, law, indicator, late, none] = counts!.rows.at(-1) as number[];
    expect([both! + law! + indicator! + late! + none!]).toEqual([samples.length]);
    expect(list?.rows.length ?? 0).toBe(law! + indicator!);
    const why = (reasons?.rows ?? []).map(([, count]) => count as number);
    expect(why.reduce((sum, count) => sum + count, 0)).toBe(law! + indicator!);
    for (const { id, dossiers, numerator } of figures.filter(({ id }) => id.endsWith('Only'))) {
      const args = ['report', 'clocks', ...year, '--store', place, '--dossiers', id];
      const { out } = await invoke(...args);
      expect(out.split('\n').filter((line) => line !== '')).toEqual(dossiers);
      expect(dossiers).toHaveLength(numerator);
    }
    for (const name of ['clocks.csv', 'clocks.xlsx', 'clocks.html']) {
      const args = ['report', 'clocks', ...year, '--store', place, '-o', join(folder, name)];
      expect((await invoke(...args)).code).toBe(0);
    }
    expect(readFileSync(join(folder, 'clocks.csv'), 'utf8')).toContain('By indicator alone');
  });

  it('count what ended without a decision as an office does, and say so', async () => {
    const figuresOf = async (...more: readonly string[]) => {
      const { figures, tables } = await reported('II.06a', ...year, ...more);
      const counts = Object.fromEntries(figures.map(({ id, numerator }) => [id, numerator]));
      return { counts, notes: tables[0]!.notes };
    };
    const byDate = await figuresOf();
    const byRule = await figuresOf('--undecided-on-time');
    expect(byRule.counts.settled).toBe(byDate.counts.settled);
    expect(byRule.counts.late).toBeLessThanOrEqual(byDate.counts.late!);
    expect(byDate.notes.join(' ')).toContain('late where they ended after their date');
    expect(byRule.notes.join(' ')).toContain('on time, as a local rule counts them');
  });

  it('say what is not known, and never 0', async () => {
    const { tables } = await reported('766', ...year);
    expect(tables).toHaveLength(6);
    const satisfaction = tables.find(({ title }) => title.startsWith('Satisfaction'))!;
    const [answered, liked, handled] = satisfaction.rows.map((row) => row.slice(2));
    expect(answered).toEqual([null, null, null, null, 0]);
    expect(liked).toEqual([null, null, null, null, null]);
    // Nobody rated any, and one is late.
    expect(handled).toEqual([0, 1, 0, 0, samples.length - 1]);
    const reuse = tables.flatMap(({ rows }) => rows).find(([id]) => id === '4.3');
    expect(reuse?.slice(2)).toEqual([null, null, null, null, samples.length]);
  });

  it.each(reportKinds.map(({ name }) => name))(
    '%s says nothing outside of a language',
    async (name) => {
      const args = ['report', name, ...year, '--store', place, '--lang', 'qps'];
      const { out, code, err } = await invoke(...args, '--published', permit);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(untranslated(out, dataOf(permit))).toEqual([]);
    },
  );
});

describe('files', () => {
  it('are CSV, a workbook or a page, by their end', async () => {
    const write = async (name: string) => {
      const out = join(folder, name);
      const { code, err } = await invoke('report', 'II.06a', ...year, '--store', place, '-o', out);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return readFileSync(out);
    };
    expect((await write('a.csv')).toString('utf8')).toMatch(
      /^\uFEFF"Field, procedure",Received: \(3\)/u,
    );
    expect((await write('a.html')).toString('utf8')).toContain('<html lang="en">');
    // The letters that every archive begins with.
    expect((await write('a.xlsx')).subarray(0, 2).toString('latin1')).toBe('PK');
  });
});

describe('what is refused', () => {
  it.each([
    ['error PERIOD_INVALID', ['II.06a', '--from', '2025-03-02', '--to', '2025-03-01']],
    ['error PERIOD_INVALID', ['II.06a', '--from', '2025-02-30', '--to', '2025-03-01']],
    ['error USAGE', ['II.06b', ...march]],
    ['error USAGE', [...march]],
    ['error USAGE', ['II.06a', '--from', '2025-03-01']],
    ['error USAGE', ['II.06a', ...march, '--dossiers', 'nonsense']],
    ['error USAGE', ['II.06a', ...march, '-o', 'report.doc']],
    ['error USAGE', ['beyond', ...march]],
    ['error USAGE', ['late', ...march, '--undecided-on-time']],
    ['error USAGE', ['766', ...march, '--kiosk-online']],
  ])('%s for %j', async (error, args) => {
    const { err, code } = await invoke('report', ...args, '--store', place);
    expect({ error: err.slice(0, error.length), failed: code > 0 }).toEqual({
      error,
      failed: true,
    });
  });
});
