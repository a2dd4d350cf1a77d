/** The constants that conditions compare fields with, where they do nothing else. */
import { compileCondition, type Condition } from '@thutuc/core/procedure';

type Expression = Condition['root'];
type Literal = string | number | boolean;

/** The constants that one field is compared with. */
export interface Constants {
  readonly numbers: number[];
  readonly texts: string[];
}

/** Field → constants; `undefined` where a condition does more than compare a field with them. */
export function constantsOf(conditions: readonly string[]): Map<string, Constants> | undefined {
  const found = new Map<string, Constants>();
  const all = conditions.every((condition) => collect(compileCondition(condition).root, found));
  return all ? found : undefined;
}

/** Collects the constants of an expression; false where it is not a plain comparison. */
function collect(expression: Expression, found: Map<string, Constants>): boolean {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'boolean';
    case 'name':
      constantsFor(expression.name, found);
      return true;
    case 'and':
    case 'or':
      return collect(expression.left, found) && collect(expression.right, found);
    case 'compare': {
      const { operator, left, right } = expression;
      return note(left, operator, right, found) || note(right, operator, left, found);
    }
    case 'in':
      return expression.tests.every((test) => {
        if (test.kind === 'equals') return note(expression.value, '=', test.value, found);
        if (test.kind === 'compare') {
          return note(expression.value, test.operator, test.value, found);
        }
        return [test.low, test.high].every((end) => note(expression.value, '<', end, found));
      });
    case 'call':
      return expression.name === 'not' && expression.args.every((arg) => collect(arg, found));
    default:
      return false;
  }
}

/** Notes the constant of `field operator constant`; the order of texts is left undecided. */
function note(
  field: Expression,
  operator: string,
  constant: Expression,
  found: Map<string, Constants>,
): boolean {
  const value = literalOf(constant);
  if (field.kind !== 'name' || value === undefined) return false;
  const { numbers, texts } = constantsFor(field.name, found);
  if (typeof value === 'number') numbers.push(value);
  if (typeof value === 'string') {
    if (operator !== '=' && operator !== '!=') return false;
    texts.push(value);
  }
  return true;
}

function constantsFor(name: string, found: Map<string, Constants>): Constants {
  const known = found.get(name) ?? { numbers: [], texts: [] };
  found.set(name, known);
  return known;
}

function literalOf(expression: Expression): Literal | undefined {
  if (expression.kind === 'negate') {
    const value = literalOf(expression.value);
    return typeof value === 'number' ? -value : undefined;
  }
  if (expression.kind !== 'literal') return undefined;
  const { value } = expression;
  const plain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return plain ? value : undefined;
}
