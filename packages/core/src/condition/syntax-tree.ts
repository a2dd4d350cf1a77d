/** feelin's syntax tree of an expression, bounded before and after it is parsed. */
import { parseExpression } from 'feelin';
import { Fault, type Span } from './errors.js';
import { functions } from './functions.js';

/** Most characters of an expression, most open brackets in it, most levels of its syntax tree. */
const LENGTH_MAX = 2000;
const BRACKETS_MAX = 64;
const DEPTH_MAX = 200;

/** A node of feelin's syntax tree. */
export type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

/**
 * Parses a text and gives the node of its one expression.
 *
 * @throws Fault `CONDITION_SYNTAX` | `CONDITION_FORBIDDEN` | `CONDITION_TOO_LARGE`
 */
export function parseTree(text: string): SyntaxNode {
  refuseLargeText(text);
  // No names are told to the parser: those of procedures have no spaces, so one tree serves all.
  const tree = parseExpression(text, {}, undefined);
  let depth = 0;
  tree.iterate({
    enter({ type, from, to }) {
      if (type.isError) throw new Fault('CONDITION_SYNTAX', 'this is not FEEL.', { from, to });
      if (++depth > DEPTH_MAX) {
        throw tooLarge(`nests deeper than ${DEPTH_MAX} levels`, { from, to });
      }
    },
    leave: () => {
      depth--;
    },
  });
  const [root, ...rest] = childrenOf(tree.topNode);
  if (!root || rest.length > 0) throw forbidden(tree.topNode);
  return root;
}

/** What closes each bracket; an interval may turn its square ones: `]1..5[`. */
const closes: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[', '[': ']' };

/** Bounds what the parser is given: its own stack would not survive 2,000 open brackets. */
function refuseLargeText(text: string): void {
  if (text.length > LENGTH_MAX) {
    throw tooLarge(`has ${text.length} characters; ${LENGTH_MAX} are allowed`, { from: 0, to: 0 });
  }
  const open: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const bracket = text[i] ?? '';
    if (!'()[]{}'.includes(bracket)) continue;
    // One that closes nothing counts as open, as the parser goes on behind it.
    if (open.length > 0 && open.at(-1) === closes[bracket]) open.pop();
    else open.push(bracket);
    if (open.length > BRACKETS_MAX) {
      throw tooLarge(`opens more than ${BRACKETS_MAX} brackets`, { from: i, to: i + 1 });
    }
  }
}

function tooLarge(what: string, span: Span): Fault {
  return new Fault('CONDITION_TOO_LARGE', `the expression ${what}. Split the decision.`, span);
}

/** The children of a node, without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child);
  }
  return children;
}

/** A child that the grammar demands. @throws Fault `CONDITION_SYNTAX` where it is missing */
export function childAt(node: Span, parts: readonly SyntaxNode[], index: number): SyntaxNode {
  const part = parts[index];
  if (!part) throw new Fault('CONDITION_SYNTAX', 'a part is missing.', spanOf(node));
  return part;
}

/** The place of a node, as plain data. */
export function spanOf({ from, to }: Span): Span {
  return { from, to };
}

/** The refusal of a form of FEEL, which says what there is instead. */
export function forbidden(node: Span, what = 'this form of FEEL'): Fault {
  return new Fault(
    'CONDITION_FORBIDDEN',
    `${what} is not allowed here. Use comparisons, "in", "between", and/or/not, if, some/every, ` +
      `for, +, -, * and the functions ${Object.keys(functions).join(', ')}.`,
    spanOf(node),
  );
}
