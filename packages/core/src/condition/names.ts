/** The names of the data that an expression uses. */
import { Fault, errorSpan } from './errors.js';
import type { Binding, Expression } from './expression.js';
import { forbiddenForm } from './forbidden.js';
import { literalText } from './literals.js';
import { type SyntaxNode, treeChildren } from './syntax-tree.js';

/** Free names of an expression, each once, in order of appearance. */
export function namesOf(expression: Expression): string[] {
  const names = new Set<string>();
  collect(expression, new Set(), names);
  return [...names];
}

function collect(expression: Expression, bound: ReadonlySet<string>, names: Set<string>): void {
  const visit = (inner: Expression): void => collect(inner, bound, names);
  switch (expression.kind) {
    case 'literal':
      return;
    case 'name':
      if (!bound.has(expression.name)) names.add(expression.name);
      return;
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
      visit(expression.left);
      visit(expression.right);
      return;
    case 'in':
      visit(expression.value);
      for (const test of expression.tests) {
        if (test.kind === 'interval') [test.low, test.high].forEach(visit);
        else visit(test.value);
      }
      return;
    case 'negate':
      visit(expression.value);
      return;
    case 'list':
      expression.items.forEach(visit);
      return;
    case 'call':
      expression.args.forEach(visit);
      return;
    case 'if':
      [expression.test, expression.then, expression.otherwise].forEach(visit);
      return;
    case 'some':
    case 'every':
    case 'for':
      collect(expression.body, collectBindings(expression.bindings, bound, names), names);
  }
}

/** Each variable is in reach of the ones after it. */
function collectBindings(
  bindings: readonly Binding[],
  outer: ReadonlySet<string>,
  names: Set<string>,
): ReadonlySet<string> {
  const bound = new Set(outer);
  for (const binding of bindings) {
    const sources = 'list' in binding ? [binding.list] : [binding.low, binding.high];
    for (const source of sources) collect(source, new Set(bound), names);
    bound.add(binding.name);
  }
  return bound;
}

/** Names that would reach into `Object.prototype`. */
const reservedNames = new Set(Object.getOwnPropertyNames(Object.prototype));

/** A name of the data, or of an iteration. */
export function readName(text: string, node: SyntaxNode): string {
  const name = literalText(text, node);
  if (treeChildren(node).length !== 1) {
    throw new Fault('CONDITION_SYNTAX', 'two names stand side by side.', errorSpan(node));
  }
  if (reservedNames.has(name)) throw forbiddenForm(node, `the name "${name}"`);
  return name;
}
