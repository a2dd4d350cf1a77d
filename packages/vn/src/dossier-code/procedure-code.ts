/** Codes of procedures in the national register. */
import { VietnamError } from '../errors.js';

const pattern = /^\d\.\d{6}$/;

/**
 * Checks the code of a procedure in the national register and gives it back.
 *
 * @example
 * ```ts
 * checkProcedureCode('2.000635'); // => '2.000635'
 * ```
 * @throws VietnamError `PROCEDURE_CODE_INVALID`
 */
export function checkProcedureCode(code: string): string {
  if (pattern.test(code)) return code;
  throw new VietnamError(
    'PROCEDURE_CODE_INVALID',
    `"${code.slice(0, 80)}" is no procedure code. Write a digit, a point and six digits: 2.000635.`,
    { code: code.slice(0, 80) },
  );
}
