/** Codes of the national register that are often mistaken, and what their names must say. */
import { VietnamError } from '../errors.js';

/** A code with words of its official name. */
interface KnownCode {
  /** What its Vietnamese name says in any case, in lower case. */
  readonly says: string;
  readonly is: string;
}

/**
 * From a table of a provincial decision of 2026 and the lists of portals.
 *
 * @see Decision 3582/QĐ-UBND of Hải Phòng
 */
const known: Readonly<Record<string, KnownCode>> = {
  '2.002621': { says: 'khai sinh', is: 'đăng ký khai sinh, thường trú, thẻ bảo hiểm y tế (2024)' },
  '2.002622': { says: 'khai tử', is: 'đăng ký khai tử, xóa thường trú, mai táng, tử tuất' },
  '3.000722': {
    says: 'khai sinh',
    is: 'liên thông khai sinh, thường trú, thẻ bảo hiểm y tế (2026)',
  },
  '2.002913': { says: 'khai tử', is: 'nhóm liên thông về khai tử (2026)' },
  '1.013978': { says: 'giấy chứng nhận', is: 'đăng ký đất đai, cấp giấy chứng nhận lần đầu' },
  '2.001610': { says: 'doanh nghiệp tư nhân', is: 'thành lập doanh nghiệp tư nhân' },
  '1.009645': { says: 'chủ trương đầu tư', is: 'chấp thuận chủ trương đầu tư, cấp tỉnh' },
};

/**
 * Refuses a name that cannot be that of its code; a code that is not known here fits any name. The
 * suffix of a province, as in `1.009645.H38`, does not count.
 *
 * @example
 * ```ts
 * assertCodeFits('2.002622', 'Đăng ký khai sinh'); // throws PROCEDURE_CODE_NAME: it is of deaths
 * ```
 * @throws VietnamError `PROCEDURE_CODE_NAME`
 */
export function assertCodeFits(code: string, name: string): void {
  const entry = known[code.replace(/\.H\d\d$/u, '')];
  if (entry === undefined) return;
  if (name.normalize('NFC').toLocaleLowerCase('vi').includes(entry.says)) return;
  throw new VietnamError(
    'PROCEDURE_CODE_NAME',
    `Code ${code} is "${entry.is}", and not "${name}". Give the code of the procedure.`,
    { code, name, expected: entry.is },
  );
}
