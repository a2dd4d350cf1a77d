/** Messages that something in a dossier waits for, and those that come before anything does. */
import type { Early, Trigger } from '../definition/steps/trigger.js';
import type { StepOf } from '../definition/graph.js';
import { listCatches } from '../definition/list-catches.js';
import { listGraphs, listSteps } from '../definition/list-steps.js';
import { catchesOf } from '../definition/catches.js';
import type { Procedure } from '../definition/procedure.js';
import { catchersOf, mayCatch } from './catchers.js';
import { allData } from './dossier-data.js';
import type { Decision } from './decision.js';
import type { Activation } from './dossier.js';
import { parseActivation } from './activation.js';
import { stepOf } from './step-of.js';
import type { Caught } from './take-catch.js';

/** A message, by its name and its key. */
export interface NamedMessage {
  readonly message: string;
  readonly key?: string | undefined;
}

/** What waits for a message: a step of its own, or something that catches it. */
export type Wanting = Caught | { readonly wait: Activation; readonly step: StepOf<'wait'> };

/** What is said of a message where it is caught. */
export type MessageTrigger = Extract<Trigger, { message: string }>;

/** All that waits for a message now; what lies around something that does is left out. */
export function wantingOf(decision: Decision, message: NamedMessage): Wanting[] {
  const found: Wanting[] = [];
  for (const wait of decision.draft.activations) {
    if (wait.kind !== 'wait' || wait.incident !== undefined) continue;
    const step = stepOf(decision, wait.id);
    if (step.kind !== 'wait' || step.message !== message.message) continue;
    if (hasKey(decision, step.key, message.key)) found.push({ wait, step });
  }
  for (const catcher of catchersOf(decision)) {
    for (const [name, caught] of Object.entries(catcher.catches)) {
      const { on } = caught;
      if (!('message' in on) || on.message !== message.message) continue;
      if (!hasKey(decision, on.key, message.key)) continue;
      if (mayCatch(decision, catcher, name, caught)) found.push({ catcher, name, caught });
    }
  }
  return found.filter((one) => !found.some((other) => other !== one && isAround(one, other)));
}

/** Whether a message has the key that a data field holds, where one is asked for. */
function hasKey(decision: Decision, field: string | undefined, key: string | undefined): boolean {
  if (field === undefined) return true;
  const held = allData(decision)[field] ?? null;
  return held !== null && String(held) === key;
}

/** Whether one thing that waits lies around another, which is nearer to what happened. */
function isAround(one: Wanting, other: Wanting): boolean {
  const [outer, inner] = [placeOf(one), placeOf(other)];
  return (
    inner !== outer &&
    (outer === '' || inner.startsWith(`${outer}/`) || inner.startsWith(`${outer}!`))
  );
}

/** The path of a scope, or the id of an activation. */
export function placeOf(wanting: Wanting): string {
  if ('wait' in wanting) return wanting.wait.id;
  const { activation, scope } = wanting.catcher;
  return activation?.id ?? scope.path;
}

/** The name by which a command says which of several is meant. */
export function nameOf(wanting: Wanting): string {
  return 'wait' in wanting ? wanting.wait.id : `${wanting.catcher.id} ${wanting.name}`.trim();
}

/** What the procedure says of a message wherever it waits for it. */
export interface MessageUse {
  readonly early: Early | undefined;
  /** Who delivers it. */
  readonly from: MessageTrigger['from'];
  readonly writes: readonly string[];
}

/** What a procedure says of a message, at each place. */
export function usesOf(procedure: Procedure, message: string): MessageUse[] {
  return listGraphs(procedure).flatMap(({ graph }) => {
    const caught = [graph.catches ?? {}, ...Object.values(graph.steps).map(catchesOf)];
    const triggers = caught.flatMap((catches) =>
      Object.values(catches).flatMap(({ on }) =>
        'message' in on && on.message === message
          ? [{ early: on.early, from: on.from, writes: on.writes ?? [] }]
          : [],
      ),
    );
    const waits = Object.values(graph.steps).flatMap((step) =>
      step.kind === 'wait' && step.message === message
        ? [{ early: step.early, from: [step, ...step.also], writes: step.writes }]
        : [],
    );
    return [...triggers, ...waits];
  });
}

/** Whether an activation stands at a place that a command names. */
export function isAt(wanting: Wanting, named: string): boolean {
  const place = placeOf(wanting);
  if (place === named) return true;
  return 'wait' in wanting
    ? parseActivation(place).step === named
    : wanting.catcher.activation !== undefined && parseActivation(place).step === named;
}

/** The messages that a procedure waits for or catches, by their names. */
export function messagesOf(procedure: Procedure): string[] {
  return [...new Set(placesOf(procedure).map(({ message }) => message))];
}

/** The keys by which something may wait for a message: the values of the fields that it names. */
export function keysOf(decision: Decision, message: string): string[] {
  const data = allData(decision);
  const places = placesOf(decision.context.procedure.procedure);
  const keys = places.flatMap((place) => {
    if (place.message !== message || place.key === undefined) return [];
    const value = data[place.key] ?? null;
    return value === null ? [] : [String(value)];
  });
  return [...new Set(keys)];
}

/** Each place of a procedure that waits for a message, or catches one. */
function placesOf(procedure: Procedure): { message: string; key: string | undefined }[] {
  const caught = listCatches(procedure).flatMap(({ caught: { on } }) =>
    'message' in on ? [{ message: on.message, key: on.key }] : [],
  );
  const waits = listSteps(procedure).flatMap(({ step }) =>
    step.kind === 'wait' && step.message !== undefined
      ? [{ message: step.message, key: step.key }]
      : [],
  );
  return [...caught, ...waits];
}
