/** The small language that a condition is read into: every form of FEEL that is let through. */
import type { Span } from './errors.js';

/** A value of a condition while it is being computed. */
export type Value = string | number | boolean | null | DateValue | readonly Value[];

/** A civil date as a day number. */
export interface DateValue {
  readonly day: number;
}

/** Operators that compare two values. */
export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** One of the alternatives after `in`. */
export type Test = Span &
  (
    | { readonly kind: 'equals'; readonly value: Expression }
    | { readonly kind: 'compare'; readonly operator: CompareOperator; readonly value: Expression }
    | {
        readonly kind: 'interval';
        readonly low: Expression;
        readonly high: Expression;
        readonly lowIncluded: boolean;
        readonly highIncluded: boolean;
      }
  );

/** A variable of `some`, `every` or `for`: over a list, or over whole numbers. */
export type Binding = Span & { readonly name: string } & (
    { readonly list: Expression } | { readonly low: Expression; readonly high: Expression }
  );

/** An expression, with its place in the text. */
export type Expression = Span &
  (
    | { readonly kind: 'literal'; readonly value: Value }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
    | {
        readonly kind: 'compare';
        readonly operator: CompareOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'in'; readonly value: Expression; readonly tests: readonly Test[] }
    | {
        readonly kind: 'arithmetic';
        readonly operator: '+' | '-' | '*';
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'negate'; readonly value: Expression }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
    | {
        readonly kind: 'if';
        readonly test: Expression;
        readonly then: Expression;
        readonly otherwise: Expression;
      }
    | {
        readonly kind: 'some' | 'every' | 'for';
        readonly bindings: readonly Binding[];
        readonly body: Expression;
      }
  );
