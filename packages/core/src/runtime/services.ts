/** Service steps: named handlers that work outside of the engine, at least once. */
import { z } from 'zod';
import { RefuseDelivery } from '../delivery/errors.js';
import { readBody, tryReadBody } from '../delivery/message-body.js';
import type { Delivered, DeliveryContext, Route } from '../delivery/route.js';
import { activationOf, type Data, type Dossier } from '../engine/dossier.js';
import { engineId } from '../engine/engine-ids.js';
import { parseActivation } from '../engine/activation.js';
import { contentHash } from '../content-hash/content-hash.js';
import { ThutucError } from '@thutuc/legal-time';
import type { ClaimedMessage } from '../ports/rows.js';
import { assertDeliverable } from './deliverable.js';
import { codeOfDeliveryFailure, reasonsOfDeliveryFailure } from './delivery-failure.js';
import { type SystemContext, executeByEngine } from './execute-by-engine.js';

/** What a handler learns of its step. */
export interface ServiceInput {
  readonly dossier: string;
  readonly code?: string;
  readonly procedure: { readonly id: string; readonly version: string };
  readonly activation: string;
  readonly step: string;
  /** Party → unit code. */
  readonly parties: Readonly<Record<string, string>>;
  /** All data of the dossier, personal fields included. */
  readonly data: Data;
}

/** What a handler knows besides its input. */
export interface ServiceContext {
  /** Aborted when the step's time is up or the worker stops; heed it. */
  readonly signal: AbortSignal;
  /** The same for every call for this entry into the step, and for no other. */
  readonly idempotencyKey: string;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
}

/** How a service ended: one of the outcomes of its step, and data that the step writes. */
export interface ServiceAnswer {
  readonly outcome: string;
  readonly data?: Data;
}

/**
 * Does the work of a service step. It may be called more than once for one entry into the step, and
 * tells its calls apart by the idempotency key. What it throws is tried again, as the step says;
 * `RefuseDelivery` gives up at once.
 */
export type ServiceHandler = (
  input: ServiceInput,
  context: ServiceContext,
) => Promise<ServiceAnswer>;

/** Does the work of a service step, and takes it back where what had it called counts no longer. */
export interface RevocableHandler {
  readonly call: ServiceHandler;
  /**
   * Takes back all calls for one entry into the step, by their idempotency key. It is tried again
   * as the step says, so that it may come more than once; it may come where no call ever did.
   */
  readonly undo: (input: ServiceInput, context: ServiceContext) => Promise<void>;
}

/** Handlers by their names in procedures. */
export type ServiceHandlers = Readonly<Record<string, ServiceHandler | RevocableHandler>>;

/** What a message to a handler says. */
const serviceCallSchema = z.object({
  activation: z.string(),
  handler: z.string(),
  retriesMax: z.int().min(0),
  backoffSecondsMin: z.number().min(0),
  timeoutSeconds: z.number().positive(),
  undo: z.literal(true).optional(),
});

const secondMs = 1000;

/** The route of messages to service handlers; it takes the channels that begin with `service:`. */
export function serviceRoute(system: SystemContext, handlers: ServiceHandlers): Route {
  return {
    retry: (message) => {
      const call = tryReadBody(message, serviceCallSchema);
      if (call === undefined) return {};
      const { retriesMax, backoffSecondsMin, timeoutSeconds } = call;
      return {
        attemptsMax: retriesMax + 1,
        backoffMsMin: backoffSecondsMin * secondMs,
        timeoutMs: timeoutSeconds * secondMs,
      };
    },
    deliver: (message, context) => callHandler(system, handlers, message, context),
    giveUp: async (message, error) => {
      const call = tryReadBody(message, serviceCallSchema);
      // Whoever looks after the outbox finds what could not be taken back: no step waits for it.
      if (call === undefined || call.undo === true) return false;
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

async function callHandler(
  system: SystemContext,
  handlers: ServiceHandlers,
  message: ClaimedMessage,
  context: DeliveryContext,
): Promise<Delivered> {
  const call = readBody(message, serviceCallSchema, system.clock.now());
  const dossier = await system.loader.load(message.dossier);
  if (call.undo === true) return dossier ? takeBack(handlers, dossier, call, context) : 'dropped';
  const open = dossier && activationOf(dossier, call.activation);
  // An attempt before this one may have had its answer written and died before it could say so.
  if (dossier === undefined || open === undefined) return 'dropped';
  assertDeliverable(dossier, system.clock.now());
  const handler = handlerOf(handlers, call.handler);
  const work = typeof handler === 'function' ? handler : handler.call.bind(handler);
  const answer = await work(inputOf(dossier, open.id), workingOn(dossier, call, context));
  // A call that was broken off has been given back: another one answers for it.
  context.signal.throwIfAborted();
  return executeByEngine(system, engineId('service', message.key), message.dossier, {
    type: 'complete',
    step: call.activation,
    outcome: answer.outcome,
    data: answer.data ?? {},
  });
}

/** Takes back the calls for an entry into a step, which counts no longer. */
async function takeBack(
  handlers: ServiceHandlers,
  dossier: Dossier,
  call: z.infer<typeof serviceCallSchema>,
  context: DeliveryContext,
): Promise<Delivered> {
  const handler = handlerOf(handlers, call.handler);
  if (typeof handler === 'function') {
    const message = `Handler "${call.handler}" takes no call back. Give it "undo", then redrive this.`;
    throw new RefuseDelivery(message);
  }
  await handler.undo(inputOf(dossier, call.activation), workingOn(dossier, call, context));
  context.signal.throwIfAborted();
  return 'sent';
}

function handlerOf(handlers: ServiceHandlers, name: string): ServiceHandlers[string] {
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  if (handler === undefined) throw new HandlerUnknown(name);
  return handler;
}

function workingOn(
  { id }: Dossier,
  { activation }: { readonly activation: string },
  { signal, attempt }: DeliveryContext,
): ServiceContext {
  return { signal, idempotencyKey: idempotencyKeyOf(id, activation), attempt };
}

/** Longest key that is not hashed. */
const keyLengthMax = 200;

function idempotencyKeyOf(dossier: string, activation: string): string {
  const key = `${dossier}:${activation}`;
  return key.length <= keyLengthMax ? key : `${dossier}:${contentHash([dossier, activation])}`;
}

/** No handler of the name is here; a worker that has it may take the next attempt. */
class HandlerUnknown extends ThutucError<'HANDLER_UNKNOWN'> {
  override readonly name = 'HandlerUnknown';

  constructor(handler: string) {
    const advice = 'Give it to the engine under "handlers".';
    super('HANDLER_UNKNOWN', `There is no handler "${handler}". ${advice}`, { handler });
  }
}

function inputOf(dossier: Dossier, id: string): ServiceInput {
  const { code, parties, data, personal } = dossier;
  const { id: procedure, version } = dossier.procedure;
  return {
    dossier: dossier.id,
    ...(code === undefined ? {} : { code }),
    procedure: { id: procedure, version },
    activation: id,
    step: parseActivation(id).step,
    parties,
    data: { ...data, ...personal?.data },
  };
}
