/** Activation ids: one entry into a step, as in `liaise#1/residence/confirm#2`. */
import { memoised, memoisedJoin, same } from './memoised.js';

/** The parts of an activation id. */
export interface ActivationParts {
  /** Path of the scope; the root scope is `''`. */
  readonly scope: string;
  readonly step: string;
  /** Which entry into the step this is, from 1. */
  readonly entry: number;
}

const joinPath = memoisedJoin('/');
const joinEntry = memoisedJoin('#');

/** The path of a scope in an activation, or of a step in a scope. */
export function pathIn(parent: string, name: string): string {
  return parent === '' ? name : joinPath(parent, name);
}

/** The id of the n-th entry into a step of a scope. */
export function activationId(scope: string, step: string, entry: number): string {
  return joinEntry(pathIn(scope, step), entry);
}

/** The parts of an activation id. */
export const parseActivation: (id: string) => ActivationParts = memoised(partsOf);

function partsOf(id: string): ActivationParts {
  const slash = id.lastIndexOf('/');
  const hash = id.lastIndexOf('#');
  return {
    scope: slash < 0 ? '' : same(id.slice(0, slash)),
    step: same(id.slice(slash + 1, hash)),
    entry: Number(id.slice(hash + 1)),
  };
}

/** A scope path or activation id without its counters: the path in the definition. */
export const staticPath: (path: string) => string = memoised((path) =>
  same(path.replace(/#\d+/g, '')),
);

/** The duties of a dossier's lifecycle, which stand beside the tree of scopes. */
export const lifecycleDuties = {
  receipt: '@receipt#1',
  guidance: '@guidance#1',
  withdrawal: '@withdrawal',
  result: '@result#1',
} as const;

/** The pseudo-activation that the timers of the legal clock belong to. */
export const clockActivation = '@clock#1';

/** The activation id that the times go by until which early messages are kept. */
export const inboxActivation = '@inbox#1';
