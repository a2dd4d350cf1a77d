/**
 * The lifecycles that the product brings itself, as machines of the same kind as the graphs of a
 * procedure: a handoff, and the consultation of one agency.
 */

/** State → outcome → next state; a state without outcomes is final. */
export type TransitionMap = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A lifecycle: its first state and its transitions. */
export interface Lifecycle {
  readonly start: string;
  readonly states: TransitionMap;
}

/** Graph id → lifecycle. The ids begin with `@`, which no graph path of a procedure does. */
export const lifecycles = {
  '@handoff': {
    start: 'sending',
    states: {
      sending: { sent: 'sent' },
      sent: { acknowledged: 'acknowledged', refused: 'refused', recalled: 'recalled' },
      acknowledged: {},
      refused: {},
      recalled: {},
    },
  },
  '@consultation': {
    start: 'asked',
    states: {
      asked: { agreed: 'agreed', objected: 'objected', silent: 'silent', recalled: 'recalled' },
      agreed: {},
      objected: {},
      silent: {},
      recalled: {},
    },
  },
} as const satisfies Record<string, Lifecycle>;

/** The graph id of a lifecycle. */
export type LifecycleId = keyof typeof lifecycles;

/** Whether a graph id names a lifecycle rather than a graph of the procedure. */
export function isLifecycle(graphId: string): graphId is LifecycleId {
  // Every step that is entered is asked for: most ids end it at their first letter.
  return graphId.startsWith('@') && Object.hasOwn(lifecycles, graphId);
}
