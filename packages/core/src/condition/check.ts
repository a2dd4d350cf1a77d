/** Checks an expression against the declared types of the data, before any dossier meets it. */
import { compileCondition } from './condition.js';
import { Fault, withExpression, type Span } from './errors.js';
import type { Binding, Expression, Test } from './expression.js';
import { functions, type ValueType } from './functions.js';
import { isNullLiteral } from './literals.js';

/** The declared type of a field of data. Dates and choices are texts; see `date(…)`. */
export type FieldType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'choice' | 'list';

/** What an expression is wanted to yield. */
export type WantedType = 'boolean' | 'text' | 'list';

const typeOfField: Readonly<Record<FieldType, ValueType>> = {
  text: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'text',
  choice: 'text',
  list: 'list',
};

type Types = ReadonlyMap<string, ValueType>;

/**
 * Checks that an expression uses declared names only, compares like with like, and yields what is
 * wanted. Elements of lists are not declared, so they are only checked when they are met.
 *
 * @example
 * ```ts
 * checkCondition('floorArea > 250', { floorArea: 'integer' }, 'boolean'); // no error
 * ```
 * @throws ConditionError `CONDITION_SYNTAX` | `CONDITION_FORBIDDEN` | `CONDITION_TOO_LARGE` |
 * `CONDITION_NAME_UNKNOWN` | `CONDITION_TYPE` | `CONDITION_NULL` | `CONDITION_RESULT`
 */
export function checkCondition(
  expression: string,
  fields: Readonly<Record<string, FieldType>>,
  wanted: WantedType,
): void {
  const { root } = compileCondition(expression);
  const types = new Map(Object.entries(fields).map(([name, type]) => [name, typeOfField[type]]));
  withExpression(expression, () => {
    const type = typeOf(root, types);
    if (fits(type, wanted)) return;
    throw new Fault('CONDITION_RESULT', `${wanted} is wanted, and not ${type}.`, root);
  });
}

function typeOf(expression: Expression, types: Types): ValueType {
  switch (expression.kind) {
    case 'literal':
      return literalType(expression);
    case 'name':
      return nameType(expression.name, expression, types);
    case 'and':
    case 'or':
      need(expression.left, 'boolean', types);
      return need(expression.right, 'boolean', types);
    case 'compare':
      return compareType(expression, types);
    case 'in':
      for (const test of expression.tests) checkTest(expression.value, test, types);
      return 'boolean';
    case 'arithmetic':
      return arithmeticType(expression, types);
    case 'negate':
      return need(expression.value, 'integer', types);
    case 'list':
      for (const item of expression.items) typeOf(item, types);
      return 'list';
    case 'call':
      return callType(expression, types);
    case 'if':
      return branchType(expression, types);
    case 'some':
    case 'every':
      return need(expression.body, 'boolean', bind(expression.bindings, types));
    case 'for':
      typeOf(expression.body, bind(expression.bindings, types));
      return 'list';
  }
}

function literalType({ value, from, to }: Expression & { kind: 'literal' }): ValueType {
  if (value === null) {
    throw new Fault('CONDITION_NULL', 'null may only be asked for with = or !=.', { from, to });
  }
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number';
  return 'date';
}

function nameType(name: string, span: Span, types: Types): ValueType {
  const type = types.get(name);
  if (type !== undefined) return type;
  const known = [...types.keys()].join(', ');
  throw new Fault(
    'CONDITION_NAME_UNKNOWN',
    `there is no field "${name}". The fields are: ${known || 'none'}.`,
    span,
  );
}

function fits(type: ValueType, wanted: ValueType): boolean {
  return type === wanted || type === 'any' || wanted === 'any';
}

function need(expression: Expression, wanted: ValueType, types: Types): ValueType {
  const type = typeOf(expression, types);
  if (fits(type, wanted)) return wanted;
  throw new Fault('CONDITION_TYPE', `${wanted} is needed here, and not ${type}.`, expression);
}

/** Integers and other numbers compare with each other. */
function family(type: ValueType): ValueType {
  return type === 'integer' ? 'number' : type;
}

function compareType(expression: Expression & { kind: 'compare' }, types: Types): 'boolean' {
  const { left, right, operator } = expression;
  const equality = operator === '=' || operator === '!=';
  if (equality && (isNullLiteral(left) || isNullLiteral(right))) {
    for (const side of [left, right]) if (!isNullLiteral(side)) typeOf(side, types);
    return 'boolean';
  }
  checkPair(typeOf(left, types), typeOf(right, types), equality, expression);
  return 'boolean';
}

function checkPair(left: ValueType, right: ValueType, equality: boolean, span: Span): void {
  if (!fits(family(left), family(right)) || left === 'list' || right === 'list') {
    throw new Fault('CONDITION_TYPE', `${left} and ${right} cannot be compared.`, span);
  }
  if (!equality && [left, right].some((type) => type === 'text' || type === 'boolean')) {
    const message = 'only numbers and dates have an order; write date(…) around a date.';
    throw new Fault('CONDITION_TYPE', message, span);
  }
}

function checkTest(value: Expression, test: Test, types: Types): void {
  const type = typeOf(value, types);
  if (test.kind === 'interval') {
    checkPair(type, typeOf(test.low, types), false, test);
    checkPair(type, typeOf(test.high, types), false, test);
    return;
  }
  if (test.kind === 'compare') {
    const equality = test.operator === '=' || test.operator === '!=';
    checkPair(type, typeOf(test.value, types), equality, test);
    return;
  }
  if (test.value.kind === 'list') {
    for (const item of test.value.items) checkPair(type, typeOf(item, types), true, item);
    return;
  }
  const other = typeOf(test.value, types);
  if (other !== 'list') checkPair(type, other, true, test);
}

function arithmeticType(expression: Expression & { kind: 'arithmetic' }, types: Types): ValueType {
  const { operator, left, right } = expression;
  const type = typeOf(left, types);
  if (operator === '+' && (type === 'text' || typeOf(right, types) === 'text')) {
    need(left, 'text', types);
    return need(right, 'text', types);
  }
  if (operator === '+' && type === 'any') return typeOf(right, types);
  need(left, 'integer', types);
  return need(right, 'integer', types);
}

function callType(expression: Expression & { kind: 'call' }, types: Types): ValueType {
  const { name, args } = expression;
  const called = functions[name];
  if (!called)
    throw new Fault('CONDITION_FORBIDDEN', `there is no function "${name}".`, expression);
  const { takes, optionalFrom = takes.length, gives } = called;
  if (args.length < optionalFrom || args.length > takes.length) {
    throw new Fault('CONDITION_TYPE', `${name} takes ${takes.length} argument(s).`, expression);
  }
  args.forEach((arg, i) => need(arg, takes[i] ?? 'any', types));
  return gives;
}

function branchType(expression: Expression & { kind: 'if' }, types: Types): ValueType {
  need(expression.test, 'boolean', types);
  const then = typeOf(expression.then, types);
  const otherwise = typeOf(expression.otherwise, types);
  if (!fits(family(then), family(otherwise))) {
    const message = `both branches must be of one type, and not ${then} and ${otherwise}.`;
    throw new Fault('CONDITION_TYPE', message, expression);
  }
  if (then === otherwise) return then;
  return then === 'any' || otherwise === 'any' ? 'any' : 'number';
}

function bind(bindings: readonly Binding[], types: Types): Types {
  const inner = new Map(types);
  for (const binding of bindings) {
    if ('list' in binding) {
      need(binding.list, 'list', inner);
      inner.set(binding.name, 'any');
    } else {
      need(binding.low, 'integer', inner);
      need(binding.high, 'integer', inner);
      inner.set(binding.name, 'integer');
    }
  }
  return inner;
}
