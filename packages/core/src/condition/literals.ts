/** Reads what stands for itself in an expression: numbers, texts, dates and names. */
import { CalendarError, toDayNumber } from '@thutuc/legal-time';
import { Fault, type Span, errorSpan } from './errors.js';
import type { Expression } from './expression.js';
import { forbiddenForm } from './forbidden.js';
import type { SyntaxNode } from './syntax-tree.js';

/** The text of a node. */
export function literalText(text: string, { from, to }: Span): string {
  return text.slice(from, to);
}

/** A plain decimal; feelin itself reads `1e9` as 1. */
export function readNumberLiteral(text: string, node: SyntaxNode): number {
  const digits = literalText(text, node);
  const value = Number(digits);
  const plain = /^-?\d*\.?\d+$/.test(digits);
  if (plain && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  throw forbiddenForm(node, 'a number with an exponent, or above 2^53,');
}

/** A text in quotes. FEEL and JSON differ on `\u`, so that is refused. */
export function readTextLiteral(text: string, node: SyntaxNode): string {
  const quoted = literalText(text, node);
  try {
    if (!quoted.includes('\\u')) return JSON.parse(quoted) as string;
  } catch {
    // Falls through to the refusal, which says what a text may hold.
  }
  throw new Fault(
    'CONDITION_SYNTAX',
    String.raw`a text may use \" \\ \n \t and \r; write other characters as they are.`,
    errorSpan(node),
  );
}

/** The day number of a civil date in quotes. */
export function readDayLiteral(text: string, node: SyntaxNode): number {
  try {
    return toDayNumber(readTextLiteral(text, node));
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw new Fault('CONDITION_SYNTAX', error.message, errorSpan(node));
  }
}

/** The literal `null`, which may only be compared with. */
export function isNullLiteral(expression: Expression): boolean {
  return expression.kind === 'literal' && expression.value === null;
}
