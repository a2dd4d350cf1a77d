/** Forms by kind and by number, dates on paper, and forms that are laid out from data. */
import { describe, expect, it, test } from 'vitest';
import { assertCodeFits } from '../dossier-code/known-codes.js';
import { formByNumber, formOf } from './form-of.js';
import { formsOn } from './forms.js';
import { dayOnPaper, momentOnPaper, promised, shortPromised } from './templates/dates.js';
import { layOut } from './templates/templates.js';

const set2025 = formsOn('2026-11-24');
if (set2025 === undefined) throw new Error('There are no forms.');

test.each([
  ['2020-05-04', 'controlSheet', '05'],
  ['2026-11-24', 'controlSheet', '06'],
  ['2020-05-04', 'register', '06'],
  ['2026-11-24', 'register', '07'],
] as const)('on %s the %s is form %s', (on, kind, number) => {
  expect(formOf(kind, on).form.number).toBe(number);
});

test.each([
  ['2020-05-04', 'stopping'],
  ['2025-08-01', 'receipt'],
] as const)('on %s there is no %s', (on, kind) => {
  expect(() => formOf(kind, on)).toThrow(expect.objectContaining({ code: 'FORM_UNKNOWN' }));
});

test('pages are as the circular says, and bodies that are not known are drafts', () => {
  const of = (on: string): readonly string[] =>
    (formsOn(on)?.forms ?? []).map(({ page, pageStatus, body }) => `${page} ${pageStatus} ${body}`);
  expect(of('2020-05-04')).toEqual([
    ...Array.from({ length: 5 }, () => 'A5 read secondary'),
    'A4 read draft',
  ]);
  expect(of('2026-11-24')).toEqual([
    ...Array.from({ length: 6 }, () => 'A5 assumed draft'),
    'A4 assumed draft',
  ]);
});

test('a number and its name must fit', () => {
  expect(formByNumber(set2025, '05', 'Thông báo dừng giải quyết  hồ sơ').kind).toBe('stopping');
  for (const [number, name] of [
    ['05', 'Phiếu kiểm soát quá trình giải quyết hồ sơ'],
    ['08', 'Sổ theo dõi hồ sơ'],
  ] as const)
    expect(() => formByNumber(set2025, number, name)).toThrow(
      expect.objectContaining({ code: 'FORM_UNKNOWN' }),
    );
});

test.each([
  ['2.002622', 'Đăng ký khai sinh', false],
  ['2.002622', 'Đăng ký khai tử', true],
  ['1.009645.H38', 'CHẤP THUẬN CHỦ TRƯƠNG ĐẦU TƯ', true],
  ['2.001610', 'Đăng ký thành lập doanh nghiệp', false],
  ['9.999999', 'Thủ tục nào đó', true],
])('code %s and "%s" fit: %s', (code, name, fits) => {
  const check = expect(() => assertCodeFits(code, name));
  if (fits) check.not.toThrow();
  else check.toThrow(expect.objectContaining({ code: 'PROCEDURE_CODE_NAME' }));
});

test('dates as papers write them', () => {
  expect(dayOnPaper('2026-02-04')).toBe('ngày 04 tháng 02 năm 2026');
  expect(dayOnPaper('2026-11-24')).toBe('ngày 24 tháng 11 năm 2026');
  expect(dayOnPaper('2026-03-09')).toBe('ngày 09 tháng 3 năm 2026');
  expect(momentOnPaper('2026-11-24T15:20:00+07:00')).toBe(
    '15 giờ 20 phút, ngày 24 tháng 11 năm 2026',
  );
  expect(promised({ due: '2026-11-24', assumed: true, provisional: true })).toBe(
    'ngày 24 tháng 11 năm 2026 (giả định, chưa có căn cứ về thời hạn này)' +
      ' (tạm tính, chưa có thông báo chính thức về ngày nghỉ)',
  );
  expect(promised(undefined)).toBeUndefined();
  expect(shortPromised({ due: '2026-11-24T09:00+07:00' })).toBe('09:00 24/11/2026');
});

describe('a refusal', () => {
  const data = {
    kind: 'refusal',
    head: {
      ...formOf('refusal', '2020-05-04'),
      issuer: { superior: 'UBND huyện', unit: 'Bộ phận Một cửa', place: 'Bắc Hà' },
      issuedOn: '2020-05-04',
    },
    dossier: { procedure: 'Cấp bản sao', applicant: { name: 'Lò Thị Mai' } },
    reasons: 'Hồ sơ không thuộc thẩm quyền giải quyết.',
  } as const;

  it('says why, on the page of its form, without a mark where its body is known', () => {
    const paper = layOut(data);
    expect(paper.title).toBe('Phiếu từ chối tiếp nhận giải quyết hồ sơ');
    expect(paper.size).toEqual({ widthMm: 148, heightMm: 210 });
    expect(paper.mark).toBeUndefined();
    expect(JSON.stringify(paper.blocks)).toContain(data.reasons);
  });

  it('is laid out by the template of an agency, where it has one', () => {
    const own = { ...layOut(data), title: 'Mẫu riêng' };
    expect(layOut(data, { refusal: () => own }).title).toBe('Mẫu riêng');
    expect(layOut(data, { receipt: () => own }).title).not.toBe('Mẫu riêng');
  });
});
