/** The syntax tree of an expression, by feelin's grammar; bounded before and after parsing. */
import { parser, trackVariables } from 'lezer-feel';
import { Fault, type Span, errorSpan } from './errors.js';
import { forbiddenForm } from './forbidden.js';

/** Most characters of an expression, brackets in it, open ones, and levels of its syntax tree. */
const LENGTH_MAX = 2000;
const BRACKETS_MAX = 400;
const OPEN_MAX = 64;
const DEPTH_MAX = 200;

/**
 * Stops at the first mistake: to recover from many, as an editor does, takes seconds on a hostile
 * text. No names are told to it: those of procedures have no spaces, so one tree serves all data.
 */
const strictParser: typeof parser = parser.configure({
  top: 'Expression',
  contextTracker: trackVariables({}),
  strict: true,
});

/** A node of the syntax tree. */
export type SyntaxNode = ReturnType<typeof strictParser.parse>['topNode'];

/**
 * Parses a text and gives the node of its one expression.
 *
 * @throws Fault `CONDITION_SYNTAX` | `CONDITION_FORBIDDEN` | `CONDITION_TOO_LARGE`
 */
export function parseTree(text: string): SyntaxNode {
  refuseLargeText(text);
  const { topNode } = parse(text);
  refuseDeepTree(topNode);
  const [root, ...rest] = treeChildren(topNode);
  if (!root || rest.length > 0) throw forbiddenForm(topNode);
  return root;
}

function parse(text: string): ReturnType<typeof strictParser.parse> {
  try {
    return strictParser.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const from = Number(/\d+$/.exec(error.message)?.[0] ?? 0);
    throw new Fault('CONDITION_SYNTAX', 'this is not FEEL.', { from, to: from + 20 });
  }
}

function refuseDeepTree(root: SyntaxNode): void {
  let depth = 0;
  root.cursor().iterate(
    ({ from, to }) => {
      if (++depth > DEPTH_MAX) {
        throw tooLarge(`nests deeper than ${DEPTH_MAX} levels`, { from, to });
      }
    },
    () => {
      depth--;
    },
  );
}

/** What closes each bracket; an interval may turn its square ones: `]1..5[`. */
const closes: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[', '[': ']' };

/** Bounds what the parser is given: its stack ends at some 2,000 open ones, its patience before. */
function refuseLargeText(text: string): void {
  if (text.length > LENGTH_MAX) {
    throw tooLarge(`has ${text.length} characters; ${LENGTH_MAX} are allowed`, { from: 0, to: 0 });
  }
  const open: string[] = [];
  let brackets = 0;
  for (let i = 0; i < text.length; i++) {
    const bracket = text[i] ?? '';
    if (!'()[]{}'.includes(bracket)) continue;
    // One that closes nothing counts as open, as the parser continues behind it.
    if (open.length > 0 && open.at(-1) === closes[bracket]) open.pop();
    else open.push(bracket);
    if (open.length > OPEN_MAX) {
      throw tooLarge(`opens more than ${OPEN_MAX} brackets`, { from: i, to: i + 1 });
    }
    if (++brackets > BRACKETS_MAX) {
      throw tooLarge(`has more than ${BRACKETS_MAX} brackets`, { from: i, to: i + 1 });
    }
  }
}

function tooLarge(what: string, span: Span): Fault {
  return new Fault('CONDITION_TOO_LARGE', `the expression ${what}. Split the decision.`, span);
}

/** The children of a node, without comments. */
export function treeChildren(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child);
  }
  return children;
}

/** A child that the grammar demands. @throws Fault `CONDITION_SYNTAX` where it is missing */
export function treeChildAt(node: Span, parts: readonly SyntaxNode[], index: number): SyntaxNode {
  const part = parts[index];
  if (!part) throw new Fault('CONDITION_SYNTAX', 'a part is missing.', errorSpan(node));
  return part;
}
