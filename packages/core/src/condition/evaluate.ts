/** Computes an expression: strict where FEEL is lax, so that nothing is silently null or false. */
import { Fault, type Span } from './errors.js';
import type { Binding, Expression, Test, Value } from './expression.js';
import { functions, NoValue } from './functions.js';
import { isNullLiteral } from './literals.js';
import {
  compareValues,
  integerValue,
  isListValue,
  wrongTypeOfValue,
  readValue,
  typeOfValue,
} from './values.js';

/** Most turns of all `some`, `every` and `for` of one evaluation together. */
const TURNS_MAX = 10_000;

/** Names in reach: variables of iterations before the data. */
interface Scope {
  readonly name: string;
  readonly value: Value;
  readonly outer: Scope | undefined;
}

/** Computes one expression over one set of data. */
export class Evaluation {
  #turns = 0;

  constructor(private readonly data: Readonly<Record<string, unknown>>) {}

  /** The value of an expression. @throws Fault */
  value(expression: Expression, scope?: Scope): Value {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'name':
        return this.#name(expression.name, expression, scope);
      case 'and':
        return this.#boolean(expression.left, scope) && this.#boolean(expression.right, scope);
      case 'or':
        return this.#boolean(expression.left, scope) || this.#boolean(expression.right, scope);
      case 'compare':
        return this.#compare(expression, scope);
      case 'in': {
        const value = this.#present(expression.value, scope);
        // Every test is computed, so that a wrong type is found whichever test holds.
        return expression.tests.map((test) => this.#test(value, test, scope)).includes(true);
      }
      case 'arithmetic':
        return this.#arithmetic(expression, scope);
      case 'negate':
        return -integerValue(this.#present(expression.value, scope), expression) + 0;
      case 'list':
        return expression.items.map((item) => this.#present(item, scope));
      case 'call':
        return this.#call(expression.name, expression.args, expression, scope);
      case 'if':
        return this.#boolean(expression.test, scope)
          ? this.value(expression.then, scope)
          : this.value(expression.otherwise, scope);
      case 'some':
        return this.#any(expression.bindings, scope, (inner) =>
          this.#boolean(expression.body, inner),
        );
      case 'every':
        return !this.#any(
          expression.bindings,
          scope,
          (inner) => !this.#boolean(expression.body, inner),
        );
      case 'for': {
        const results: Value[] = [];
        this.#any(expression.bindings, scope, (inner) => {
          results.push(this.#present(expression.body, inner));
          return false;
        });
        return results;
      }
    }
  }

  #name(name: string, span: Span, scope: Scope | undefined): Value {
    for (let inner = scope; inner; inner = inner.outer) if (inner.name === name) return inner.value;
    if (!Object.hasOwn(this.data, name)) {
      throw new Fault('CONDITION_NAME_UNKNOWN', `the data has no "${name}".`, span);
    }
    return readValue(this.data[name], name, span);
  }

  /** A value that is there: null is not taken for false. */
  #present(expression: Expression, scope: Scope | undefined): Exclude<Value, null> {
    const value = this.value(expression, scope);
    if (value !== null) return value;
    throw new Fault(
      'CONDITION_NULL',
      'this has no value. Ask "= null" or "!= null" before using it.',
      expression,
    );
  }

  #boolean(expression: Expression, scope: Scope | undefined): boolean {
    const value = this.#present(expression, scope);
    if (typeof value === 'boolean') return value;
    throw wrongTypeOfValue('true or false is needed here', expression, value);
  }

  #compare(expression: Expression & { kind: 'compare' }, scope: Scope | undefined): boolean {
    const { operator, left, right } = expression;
    const equality = operator === '=' || operator === '!=';
    if (equality && (isNullLiteral(left) || isNullLiteral(right))) {
      const same = this.value(left, scope) === this.value(right, scope);
      return same === (operator === '=');
    }
    return compareValues(
      operator,
      this.#present(left, scope),
      this.#present(right, scope),
      expression,
    );
  }

  #test(value: Value, test: Test, scope: Scope | undefined): boolean {
    if (test.kind === 'interval') {
      const low = this.#present(test.low, scope);
      const high = this.#present(test.high, scope);
      if (compareValues('>', low, high, test)) {
        throw new Fault('CONDITION_TYPE', 'the interval ends before it begins.', test);
      }
      const above = compareValues(test.lowIncluded ? '>=' : '>', value, low, test);
      const below = compareValues(test.highIncluded ? '<=' : '<', value, high, test);
      return above && below;
    }
    const other = this.#present(test.value, scope);
    if (test.kind === 'compare') return compareValues(test.operator, value, other, test);
    if (!isListValue(other)) return compareValues('=', value, other, test);
    return other.map((item) => compareValues('=', value, item, test)).includes(true);
  }

  #arithmetic(expression: Expression & { kind: 'arithmetic' }, scope: Scope | undefined): Value {
    const left = this.#present(expression.left, scope);
    const right = this.#present(expression.right, scope);
    const { operator } = expression;
    if (operator === '+' && typeof left === 'string' && typeof right === 'string')
      return left + right;
    const [a, b] = [integerValue(left, expression.left), integerValue(right, expression.right)];
    const result = operator === '+' ? a + b : operator === '-' ? a - b : a * b;
    return integerValue(result + 0, expression);
  }

  #call(name: string, args: readonly Expression[], span: Span, scope: Scope | undefined): Value {
    const called = functions[name];
    if (!called) throw new Fault('CONDITION_FORBIDDEN', `there is no function "${name}".`, span);
    const values = args.map((arg) => this.#present(arg, scope));
    const { takes, optionalFrom = takes.length } = called;
    if (values.length < optionalFrom || values.length > takes.length) {
      throw new Fault('CONDITION_TYPE', `${name} takes ${takes.length} argument(s).`, span);
    }
    values.forEach((value, i) => {
      const wanted = takes[i];
      if (typeOfValue(value) !== wanted)
        throw wrongTypeOfValue(`${name} takes ${String(wanted)}`, args[i] ?? span, value);
    });
    const result = called.apply(...(values as never[]));
    if (result instanceof NoValue) throw new Fault('CONDITION_TYPE', `${result.reason}.`, span);
    return typeof result === 'number' ? integerValue(result, span) : result;
  }

  /** Whether `holds` for any combination of the variables; stops at the first that does. */
  #any(
    bindings: readonly Binding[],
    scope: Scope | undefined,
    holds: (scope: Scope | undefined) => boolean,
  ): boolean {
    const [binding, ...rest] = bindings;
    if (!binding) return holds(scope);
    for (const value of this.#range(binding, scope)) {
      if (++this.#turns > TURNS_MAX) {
        const message = `more than ${TURNS_MAX} turns of some, every and for.`;
        throw new Fault('CONDITION_TOO_LARGE', message, binding);
      }
      if (this.#any(rest, { name: binding.name, value, outer: scope }, holds)) return true;
    }
    return false;
  }

  *#range(binding: Binding, scope: Scope | undefined): Generator<Value> {
    if ('list' in binding) {
      const list = this.#present(binding.list, scope);
      if (!isListValue(list)) throw wrongTypeOfValue('a list is needed here', binding.list, list);
      yield* list;
      return;
    }
    const low = integerValue(this.#present(binding.low, scope), binding.low);
    const high = integerValue(this.#present(binding.high, scope), binding.high);
    const step = low <= high ? 1 : -1;
    for (let i = low; i !== high; i += step) yield i;
    yield high;
  }
}
