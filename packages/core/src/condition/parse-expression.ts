/** Reads FEEL into the small language: what is not listed here is refused. */
import { Fault, spanOf } from './errors.js';
import type { Binding, CompareOperator, Expression, Test } from './expression.js';
import { forbidden } from './forbidden.js';
import { functions } from './functions.js';
import { readDay, readNumber, readText, textOf } from './literals.js';
import { readName } from './names.js';
import { type SyntaxNode, childAt, childrenOf, parseTree } from './syntax-tree.js';

/**
 * Reads an expression.
 *
 * @throws Fault `CONDITION_SYNTAX` | `CONDITION_FORBIDDEN` | `CONDITION_TOO_LARGE`
 */
export function readExpression(text: string): Expression {
  return new Reader(text).expression(parseTree(text));
}

/** Walks the syntax tree of one text. */
class Reader {
  constructor(private readonly text: string) {}

  expression(node: SyntaxNode): Expression {
    const parts = childrenOf(node);
    switch (node.name) {
      case 'NumericLiteral':
        return { ...spanOf(node), kind: 'literal', value: readNumber(this.text, node) };
      case 'StringLiteral':
        return { ...spanOf(node), kind: 'literal', value: readText(this.text, node) };
      case 'BooleanLiteral':
        return { ...spanOf(node), kind: 'literal', value: textOf(this.text, node) === 'true' };
      case 'null':
        return { ...spanOf(node), kind: 'literal', value: null };
      case 'DateTimeLiteral':
        return this.#date(node, parts);
      case 'VariableName':
        return { ...spanOf(node), kind: 'name', name: readName(this.text, node) };
      case 'ParenthesizedExpression':
        return this.expression(childAt(node, parts, 1));
      case 'Conjunction':
      case 'Disjunction':
        return {
          ...spanOf(node),
          kind: node.name === 'Conjunction' ? 'and' : 'or',
          left: this.expression(childAt(node, parts, 0)),
          right: this.expression(childAt(node, parts, 2)),
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
          test: this.expression(childAt(node, parts, 1)),
          then: this.expression(childAt(node, parts, 3)),
          otherwise: this.expression(childAt(node, parts, 5)),
        };
      case 'QuantifiedExpression':
      case 'ForExpression':
        return this.#iteration(node, parts);
      default:
        throw forbidden(node);
    }
  }

  /** `date("2025-01-24")`, `date(field)` and `@"2025-01-24"`; times of day are not allowed. */
  #date(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const [first] = parts;
    if (first?.name === 'AtLiteral') {
      return {
        ...spanOf(node),
        kind: 'literal',
        value: { day: readDay(this.text, childAt(node, childrenOf(first), 0)) },
      };
    }
    if (!first || textOf(this.text, first) !== 'date') throw forbidden(node);
    return { ...spanOf(node), kind: 'call', name: 'date', args: this.#args(node, parts) };
  }

  #comparison(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const left = this.expression(childAt(node, parts, 0));
    const operator = childAt(node, parts, 1);
    if (operator.name === 'in') {
      const tests = parts.slice(2).flatMap((part) => this.#tests(part));
      return { ...spanOf(node), kind: 'in', value: left, tests };
    }
    if (operator.name === 'between') {
      const interval: Test = {
        ...spanOf(node),
        kind: 'interval',
        low: this.expression(childAt(node, parts, 2)),
        high: this.expression(childAt(node, parts, 4)),
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
      right: this.expression(childAt(node, parts, 2)),
    };
  }

  #operator(node: SyntaxNode): CompareOperator {
    return textOf(this.text, node) as CompareOperator;
  }

  /** The alternatives after `in`: values, lists, intervals, comparisons. */
  #tests(node: SyntaxNode): Test[] {
    const parts = childrenOf(node);
    switch (node.name) {
      case '(':
      case ')':
        return [];
      case 'PositiveUnaryTests':
        return parts.flatMap((part) => this.#tests(part));
      case 'PositiveUnaryTest':
        return this.#tests(childAt(node, parts, 0));
      case 'ParenthesizedExpression':
        return this.#tests(childAt(node, parts, 1));
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

  #simpleTest(node: SyntaxNode, parts: readonly SyntaxNode[]): Test {
    const first = childAt(node, parts, 0);
    if (first.name !== 'Interval') {
      return {
        ...spanOf(node),
        kind: 'compare',
        operator: this.#operator(first),
        value: this.expression(childAt(node, parts, 1)),
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

  #arithmetic(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    if (parts.length === 2) {
      return { ...spanOf(node), kind: 'negate', value: this.expression(childAt(node, parts, 1)) };
    }
    const operator = textOf(this.text, childAt(node, parts, 1));
    if (operator !== '+' && operator !== '-' && operator !== '*') {
      throw forbidden(node, `"${operator}" (its result is not exact; multiply the other side)`);
    }
    return {
      ...spanOf(node),
      kind: 'arithmetic',
      operator,
      left: this.expression(childAt(node, parts, 0)),
      right: this.expression(childAt(node, parts, 2)),
    };
  }

  #call(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const target = childAt(node, parts, 0);
    const name = textOf(this.text, target).replace(/\s+/g, ' ');
    if (target.name !== 'VariableName' || !Object.hasOwn(functions, name)) {
      throw forbidden(target, `the function "${name}"`);
    }
    return { ...spanOf(node), kind: 'call', name, args: this.#args(node, parts) };
  }

  #args(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression[] {
    const list = childAt(node, parts, 2);
    if (list.name !== 'PositionalParameters') throw forbidden(list, 'naming the parameters');
    return childrenOf(list).map((arg) => this.expression(arg));
  }

  #iteration(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const bindings = childrenOf(childAt(node, parts, 1)).map((part) => this.#binding(part));
    const keyword = textOf(this.text, childAt(node, parts, 0));
    return {
      ...spanOf(node),
      kind: keyword === 'some' || keyword === 'every' ? keyword : 'for',
      bindings,
      body: this.expression(childAt(node, parts, 3)),
    };
  }

  #binding(node: SyntaxNode): Binding {
    const parts = childrenOf(node);
    const nameNode = childAt(node, parts, 0);
    const name = readName(this.text, nameNode);
    const source = childrenOf(childAt(node, parts, 2));
    const [first, , last] = source;
    if (!first) throw forbidden(node);
    if (last) {
      return { ...spanOf(node), name, low: this.expression(first), high: this.expression(last) };
    }
    return { ...spanOf(node), name, list: this.expression(first) };
  }
}
