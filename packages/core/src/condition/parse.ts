/** Reads FEEL into the small language: feelin parses, and what is not listed here is refused. */
import { parseExpression } from 'feelin';
import { CalendarError, toDayNumber } from '../calendar/index.js';
import { Fault, type Span } from './errors.js';
import type { Binding, CompareOperator, Expression, Test } from './expression.js';
import { functions } from './functions.js';

/** Most characters of an expression, most open brackets in it, most levels of its syntax tree. */
const LENGTH_MAX = 2000;
const BRACKETS_MAX = 64;
const DEPTH_MAX = 200;

/** A node of feelin's syntax tree. */
type Node = ReturnType<typeof parseExpression>['topNode'];

/** Names that would reach into `Object.prototype`. */
const reservedNames = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Reads an expression.
 *
 * @throws Fault `CONDITION_SYNTAX` | `CONDITION_FORBIDDEN` | `CONDITION_TOO_LARGE`
 */
export function readExpression(text: string): Expression {
  refuseLargeText(text);
  // No names are told to the parser: those of procedures have no spaces, so one tree serves all.
  const tree = parseExpression(text, {}, undefined);
  let depth = 0;
  tree.iterate({
    enter({ type, from, to }) {
      if (type.isError) throw new Fault('CONDITION_SYNTAX', 'this is not FEEL.', { from, to });
      if (++depth > DEPTH_MAX)
        throw tooLarge(`nests deeper than ${DEPTH_MAX} levels`, { from, to });
    },
    leave: () => {
      depth--;
    },
  });
  const [root, ...rest] = childrenOf(tree.topNode);
  if (!root || rest.length > 0) throw forbidden(tree.topNode);
  return new Reader(text).expression(root);
}

/** Bounds what the parser is given: its own stack would not survive 10,000 open brackets. */
function refuseLargeText(text: string): void {
  if (text.length > LENGTH_MAX) {
    throw tooLarge(`has ${text.length} characters; ${LENGTH_MAX} are allowed`, { from: 0, to: 0 });
  }
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if ('([{'.includes(char)) open++;
    else if (')]}'.includes(char)) open--;
    // An interval may be written with turned brackets: ]1..5[.
    if (Math.abs(open) > BRACKETS_MAX) {
      throw tooLarge(`opens more than ${BRACKETS_MAX} brackets`, { from: i, to: i + 1 });
    }
  }
}

function tooLarge(what: string, span: Span): Fault {
  return new Fault('CONDITION_TOO_LARGE', `the expression ${what}. Split the decision.`, span);
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child);
  }
  return children;
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}

function forbidden(node: Span, what = 'this form of FEEL'): Fault {
  return new Fault(
    'CONDITION_FORBIDDEN',
    `${what} is not allowed here. Use comparisons, "in", "between", and/or/not, if, some/every, ` +
      `for, +, -, * and the functions ${Object.keys(functions).join(', ')}.`,
    spanOf(node),
  );
}

/** Walks feelin's tree of one text. */
class Reader {
  constructor(private readonly text: string) {}

  expression(node: Node): Expression {
    const parts = childrenOf(node);
    switch (node.name) {
      case 'NumericLiteral':
        return { ...spanOf(node), kind: 'literal', value: this.#number(node) };
      case 'StringLiteral':
        return { ...spanOf(node), kind: 'literal', value: this.#string(node) };
      case 'BooleanLiteral':
        return { ...spanOf(node), kind: 'literal', value: this.#textOf(node) === 'true' };
      case 'null':
        return { ...spanOf(node), kind: 'literal', value: null };
      case 'DateTimeLiteral':
        return this.#date(node, parts);
      case 'VariableName':
        return { ...spanOf(node), kind: 'name', name: this.#name(node) };
      case 'ParenthesizedExpression':
        return this.expression(this.#at(node, parts, 1));
      case 'Conjunction':
      case 'Disjunction':
        return {
          ...spanOf(node),
          kind: node.name === 'Conjunction' ? 'and' : 'or',
          left: this.expression(this.#at(node, parts, 0)),
          right: this.expression(this.#at(node, parts, 2)),
        };
      case 'Comparison':
        return this.#comparison(node, parts);
      case 'ArithmeticExpression':
        return this.#arithmetic(node, parts);
      case 'List':
        return {
          ...spanOf(node),
          kind: 'list',
          items: parts.slice(1, -1).map((item) => this.expression(item)),
        };
      case 'FunctionInvocation':
        return this.#call(node, parts);
      case 'IfExpression':
        return {
          ...spanOf(node),
          kind: 'if',
          test: this.expression(this.#at(node, parts, 1)),
          then: this.expression(this.#at(node, parts, 3)),
          otherwise: this.expression(this.#at(node, parts, 5)),
        };
      case 'QuantifiedExpression':
      case 'ForExpression':
        return this.#iteration(node, parts);
      default:
        throw forbidden(node);
    }
  }

  #textOf({ from, to }: Span): string {
    return this.text.slice(from, to);
  }

  #at(node: Node, parts: readonly Node[], index: number): Node {
    const part = parts[index];
    if (!part) throw new Fault('CONDITION_SYNTAX', 'a part is missing.', spanOf(node));
    return part;
  }

  /** Plain decimals only: feelin itself reads `1e9` as 1. */
  #number(node: Node): number {
    const text = this.#textOf(node);
    const value = Number(text);
    if (/^-?\d*\.?\d+$/.test(text) && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
    throw forbidden(node, 'a number with an exponent, or above 2^53,');
  }

  #string(node: Node): string {
    const text = this.#textOf(node);
    try {
      if (!text.includes('\\u')) return JSON.parse(text) as string;
    } catch {
      // Falls through to the refusal, which says what a text may hold.
    }
    throw new Fault(
      'CONDITION_SYNTAX',
      String.raw`a text may use \" \\ \n \t and \r; write other characters as they are.`,
      spanOf(node),
    );
  }

  #name(node: Node): string {
    const words = childrenOf(node);
    const name = this.#textOf(node);
    if (words.length !== 1) {
      throw new Fault('CONDITION_SYNTAX', 'two names stand side by side.', spanOf(node));
    }
    if (reservedNames.has(name)) throw forbidden(node, `the name "${name}"`);
    return name;
  }

  /** `date("2025-01-24")`, `date(field)` and `@"2025-01-24"`; times of day are not allowed. */
  #date(node: Node, parts: readonly Node[]): Expression {
    const [first] = parts;
    if (first?.name === 'AtLiteral') {
      return {
        ...spanOf(node),
        kind: 'literal',
        value: { day: this.#day(this.#at(node, childrenOf(first), 0)) },
      };
    }
    if (!first || this.#textOf(first) !== 'date') throw forbidden(node);
    return { ...spanOf(node), kind: 'call', name: 'date', args: this.#args(node, parts) };
  }

  #day(node: Node): number {
    try {
      return toDayNumber(this.#string(node));
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
      throw new Fault('CONDITION_SYNTAX', error.message, spanOf(node));
    }
  }

  #comparison(node: Node, parts: readonly Node[]): Expression {
    const left = this.expression(this.#at(node, parts, 0));
    const operator = this.#at(node, parts, 1);
    if (operator.name === 'in') {
      const tests = parts.slice(2).flatMap((part) => this.#tests(part));
      return { ...spanOf(node), kind: 'in', value: left, tests };
    }
    if (operator.name === 'between') {
      const interval: Test = {
        ...spanOf(node),
        kind: 'interval',
        low: this.expression(this.#at(node, parts, 2)),
        high: this.expression(this.#at(node, parts, 4)),
        lowIncluded: true,
        highIncluded: true,
      };
      return { ...spanOf(node), kind: 'in', value: left, tests: [interval] };
    }
    return {
      ...spanOf(node),
      kind: 'compare',
      operator: this.#operator(operator),
      left,
      right: this.expression(this.#at(node, parts, 2)),
    };
  }

  #operator(node: Node): CompareOperator {
    return this.#textOf(node) as CompareOperator;
  }

  /** The alternatives after `in`: values, lists, intervals, comparisons. */
  #tests(node: Node): Test[] {
    const parts = childrenOf(node);
    switch (node.name) {
      case '(':
      case ')':
        return [];
      case 'PositiveUnaryTests':
        return parts.flatMap((part) => this.#tests(part));
      case 'PositiveUnaryTest':
        return this.#tests(this.#at(node, parts, 0));
      case 'ParenthesizedExpression':
        return this.#tests(this.#at(node, parts, 1));
      case 'SimplePositiveUnaryTest':
        return [this.#simpleTest(node, parts)];
      case 'Conjunction':
      case 'Disjunction':
      case 'Comparison':
        // FEEL reads `a in [1..3] or b` as `a in ([1..3] or b)`, which nobody means.
        throw new Fault(
          'CONDITION_SYNTAX',
          'everything after "in" is taken together; put the comparison in parentheses: (… in …).',
          spanOf(node),
        );
      default:
        return [{ ...spanOf(node), kind: 'equals', value: this.expression(node) }];
    }
  }

  #simpleTest(node: Node, parts: readonly Node[]): Test {
    const first = this.#at(node, parts, 0);
    if (first.name !== 'Interval') {
      return {
        ...spanOf(node),
        kind: 'compare',
        operator: this.#operator(first),
        value: this.expression(this.#at(node, parts, 1)),
      };
    }
    const [open, low, , high, close] = childrenOf(first);
    if (!open || !low || !high || !close) throw forbidden(first);
    return {
      ...spanOf(node),
      kind: 'interval',
      low: this.expression(low),
      high: this.expression(high),
      lowIncluded: open.name === '[',
      highIncluded: close.name === ']',
    };
  }

  #arithmetic(node: Node, parts: readonly Node[]): Expression {
    if (parts.length === 2) {
      return { ...spanOf(node), kind: 'negate', value: this.expression(this.#at(node, parts, 1)) };
    }
    const operator = this.#textOf(this.#at(node, parts, 1));
    if (operator !== '+' && operator !== '-' && operator !== '*') {
      throw forbidden(node, `"${operator}" (its result is not exact; multiply the other side)`);
    }
    return {
      ...spanOf(node),
      kind: 'arithmetic',
      operator,
      left: this.expression(this.#at(node, parts, 0)),
      right: this.expression(this.#at(node, parts, 2)),
    };
  }

  #call(node: Node, parts: readonly Node[]): Expression {
    const target = this.#at(node, parts, 0);
    const name = this.#textOf(target).replace(/\s+/g, ' ');
    if (target.name !== 'VariableName' || !Object.hasOwn(functions, name)) {
      throw forbidden(target, `the function "${name}"`);
    }
    return { ...spanOf(node), kind: 'call', name, args: this.#args(node, parts) };
  }

  #args(node: Node, parts: readonly Node[]): Expression[] {
    const list = this.#at(node, parts, 2);
    if (list.name !== 'PositionalParameters') throw forbidden(list, 'naming the parameters');
    return childrenOf(list).map((arg) => this.expression(arg));
  }

  #iteration(node: Node, parts: readonly Node[]): Expression {
    const bindings = childrenOf(this.#at(node, parts, 1)).map((part) => this.#binding(part));
    const keyword = this.#textOf(this.#at(node, parts, 0));
    return {
      ...spanOf(node),
      kind: keyword === 'some' || keyword === 'every' ? keyword : 'for',
      bindings,
      body: this.expression(this.#at(node, parts, 3)),
    };
  }

  #binding(node: Node): Binding {
    const parts = childrenOf(node);
    const nameNode = this.#at(node, parts, 0);
    const name = this.#name(nameNode);
    const source = childrenOf(this.#at(node, parts, 2));
    const [first, , last] = source;
    if (!first) throw forbidden(node);
    if (last) {
      return { ...spanOf(node), name, low: this.expression(first), high: this.expression(last) };
    }
    return { ...spanOf(node), name, list: this.expression(first) };
  }
}
