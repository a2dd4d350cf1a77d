/** Checks step list, step table and control sheet against the definition. */
import { listSteps, parseProcedure } from '@thutuc/core/procedure';
import { arbitraryProcedure } from '@thutuc/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlSheet } from './control-sheet.js';
import { stepList } from './step-list.js';
import { stepTable } from './step-table.js';
import { vietnamese } from '@thutuc/lang-vi';
import { catching } from '../testing/catching.js';
import { exampleProcedures } from '../testing/examples.js';
import { english } from '../words/english.js';

const procedures = exampleProcedures();
const registration = procedures.find(({ name }) => name === 'enterprise-registration')!.procedure;

describe.each(procedures)('the documents of $name', ({ procedure }) => {
  it('have a row for the receipt and for each step that is not an end', () => {
    const rows = stepTable(procedure, english).filter(({ kind }) => kind !== 'expiry');
    const paths = rows.map(({ path }) => path);
    const steps = listSteps(procedure).filter(({ step }) => step.kind !== 'end');
    expect(paths[0]).toBeUndefined();
    expect(paths.slice(1).sort()).toEqual(steps.map(({ path }) => path).sort());
  });

  it('lead on to steps that have a row', () => {
    const rows = stepTable(procedure, vietnamese);
    const numbers = new Set(rows.map(({ number }) => number));
    expect(numbers.size).toBe(rows.length);
    const next = rows.flatMap(({ ways }) =>
      ways.flatMap(({ to }) => ('step' in to ? [to.step] : [])),
    );
    expect(next.filter((number) => !numbers.has(number))).toEqual([]);
  });

  it('name in the control sheet all who have a duty', () => {
    const sheet = controlSheet(procedure, vietnamese);
    const duties = stepTable(procedure, vietnamese).filter(({ agency }) => agency !== undefined);
    expect(sheet.rows.map(({ what }) => what)).toEqual([
      ...duties.map(({ what }) => what),
      'Trả kết quả',
    ]);
    expect(sheet.columns).toHaveLength(8);
  });
});

describe('what steps and graphs catch', () => {
  const caught = catching(registration, 1);
  const rows = stepTable(caught, english);
  const rowOf = (what: string) => rows.find((row) => row.what === what);

  it('has a row, unless it is a way on from a step', () => {
    expect(rowOf('After 3 working days')).toMatchObject({
      number: '',
      kind: 'caught',
      notes: ['runs beside', 'the end waits for it', 'at most this often: 2'],
      ways: [{ outcome: '', to: { step: '2.1' } }],
    });
    expect(rowOf('An error')).toMatchObject({ notes: ['at any step', 'interrupts'] });
    expect(rowOf('Signal: halt')?.notes[1]).toContain('tells ');
    expect(rowOf('Message: withdrawal')).toBeUndefined();
    const outcomes = rows.flatMap(({ ways }) => ways.map(({ outcome }) => outcome));
    expect(outcomes).toContain('message: withdrawal');
  });

  it('is handled by steps with numbers of their own, and nobody reads a key in another language', () => {
    const steps = listSteps(caught).filter(({ step }) => step.kind !== 'end');
    const shown = rows.flatMap(({ path }) => path ?? []);
    expect(shown.sort()).toEqual(steps.map(({ path }) => path).sort());
    const numbers = rows.flatMap(({ number }) => (number === '' ? [] : [number]));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(stepList(caught, vietnamese).join(' ')).not.toMatch(/withdrawal|halt|order|doubt\b/u);
  });
});

describe('what the law decides when the limit passes', () => {
  const dutch = procedures.find(({ name }) => name === 'dutch-permit')!.procedure;

  it('is the last row of the table, and nobody’s duty', () => {
    expect(stepTable(dutch, english).at(-1)).toEqual({
      number: '',
      kind: 'expiry',
      what: 'The limit passes undecided',
      limit: '8 weeks',
      notes: ['the law decides, nobody acts'],
      produces: [],
      basis: ['Algemene wet bestuursrecht (Awb), art. 4:20b'],
      ways: [{ outcome: '', to: { end: 'Granted by operation of law' } }],
    });
    const what = controlSheet(dutch, english).rows.map((row) => row.what);
    expect(what).not.toContain('The limit passes undecided');
  });

  it('is called as the end with the same outcome, and never left without a name', () => {
    const endOf = (outcome: string) => {
      const expiry = { outcome, basis: [{ act: 'Awb', article: '4:20b' }] };
      const changed = parseProcedure({ ...dutch, expiry });
      return stepTable(changed, vietnamese).at(-1)!.ways[0]!.to;
    };
    expect(endOf('granted')).toEqual({ end: 'Cấp phép' });
    expect(endOf('lapsed')).toEqual({ end: 'Kết thúc theo quy định của pháp luật' });
  });

  it('is the last line of the list, without a number', () => {
    expect(stepList(dutch, vietnamese).at(-1)).toBe(
      'Hết thời hạn mà chưa quyết định. thời hạn: 8 tuần, pháp luật quy định, không cơ quan nào phải ' +
        'làm gì. Tiếp theo: kết thúc “Đương nhiên được chấp thuận theo luật”.',
    );
  });
});

describe('stepList', () => {
  it('says what, who, how long and where to', () => {
    expect(stepList(registration, english).slice(0, 2)).toMatchInlineSnapshot(`
      [
        "1. Receive the dossier. Business registration office (Receiving officer), limit: same day. Then: step 2.",
        "2. Check of the dossier. Business registration office (Case officer), limit: 1 working day, at most this often: 2. Then: Valid → step 4; Papers missing → step 3; Not eligible → step 8.",
      ]
    `);
    expect(stepList(registration, vietnamese).slice(0, 2)).toMatchInlineSnapshot(`
      [
        "1. Tiếp nhận hồ sơ. Phòng Đăng ký kinh doanh (Chuyên viên tiếp nhận), thời hạn: trong ngày làm việc. Tiếp theo: bước 2.",
        "2. Kiểm tra tính hợp lệ của hồ sơ. Phòng Đăng ký kinh doanh (Chuyên viên thụ lý), thời hạn: 1 ngày làm việc, số lần thực hiện không quá: 2. Tiếp theo: Hợp lệ → bước 4; Cần bổ sung → bước 3; Không đủ điều kiện → bước 8.",
      ]
    `);
  });

  it('gives random procedures a line for each step, numbered without a gap', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const lines = stepList(procedure, vietnamese);
        const steps = listSteps(procedure).filter(({ step }) => step.kind !== 'end');
        expect(lines).toHaveLength(steps.length + 1);
        const outer = lines.flatMap((line) => /^(\d+)\. /u.exec(line)?.[1] ?? []);
        expect(outer).toEqual(outer.map((_, i) => String(i + 1)));
      }),
    );
  });
});
