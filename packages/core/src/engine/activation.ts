/** Activation ids: one entry into a step, as in `liaise#1/residence/confirm#2`. */
import { joinPath } from '../definition/index.js';

/** The parts of an activation id. */
export interface ActivationParts {
  /** Path of the scope; the root scope is `''`. */
  readonly scope: string;
  readonly step: string;
  /** Which entry into the step this is, from 1. */
  readonly entry: number;
}

/** The id of the n-th entry into a step of a scope. */
export function activationId(scope: string, step: string, entry: number): string {
  return `${joinPath(scope, step)}#${entry}`;
}

/** Most ids whose parts are kept; they are few, since ids name steps and not dossiers. */
const keptMax = 10_000;
const kept = new Map<string, ActivationParts>();

/** The parts of an activation id. */
export function parseActivation(id: string): ActivationParts {
  let parts = kept.get(id);
  if (parts === undefined) {
    parts = partsOf(id);
    if (kept.size >= keptMax) kept.clear();
    kept.set(id, parts);
  }
  return parts;
}

function partsOf(id: string): ActivationParts {
  const slash = id.lastIndexOf('/');
  const hash = id.lastIndexOf('#');
  return {
    scope: slash < 0 ? '' : id.slice(0, slash),
    step: id.slice(slash + 1, hash),
    entry: Number(id.slice(hash + 1)),
  };
}

/** A scope path or activation id without its counters: the path in the definition. */
export function staticPath(path: string): string {
  return path.replace(/#\d+/g, '');
}

/** The duties of a dossier's lifecycle, which stand beside the tree of scopes. */
export const lifecycleDuties = {
  receipt: '@receipt#1',
  withdrawal: '@withdrawal',
  result: '@result#1',
} as const;

/** The pseudo-activation that the timers of the legal clock belong to. */
export const clockActivation = '@clock#1';
