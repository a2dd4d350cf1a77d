/** Subprocedures: dossiers that steps of other dossiers open, wait for and stop. */
import { z } from 'zod';
import { RefuseDelivery } from '../delivery/errors.js';
import { readBody, tryReadBody } from '../delivery/message-body.js';
import type { Delivered, Route } from '../delivery/route.js';
import type { Procedure } from '../definition/procedure.js';
import type { StepOf } from '../definition/graph.js';
import { jointActing } from '../engine/applicant.js';
import { childId, openerOfChild } from '../engine/children.js';
import { CommandError } from '../engine/errors.js';
import { holdsOn } from '../engine/representatives.js';
import { outerDutiesDone, outerDutiesFor } from '../engine/outer-duties.js';
import { engineId } from '../engine/engine-ids.js';
import {
  type Activation,
  type Data,
  type Dossier,
  type PersonalState,
  scopeAt,
  stoppedOutcome,
} from '../engine/dossier.js';
import { parseActivation } from '../engine/activation.js';
import type { TellParentEffect } from '../engine/effects.js';
import type { Command } from '../engine/command.js';
import type { CompiledProcedure } from '../compile/compile.js';
import { assertDeliverableNow, assertDeliverable } from './deliverable.js';
import { codeOfDeliveryFailure, reasonsOfDeliveryFailure } from './delivery-failure.js';
import type { Registry } from './registry.js';
import { type SystemContext, executeByEngine } from './execute-by-engine.js';
import { localDay, toCivilDate, toDayNumber } from '@thutuc/legal-time';

const childCallSchema = z.object({
  kind: z.enum(['openChild', 'stopChild']),
  activation: z.string(),
  child: z.int().min(1),
  /** Releases that made ids by the first scheme only did not write it. */
  dossier: z.string().optional(),
});

const tellParentSchema = z.object({
  kind: z.literal('tellParent'),
  parent: z.object({ dossier: z.string(), activation: z.string(), child: z.int().min(1) }),
});

const passSignalSchema = z.object({
  kind: z.literal('passSignal'),
  dossier: z.string(),
  signal: z.string(),
});

/** What a message between dossiers says. */
const dossierCallSchema = z.discriminatedUnion('kind', [
  childCallSchema,
  tellParentSchema,
  passSignalSchema,
]);

type ChildCall = z.infer<typeof childCallSchema>;

/** What opens and stops dossiers. */
export interface ChildContext extends SystemContext {
  readonly registry: Registry;
  /** The zone in which the day of an opening is written. */
  readonly zone: string;
}

/** The route of messages between dossiers; it takes the channels that begin with `dossier:`. */
export function dossierRoute(system: ChildContext): Route {
  return {
    deliver: (message) => {
      const call = readBody(message, dossierCallSchema, system.clock.now());
      switch (call.kind) {
        case 'openChild':
          return openChild(system, message.dossier, call);
        case 'stopChild':
          return stopChild(system, message.dossier, call);
        case 'tellParent':
          return tellParent(system, message.dossier, call.parent);
        case 'passSignal':
          return passSignal(system, message.key, call);
      }
    },
    // Only an opening may fail for good; how a dossier ended is sent until it is received.
    retry: (message) =>
      tryReadBody(message, dossierCallSchema)?.kind === 'openChild'
        ? {}
        : { attemptsMax: Number.MAX_SAFE_INTEGER },
    giveUp: async (message, error) => {
      const call = tryReadBody(message, dossierCallSchema);
      if (call?.kind !== 'openChild') return false;
      await executeByEngine(system, engineId('incident', message.key), message.dossier, {
        type: 'raiseIncident',
        activation: call.activation,
        code: codeOfDeliveryFailure(error),
        reasons: reasonsOfDeliveryFailure(error),
      });
      return true;
    },
  };
}

async function openChild(
  system: ChildContext,
  parentId: string,
  call: ChildCall,
): Promise<Delivered> {
  const { activation, child } = call;
  const parent = await system.loader.load(parentId);
  const opener = parent && openerOfChild(parent, activation);
  if (parent === undefined || opener === undefined) return 'dropped';
  assertDeliverable(parent, system.clock.now());
  const id = idOf(parentId, call);
  const submission = await refuseWhere(() => submissionOf(system, parent, opener, child));
  try {
    await executeByEngine(system, engineId('open'), id, submission);
  } catch (error) {
    if (!isTaken(error)) throw error;
    const { parent: known } = (await system.loader.load(id)) ?? {};
    const isThis =
      known?.dossier === parentId &&
      openerOfChild(parent, known.activation)?.id === opener.id &&
      known.child === child;
    if (!isThis) throw error;
  }
  return hearAgain(system, id);
}

/** A dossier that is there is asked for again where an annulment took back that it had ended. */
async function hearAgain(system: ChildContext, id: string): Promise<Delivered> {
  const known = await system.loader.load(id);
  if (known?.outcome === undefined || known.parent === undefined) return 'sent';
  // One that was stopped has not decided anything.
  return known.outcome === stoppedOutcome ? 'sent' : tellParent(system, id, known.parent);
}

/** Stops a dossier, unless its step waits for it again: what had left the step was annulled. */
async function stopChild(
  system: ChildContext,
  parentId: string,
  call: ChildCall,
): Promise<Delivered> {
  const parent = await system.loader.load(parentId);
  if (parent !== undefined && isAwaited(parent, call)) return 'dropped';
  return executeByEngine(system, engineId('stop'), idOf(parentId, call), { type: 'stop' });
}

/** Whether a step waits for a dossier of its own that has not ended. */
function isAwaited(
  parent: Dossier,
  { activation, child }: Pick<ChildCall, 'activation' | 'child'>,
): boolean {
  const opener = openerOfChild(parent, activation);
  return (
    opener !== undefined && opener.results?.some(({ scope }) => scope === String(child)) !== true
  );
}

function idOf(parent: string, { activation, child, dossier }: ChildCall): string {
  return dossier ?? childId(parent, activation, child, undefined);
}

/** Whether a dossier of the id is there already: opened by an attempt before, or by others. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof RefuseDelivery &&
    error.cause instanceof CommandError &&
    error.cause.code === 'DOSSIER_EXISTS'
  );
}

/** What the engine refuses will be refused again: a person has to look after it. */
async function refuseWhere<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new RefuseDelivery(error.message, { cause: error });
  }
}

/** The submission of a dossier: its applicant, parties and data are those of its parent. */
async function submissionOf(
  { registry, clock, zone }: ChildContext,
  parent: Dossier,
  opener: Activation,
  child: number,
): Promise<Command> {
  const law = (await registry.lawOf(parent)).procedure;
  const step = stepOf(law, parent, opener.id);
  const today = toCivilDate(localDay(clock.now(), zone));
  const { procedure } = registry.lawOn(step.procedure, undefined, today).procedure;
  if (parent.personal === null)
    throw new RefuseDelivery('What the dossier says of persons was erased: nobody applies.');
  return {
    type: 'submit',
    procedure: step.procedure,
    channel: 'online',
    applicant: parent.personal.applicant,
    ...sideFor(procedure, parent.personal, today),
    parties: unboundParties(procedure, parent.parties),
    data: dataFor(procedure, step, { ...parent.data, ...parent.personal.data }, child),
    // What its dossiers knew the step by first, they go on to know it by.
    parent: { dossier: parent.id, activation: opener.openedAs ?? opener.id, child },
    ...outerDutiesFor(law.procedure, parent, step.procedure),
  };
}

function stepOf(
  law: CompiledProcedure,
  parent: Dossier,
  activation: string,
): StepOf<'subprocedure'> {
  const { scope, step: name } = parseActivation(activation);
  const graph = scopeAt(parent, scope)?.graph ?? '';
  const step = law.step(graph, name);
  if (step.kind !== 'subprocedure') throw new Error(`${activation} opens no dossiers`);
  return step;
}

/**
 * Who applies together, and the powers that hold on the day: as far as the procedure of the child
 * knows such. Papers of the parent are not the child's.
 */
function sideFor(
  procedure: Procedure,
  { applicants, representatives = [] }: PersonalState,
  today: string,
): Partial<Pick<Extract<Command, { type: 'submit' }>, 'applicants' | 'representatives'>> {
  const isTogether = applicants !== undefined && jointActing(procedure) !== undefined;
  const known = isTogether ? applicants : undefined;
  const inForce = representatives.filter(
    (power) =>
      holdsOn(power, toDayNumber(today)) &&
      (power.of === undefined || known?.includes(power.of) === true),
  );
  const isKnown = procedure.representation !== undefined && inForce.length > 0;
  return {
    ...(known && { applicants: known.slice(1) }),
    ...(isKnown && {
      representatives: inForce.map(({ id, of, scope, from, until }) => ({
        ...{ id, from, until },
        ...(of !== undefined && { of }),
        ...(scope && { scope: [...scope] }),
      })),
    }),
  };
}

/** Parties that the child does not bind by itself are those of the same name in the parent. */
function unboundParties(
  { parties }: Procedure,
  bound: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parties).flatMap(([name, { kind, unit, unitRule }]) => {
      const own = bound[name];
      const isOpen = kind !== 'applicant' && unit === undefined && unitRule === undefined;
      return isOpen && own !== undefined ? [[name, own] as const] : [];
    }),
  );
}

/** The data that a step hands on: what it names, or the fields of one name; and its element. */
function dataFor(
  procedure: Procedure,
  { forEach, element, gives }: StepOf<'subprocedure'>,
  data: Data,
  child: number,
): Data {
  const names = Object.keys(procedure.data);
  const given = gives ?? Object.fromEntries(names.map((name) => [name, name]));
  const handed = Object.entries(given).flatMap(([name, from]) => {
    const value = Object.hasOwn(data, from) ? data[from] : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  if (forEach === undefined || element === undefined) return Object.fromEntries(handed);
  const list = data[forEach];
  const own = Array.isArray(list) ? (list as readonly Data[string][])[child - 1] : undefined;
  return { ...Object.fromEntries(handed), [element]: own ?? null };
}

/** A signal of a linked dossier; one whose procedure does not catch it needs nothing. */
async function passSignal(
  system: ChildContext,
  key: string,
  { dossier, signal }: z.infer<typeof passSignalSchema>,
): Promise<Delivered> {
  try {
    return await executeByEngine(system, engineId('signal', key), dossier, {
      type: 'sendSignal',
      signal,
    });
  } catch (error) {
    const cause = error instanceof RefuseDelivery ? error.cause : undefined;
    if (cause instanceof CommandError && noNeed.has(cause.code)) return 'dropped';
    throw error;
  }
}

/** It catches no such signal, or nothing in it is open yet that could. */
const noNeed: ReadonlySet<string> = new Set(['SIGNAL_UNKNOWN', 'OUT_OF_ORDER']);

async function tellParent(
  system: ChildContext,
  childId: string,
  { dossier, activation, child }: TellParentEffect['parent'],
): Promise<Delivered> {
  const told = await system.loader.load(childId);
  if (told === undefined) return 'dropped';
  const { outcome } = told;
  // The end that a wrong clock wrote is no fact yet.
  assertDeliverableNow(told, system.clock.now());
  if (outcome === undefined) return stopUnawaited(system, childId, { dossier, activation, child });
  const done = outerDutiesDone((await system.registry.lawOf(told)).procedure.procedure, told);
  const command = { type: 'endChild', activation, child, outcome, ...done } as const;
  return executeByEngine(system, engineId('end', activation, child), dossier, command);
}

/**
 * A dossier says that it was opened, or that it continues though a wrong clock had ended it. That
 * may be late: its step was left, and when it was to be stopped there was nothing to stop.
 */
async function stopUnawaited(
  system: ChildContext,
  childId: string,
  { dossier, ...step }: TellParentEffect['parent'],
): Promise<Delivered> {
  const parent = await system.loader.load(dossier);
  if (parent !== undefined) {
    assertDeliverableNow(parent, system.clock.now());
    if (isAwaited(parent, step)) return 'dropped';
  }
  return executeByEngine(system, engineId('stop'), childId, { type: 'stop' });
}
