/** Reads FEEL into the small language: what is not listed here is refused. */
import { Fault, errorSpan } from './errors.js';
import type { Binding, CompareOperator, Expression, Test } from './expression.js';
import { forbiddenForm } from './forbidden.js';
import { functions } from './functions.js';
import { readDayLiteral, readNumberLiteral, readTextLiteral, literalText } from './literals.js';
import { readName } from './names.js';
import { type SyntaxNode, treeChildAt, treeChildren, parseTree } from './syntax-tree.js';

/**
 * Reads an expression.
 *
 * @throws Fault `CONDITION_SYNTAX` | `CONDITION_FORBIDDEN` | `CONDITION_TOO_LARGE`
 */
export function parseExpression(text: string): Expression {
  return new Reader(text).expression(parseTree(text));
}

/** Walks the syntax tree of one text. */
class Reader {
  constructor(private readonly text: string) {}

  expression(node: SyntaxNode): Expression {
    const parts = treeChildren(node);
    switch (node.name) {
      case 'NumericLiteral':
        return { ...errorSpan(node), kind: 'literal', value: readNumberLiteral(this.text, node) };
      case 'StringLiteral':
        return { ...errorSpan(node), kind: 'literal', value: readTextLiteral(this.text, node) };
      case 'BooleanLiteral':
        return {
          ...errorSpan(node),
          kind: 'literal',
          value: literalText(this.text, node) === 'true',
        };
      case 'null':
        return { ...errorSpan(node), kind: 'literal', value: null };
      case 'DateTimeLiteral':
        return this.#date(node, parts);
      case 'VariableName':
        return { ...errorSpan(node), kind: 'name', name: readName(this.text, node) };
      case 'ParenthesizedExpression':
        return this.expression(treeChildAt(node, parts, 1));
      case 'Conjunction':
      case 'Disjunction':
        return {
          ...errorSpan(node),
          kind: node.name === 'Conjunction' ? 'and' : 'or',
          left: this.expression(treeChildAt(node, parts, 0)),
          right: this.expression(treeChildAt(node, parts, 2)),
        };
      case 'Comparison':
        return this.#comparison(node, parts);
      case 'ArithmeticExpression':
        return this.#arithmetic(node, parts);
      case 'List':
        return {
          ...errorSpan(node),
          kind: 'list',
          items: parts.slice(1, -1).map((item) => this.expression(item)),
        };
      case 'FunctionInvocation':
        return this.#call(node, parts);
      case 'IfExpression':
        return {
          ...errorSpan(node),
          kind: 'if',
          test: this.expression(treeChildAt(node, parts, 1)),
          then: this.expression(treeChildAt(node, parts, 3)),
          otherwise: this.expression(treeChildAt(node, parts, 5)),
        };
      case 'QuantifiedExpression':
      case 'ForExpression':
        return this.#iteration(node, parts);
      default:
        throw forbiddenForm(node);
    }
  }

  /** `date("2025-01-24")`, `date(field)` and `@"2025-01-24"`; times of day are not allowed. */
  #date(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const [first] = parts;
    if (first?.name === 'AtLiteral') {
      return {
        ...errorSpan(node),
        kind: 'literal',
        value: { day: readDayLiteral(this.text, treeChildAt(node, treeChildren(first), 0)) },
      };
    }
    if (!first || literalText(this.text, first) !== 'date') throw forbiddenForm(node);
    return { ...errorSpan(node), kind: 'call', name: 'date', args: this.#args(node, parts) };
  }

  #comparison(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const left = this.expression(treeChildAt(node, parts, 0));
    const operator = treeChildAt(node, parts, 1);
    if (operator.name === 'in') {
      const tests = parts.slice(2).flatMap((part) => this.#tests(part));
      return { ...errorSpan(node), kind: 'in', value: left, tests };
    }
    if (operator.name === 'between') {
      const interval: Test = {
        ...errorSpan(node),
        kind: 'interval',
        low: this.expression(treeChildAt(node, parts, 2)),
        high: this.expression(treeChildAt(node, parts, 4)),
        lowIncluded: true,
        highIncluded: true,
      };
      return { ...errorSpan(node), kind: 'in', value: left, tests: [interval] };
    }
    return {
      ...errorSpan(node),
      kind: 'compare',
      operator: this.#operator(operator),
      left,
      right: this.expression(treeChildAt(node, parts, 2)),
    };
  }

  #operator(node: SyntaxNode): CompareOperator {
    return literalText(this.text, node) as CompareOperator;
  }

  /** The alternatives after `in`: values, lists, intervals, comparisons. */
  #tests(node: SyntaxNode): Test[] {
    const parts = treeChildren(node);
    switch (node.name) {
      case '(':
      case ')':
        return [];
      case 'PositiveUnaryTests':
        return parts.flatMap((part) => this.#tests(part));
      case 'PositiveUnaryTest':
        return this.#tests(treeChildAt(node, parts, 0));
      case 'ParenthesizedExpression':
        return this.#tests(treeChildAt(node, parts, 1));
      case 'SimplePositiveUnaryTest':
        return [this.#simpleTest(node, parts)];
      case 'Conjunction':
      case 'Disjunction':
      case 'Comparison':
        // FEEL reads `a in [1..3] or b` as `a in ([1..3] or b)`, which nobody means.
        throw new Fault(
          'CONDITION_SYNTAX',
          'everything after "in" is taken together; put the comparison in parentheses: (… in …).',
          errorSpan(node),
        );
      default:
        return [{ ...errorSpan(node), kind: 'equals', value: this.expression(node) }];
    }
  }

  #simpleTest(node: SyntaxNode, parts: readonly SyntaxNode[]): Test {
    const first = treeChildAt(node, parts, 0);
    if (first.name !== 'Interval') {
      return {
        ...errorSpan(node),
        kind: 'compare',
        operator: this.#operator(first),
        value: this.expression(treeChildAt(node, parts, 1)),
      };
    }
    const [open, low, , high, close] = treeChildren(first);
    if (!open || !low || !high || !close) throw forbiddenForm(first);
    return {
      ...errorSpan(node),
      kind: 'interval',
      low: this.expression(low),
      high: this.expression(high),
      lowIncluded: open.name === '[',
      highIncluded: close.name === ']',
    };
  }

  #arithmetic(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    if (parts.length === 2) {
      return {
        ...errorSpan(node),
        kind: 'negate',
        value: this.expression(treeChildAt(node, parts, 1)),
      };
    }
    const operator = literalText(this.text, treeChildAt(node, parts, 1));
    if (operator !== '+' && operator !== '-' && operator !== '*') {
      throw forbiddenForm(node, `"${operator}" (its result is not exact; multiply the other side)`);
    }
    return {
      ...errorSpan(node),
      kind: 'arithmetic',
      operator,
      left: this.expression(treeChildAt(node, parts, 0)),
      right: this.expression(treeChildAt(node, parts, 2)),
    };
  }

  #call(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const target = treeChildAt(node, parts, 0);
    const name = literalText(this.text, target).replace(/\s+/g, ' ');
    if (target.name !== 'VariableName' || !Object.hasOwn(functions, name)) {
      throw forbiddenForm(target, `the function "${name}"`);
    }
    return { ...errorSpan(node), kind: 'call', name, args: this.#args(node, parts) };
  }

  #args(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression[] {
    const list = treeChildAt(node, parts, 2);
    if (list.name !== 'PositionalParameters') throw forbiddenForm(list, 'naming the parameters');
    return treeChildren(list).map((arg) => this.expression(arg));
  }

  #iteration(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const bindings = treeChildren(treeChildAt(node, parts, 1)).map((part) => this.#binding(part));
    const keyword = literalText(this.text, treeChildAt(node, parts, 0));
    return {
      ...errorSpan(node),
      kind: keyword === 'some' || keyword === 'every' ? keyword : 'for',
      bindings,
      body: this.expression(treeChildAt(node, parts, 3)),
    };
  }

  #binding(node: SyntaxNode): Binding {
    const parts = treeChildren(node);
    const nameNode = treeChildAt(node, parts, 0);
    const name = readName(this.text, nameNode);
    const source = treeChildren(treeChildAt(node, parts, 2));
    const [first, , last] = source;
    if (!first) throw forbiddenForm(node);
    if (last) {
      return { ...errorSpan(node), name, low: this.expression(first), high: this.expression(last) };
    }
    return { ...errorSpan(node), name, list: this.expression(first) };
  }
}
