/** Dossier codes: built, read back, refused; procedure codes. */
import fc from 'fast-check';
import { toCivilDate } from '@thutuc/legal-time';
import { describe, expect, test } from 'vitest';
import { VietnamError } from '../errors.js';
import { buildDossierCode, parseDossierCode } from './dossier-code.js';
import { dossierCodeFormats, type DossierCodeFormatId } from './formats.js';
import { checkProcedureCode } from './procedure-code.js';

const invalid = expect.objectContaining({ code: 'DOSSIER_CODE_INVALID' }) as VietnamError;

describe('building', () => {
  test.each<[DossierCodeFormatId, string, string, number, string]>([
    ['circular01', '000.00.01.H22', '2024-07-12T08:00+07:00', 1, '000.00.01.H22-240712-0001'],
    ['circular01', '000.00.01.H22', '2024-07-11T18:30Z', 1, '000.00.01.H22-240712-0001'],
    ['decision20', 'H22.01', '2025-07-15T08:00+07:00', 12345, 'H22.01-250715-12345'],
    ['seen2026', 'G09.20', '2026-06-09T08:00+07:00', 92637, 'G09.20-20260609-0092637'],
  ])('%s', (format, unit, receivedAt, sequence, code) => {
    const input = { unit, receivedAt, sequence, format: dossierCodeFormats[format] };
    expect(buildDossierCode(input)).toBe(code);
  });

  test.each<[DossierCodeFormatId, string, number]>([
    ['circular01', 'H22.00.01', 1],
    ['circular01', '000.00.01.H22', 0],
    ['circular01', '000.00.01.H22', 10_000],
    ['circular01', '000.00.01.H22', 1.5],
    ['circular01', '000.00.01.H22\n', 1],
    ['decision20', 'h22.01', 1],
    ['decision20', `H22${'.01'.repeat(11)}`, 1],
    ['decision20', 'H22.', 1],
    ['seen2026', 'G09.20', 10_000_000],
  ])('%s refuses unit %j with number %d', (format, unit, sequence) => {
    const input = { unit, sequence, receivedAt: 0, format: dossierCodeFormats[format] };
    expect(() => buildDossierCode(input)).toThrow(invalid);
  });
});

describe('reading', () => {
  test.each([
    '',
    '000.00.01.H22-240712-001',
    '000.00.01.H22-240712-00001',
    '000.00.01.H22-240231-0001',
    '000.00.01.H22-240712-0000',
    '000.00.01.H22-240712-0001-1',
    'G09.20-20260609-092637',
    'H22.01-250715-12345678',
    'đ22.01-250715-1234',
  ])('%j is refused', (code) => {
    expect(() => parseDossierCode(code)).toThrow(invalid);
  });

  test('a code is read under one format only, where one is named', () => {
    const code = 'G09.20-20260609-0092637';
    expect(parseDossierCode(code, dossierCodeFormats.seen2026).sequence).toBe(92637);
    expect(() => parseDossierCode(code, dossierCodeFormats.circular01)).toThrow(invalid);
  });

  test('what was built is read back', () => {
    const formats = Object.values(dossierCodeFormats);
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        fc.integer({ min: 10957, max: 29584 }), // 2000–2050
        fc.integer({ min: 1, max: 9999 }),
        (format, day, sequence) => {
          const receivedAt = day * 86_400_000; // 07:00 in Vietnam
          const unit = format.unitExample;
          const code = buildDossierCode({ unit, receivedAt, sequence, format });
          expect(parseDossierCode(code)).toEqual({ unit, date: toCivilDate(day), sequence });
        },
      ),
    );
  });

  test('any text is read or refused with a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        try {
          parseDossierCode(text);
        } catch (error) {
          expect(error).toBeInstanceOf(VietnamError);
        }
      }),
    );
  });
});

test('procedure codes', () => {
  expect(checkProcedureCode('2.000635')).toBe('2.000635');
  for (const code of ['2.00635', '12.000635', '2,000635', '2.000635 ', '']) {
    expect(() => checkProcedureCode(code)).toThrow(
      expect.objectContaining({ code: 'PROCEDURE_CODE_INVALID' }),
    );
  }
});
