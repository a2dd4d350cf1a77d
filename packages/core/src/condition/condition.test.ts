/** What conditions answer, what they refuse, and that they agree with feelin where both answer. */
import fc from 'fast-check';
import { evaluate } from 'feelin';
import { describe, expect, test } from 'vitest';
import { checkCondition, type FieldType, type WantedType } from './check.js';
import { compileCondition, evaluateCondition, evaluateList, evaluateText } from './condition.js';
import { ConditionError, type ConditionErrorCode } from './errors.js';

const data = {
  area: 300,
  ratio: 0.5,
  use: 'residential',
  born: '2020-02-29',
  planned: true,
  note: null,
  wards: ['01', '07'],
  fees: [100, 250],
};

function codeOf(work: () => unknown): ConditionErrorCode | 'none' {
  try {
    work();
  } catch (error) {
    if (error instanceof ConditionError) return error.code;
    throw error;
  }
  return 'none';
}

function messageOf(expression: string, given: Record<string, unknown>): string {
  try {
    evaluateCondition(expression, given);
  } catch (error) {
    return String(error);
  }
  return '';
}

describe('a condition holds or not', () => {
  test.each<[string, boolean]>([
    ['area > 250 and use = "residential"', true],
    ['area > 250 and not(planned)', false],
    ['area in [100..300]', true],
    ['area in [100..300)', false],
    ['area in ]300..400[', false],
    ['area between 300 and 301', true],
    ['area in (1, 2, >= 300)', true],
    ['use in ("industrial", "residential")', true],
    ['use in ["industrial"]', false],
    ['"07" in wards', true],
    ['some ward in wards satisfies starts with(ward, "07")', true],
    ['every fee in fees satisfies fee > 100', false],
    ['some i in 1..3, j in 1..3 satisfies i * j = 9', true],
    ['note = null', true],
    ['note != null and note > 3', false],
    ['if planned then area = 300 else note > 1', true],
    ['date(born) < date("2020-03-01")', true],
    ['date(born) = @"2020-02-29"', true],
    ['date(born) = @"2020-03-01"', false],
    ['date(born) != @"2020-03-01"', true],
    ['sum(fees) * 2 - 1 = 699', true],
    ['-area + 300 = 0', true],
    ['max(fees) - min(fees) = 150', true],
    ['count(wards) = 2 // two of them', true],
    ['modulo(-5, 3) = 1', true],
    ['string length("Huế") = 3', true],
    ['substring(use, -4) = "tial"', true],
    ['substring(use, 1, 1) = "r"', true],
    ['substring(use, -99, 3) = "res"', true],
    ['upper case("đất") = "ĐẤT"', true],
    ['contains("Thừa Thiên Huế", "Thiên")', true],
    ['all([planned, true]) and any([false, planned])', true],
    ['ratio > 0.25', true],
    ['planned = false', false],
    ['not(false)', true],
  ])('%s is %s', (expression, expected) => {
    expect(evaluateCondition(expression, data)).toBe(expected);
  });

  test('unicode names are names like any other', () => {
    expect(evaluateCondition('diệnTích > 3', { diệnTích: 4 })).toBe(true);
  });

  test('texts and lists come out as plain data', () => {
    expect(evaluateText('"H22." + "07"', {})).toBe('H22.07');
    expect(evaluateList('for ward in wards return "H22." + ward', data)).toEqual([
      'H22.01',
      'H22.07',
    ]);
    expect(evaluateList('for i in 3..1 return i', {})).toEqual([3, 2, 1]);
    expect(evaluateList('[date("2025-01-24"), area]', data)).toEqual(['2025-01-24', 300]);
  });

  test('names are those of the data, not those of iterations', () => {
    const { names } = compileCondition('some x in xs satisfies x > y and x in [x..z]');
    expect(names).toEqual(['xs', 'y', 'z']);
    expect(compileCondition('count(a) > c').names).toEqual(['a', 'c']);
  });
});

describe('what has no certain answer is an error', () => {
  test.each<[string, ConditionErrorCode]>([
    ['', 'CONDITION_SYNTAX'],
    ['area >', 'CONDITION_SYNTAX'],
    ['area > 3 use', 'CONDITION_SYNTAX'],
    ['area use', 'CONDITION_SYNTAX'],
    ['if planned then true', 'CONDITION_SYNTAX'],
    ['area in [1..3] or planned', 'CONDITION_SYNTAX'],
    ['planned in planned or planned', 'CONDITION_SYNTAX'],
    ['use = "\\u0041"', 'CONDITION_SYNTAX'],
    ['date(born) = @"2025-02-31"', 'CONDITION_SYNTAX'],
    ['now() > 3', 'CONDITION_FORBIDDEN'],
    ['today() = date(born)', 'CONDITION_FORBIDDEN'],
    ['matches("aaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")', 'CONDITION_FORBIDDEN'],
    ['replace(use, "r", "x") = "x"', 'CONDITION_FORBIDDEN'],
    ['count(split(use, "e")) = 1', 'CONDITION_FORBIDDEN'],
    ['(function(x) x)(true)', 'CONDITION_FORBIDDEN'],
    ['{a: true}.a', 'CONDITION_FORBIDDEN'],
    ['wards[1] = "01"', 'CONDITION_FORBIDDEN'],
    ['use instance of string', 'CONDITION_FORBIDDEN'],
    ['? > 3', 'CONDITION_FORBIDDEN'],
    ['contains(string: use, match: "x")', 'CONDITION_FORBIDDEN'],
    ['area / 2 > 3', 'CONDITION_FORBIDDEN'],
    ['area ** 2 > 3', 'CONDITION_FORBIDDEN'],
    ['area > 1e9', 'CONDITION_FORBIDDEN'],
    ['area > 99999999999999999999', 'CONDITION_FORBIDDEN'],
    ['__proto__ = null', 'CONDITION_FORBIDDEN'],
    ['constructor = null', 'CONDITION_FORBIDDEN'],
    ['some toString in wards satisfies true', 'CONDITION_FORBIDDEN'],
    ['date and time("2025-01-01T00:00:00") = note', 'CONDITION_FORBIDDEN'],
    ['areas > 3', 'CONDITION_NAME_UNKNOWN'],
    ['"x" > 3', 'CONDITION_TYPE'],
    ['area = "300"', 'CONDITION_TYPE'],
    ['use > "a"', 'CONDITION_TYPE'],
    ['wards = "01"', 'CONDITION_TYPE'],
    ['wards = ["01", "07"]', 'CONDITION_TYPE'],
    ['born < date("2020-03-01")', 'CONDITION_TYPE'],
    ['date("yesterday") < date(born)', 'CONDITION_TYPE'],
    ['use in ("residential", 3)', 'CONDITION_TYPE'],
    ['area in [9..1]', 'CONDITION_TYPE'],
    ['area and planned', 'CONDITION_TYPE'],
    ['planned and area', 'CONDITION_TYPE'],
    ['sum(wards) > 3', 'CONDITION_TYPE'],
    ['max([]) > 3', 'CONDITION_TYPE'],
    ['modulo(area, 0) = 0', 'CONDITION_TYPE'],
    ['not(planned, planned)', 'CONDITION_TYPE'],
    ['substring(use, 0) = "r"', 'CONDITION_TYPE'],
    ['substring(use, 1, 0) = ""', 'CONDITION_TYPE'],
    ['some x in use satisfies true', 'CONDITION_TYPE'],
    ['area + use = 3', 'CONDITION_TYPE'],
    ['0.1 + 0.2 = 0.3', 'CONDITION_NUMBER'],
    ['ratio * 2 = 1', 'CONDITION_NUMBER'],
    ['9007199254740991 + area > 3', 'CONDITION_NUMBER'],
    ['note > 3', 'CONDITION_NULL'],
    ['planned and note', 'CONDITION_NULL'],
    ['note = use', 'CONDITION_NULL'],
    ['note', 'CONDITION_RESULT'],
    ['area', 'CONDITION_RESULT'],
    ['some i in 1..1000000000 satisfies i < 0', 'CONDITION_TOO_LARGE'],
    ['every a in 1..1000, b in 1..1000, c in 1..1000 satisfies true', 'CONDITION_TOO_LARGE'],
    ['a '.repeat(1001), 'CONDITION_TOO_LARGE'],
    ['('.repeat(100_000), 'CONDITION_TOO_LARGE'],
    [`${'('.repeat(999)}1${')'.repeat(999)}`, 'CONDITION_TOO_LARGE'],
    ['['.repeat(1999), 'CONDITION_TOO_LARGE'],
    ['[]'.repeat(999), 'CONDITION_TOO_LARGE'],
    ['/* !=-,'.repeat(285), 'CONDITION_SYNTAX'],
    ['(]'.repeat(999), 'CONDITION_TOO_LARGE'],
    ['[)'.repeat(999), 'CONDITION_TOO_LARGE'],
    [`${'-'.repeat(1999)}1`, 'CONDITION_TOO_LARGE'],
    [`true${' and true'.repeat(200)}`, 'CONDITION_TOO_LARGE'],
  ])('%s: %s', (expression, code) => {
    expect(codeOf(() => evaluateCondition(expression, data))).toBe(code);
  });

  test('the message says what, where and what to do', () => {
    expect(() => evaluateCondition('area > 1 and use > 3', data)).toThrow(
      'Condition "area > 1 and use > 3", at "use > 3" (14): text and integer cannot be compared.',
    );
  });

  test.each([
    ['modulo(area, 0) = 0', 'the divisor is zero.'],
    ['max([]) > 3', 'max of an empty list has no value.'],
    ['string length(use, use) = 1', 'string length takes 1 argument(s).'],
    ['contains(use)', 'contains takes 2 argument(s).'],
    ['date(born) + 1 = 2', 'a whole number is needed here, and not the date 2020-02-29.'],
    ['date(born) = area', 'date and integer cannot be compared.'],
  ])('%s: %s', (expression, message) => {
    expect(messageOf(expression, data)).toContain(message);
  });

  test('an error of another kind passes as it is', () => {
    const broken = {
      get area(): number {
        throw new RangeError('The disk is gone.');
      },
    };
    expect(() => evaluateCondition('area > 1', broken)).toThrow(RangeError);
  });

  test('data that did not come from JSON is refused', () => {
    for (const value of [NaN, Infinity, undefined, {}, () => true]) {
      expect(codeOf(() => evaluateCondition('x = 1', { x: value }))).toBe('CONDITION_TYPE');
    }
    expect(codeOf(() => evaluateText('""', {}))).toBe('CONDITION_RESULT');
    expect(codeOf(() => evaluateList('1', {}))).toBe('CONDITION_RESULT');
  });
});

describe('a condition is checked against declared types', () => {
  const fields: Record<string, FieldType> = {
    area: 'integer',
    ratio: 'number',
    use: 'choice',
    born: 'date',
    planned: 'boolean',
    wards: 'list',
  };
  test.each<[string, WantedType, ConditionErrorCode | 'none']>([
    ['area > ratio and use = "x" and date(born) < @"2025-01-01"', 'boolean', 'none'],
    ['some w in wards, i in 1..2 satisfies w = use or i = 1', 'boolean', 'none'],
    ['use in ("a", "b") or (area in [1..3]) or area in (>3, 1) or use in wards', 'boolean', 'none'],
    ['if planned then area = 1 else use != null', 'boolean', 'none'],
    ['"H22." + use', 'text', 'none'],
    ['for w in wards return "H22." + w', 'list', 'none'],
    ['for w in wards return w + 1', 'list', 'none'],
    ['substring(use, 1) = "x"', 'boolean', 'none'],
    ['-area * 2 < 3', 'boolean', 'none'],
    ['(if planned then 1 else ratio) < 3', 'boolean', 'none'],
    ['count(if planned then wards else wards) = 1', 'boolean', 'none'],
    ['for w in wards return if planned then w else 1', 'list', 'none'],
    ['some w in wards satisfies (if planned then w else 1) = "x"', 'boolean', 'none'],
    ['some w in wards satisfies (if planned then 1 else w) = "x"', 'boolean', 'none'],
    ['(if planned then 1 else ratio) * 2 < 3', 'boolean', 'CONDITION_TYPE'],
    ['wards = use', 'boolean', 'CONDITION_TYPE'],
    ['wards = wards', 'boolean', 'CONDITION_TYPE'],
    ['some w in wards satisfies wards = w', 'boolean', 'CONDITION_TYPE'],
    ['some w in wards satisfies w = wards', 'boolean', 'CONDITION_TYPE'],
    ['arae > 3', 'boolean', 'CONDITION_NAME_UNKNOWN'],
    ['true or use > 3', 'boolean', 'CONDITION_TYPE'],
    ['true or born > use', 'boolean', 'CONDITION_TYPE'],
    ['use in (= "a", != "b")', 'boolean', 'none'],
    ['true or use in (> "a")', 'boolean', 'CONDITION_TYPE'],
    ['true or area in [1.."x"]', 'boolean', 'CONDITION_TYPE'],
    ['true or use in ["a", 3]', 'boolean', 'CONDITION_TYPE'],
    ['true or use + area = "x"', 'boolean', 'CONDITION_TYPE'],
    ['true or ratio * 2 > 3', 'boolean', 'CONDITION_TYPE'],
    ['true or substring(use) = "x"', 'boolean', 'CONDITION_TYPE'],
    ['if planned then 1 else "x"', 'text', 'CONDITION_TYPE'],
    ['every x in use satisfies true', 'boolean', 'CONDITION_TYPE'],
    ['area', 'boolean', 'CONDITION_RESULT'],
    ['null', 'boolean', 'CONDITION_NULL'],
  ])('%s as %s: %s', (expression, wanted, code) => {
    expect(codeOf(() => checkCondition(expression, fields, wanted))).toBe(code);
  });
});

const number = fc.oneof(fc.integer({ min: 0, max: 9 }).map(String), fc.constantFrom('n', 'm'));
const text = fc.constantFrom('"a"', '"b"', 's', 'upper case(s)', 's + "b"');
const { condition } = fc.letrec<{ condition: string; sum: string }>((tie) => ({
  sum: fc.oneof(
    { depthSize: 'small' },
    number,
    fc
      .tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('sum').map((a) => `abs(${a})`),
    fc.constant('sum(ns)'),
  ),
  condition: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(tie('sum'), fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('sum'))
      .map(([a, op, b]) => `${a} ${op} ${b}`),
    fc.tuple(text, fc.constantFrom('=', '!='), text).map(([a, op, b]) => `${a} ${op} ${b}`),
    fc.tuple(tie('sum'), tie('sum'), tie('sum')).map(([a, b, c]) => `${a} in [${b}..${c}]`),
    fc.tuple(text, text, text).map(([a, b, c]) => `${a} in (${b}, ${c})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    tie('condition').map((a) => `not(${a})`),
    fc
      .tuple(fc.constantFrom('some', 'every'), tie('condition'))
      .map(([quantifier, a]) => `${quantifier} n in ns satisfies ${a}`),
    fc
      .tuple(tie('condition'), tie('condition'), tie('condition'))
      .map(([a, b, c]) => `if ${a} then ${b} else ${c}`),
  ),
}));
const values = fc.record({
  n: fc.integer({ min: -5, max: 5 }),
  m: fc.integer({ min: -5, max: 5 }),
  s: fc.constantFrom('a', 'b', 'ab'),
  ns: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 4 }),
});

describe('properties', () => {
  test('where ours answers, feelin gives the same value without a warning', () => {
    fc.assert(
      fc.property(condition, values, (expression, given) => {
        fc.pre(codeOf(() => evaluateCondition(expression, given)) === 'none');
        expect(evaluate(expression, given)).toEqual({
          value: evaluateCondition(expression, given),
          warnings: [],
        });
      }),
    );
  });

  test('a checked condition never fails on data of the declared types', () => {
    const fields = { n: 'integer', m: 'integer', s: 'text', ns: 'list' } as const;
    fc.assert(
      fc.property(condition, values, (expression, given) => {
        fc.pre(codeOf(() => checkCondition(expression, fields, 'boolean')) === 'none');
        // Only the order of an interval depends on values, and no declared type tells it.
        expect(messageOf(expression, given)).toMatch(/^$|ends before it begins/);
      }),
    );
  });

  test('any text is read or refused with a code', () => {
    const token = fc.constantFrom(
      ...['(', ')', '[', ']', '{', '}', '..', 'in', 'and', 'if', 'then', 'else', 'for', 'some'],
      ...['satisfies', 'return', 'x', '"', '"a"', '1', '>', '=', ',', '@', '?', '-', 'đ', '//'],
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(token, { maxLength: 30 }).map((tokens) => tokens.join(' ')),
    );
    fc.assert(
      fc.property(hostile, (expression) => {
        codeOf(() => evaluateCondition(expression, { x: 1 }));
      }),
    );
  });
});
