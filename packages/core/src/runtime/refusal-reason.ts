/** Why a command is refused: what takes a look at the log to say is looked up only then. */
import { isFactOfStep } from '../engine/command-rules.js';
import { CommandError } from '../engine/errors.js';
import { decide } from '../engine/decide.js';
import { refusalOf } from '../engine/refusal.js';
import { commandDefinitionOf, type CommandEnvelope } from '../engine/command.js';
import type { Dossier } from '../engine/dossier.js';
import type { Grant } from '../ports/directory.js';
import { logFor, prepareContext, type ContextOptions } from './prepare-context.js';
import { whyNotPermitted } from './why-not-permitted.js';

/** A command that was refused, and what it was decided on. */
export interface Refused {
  /** Whether what it needs was fetched: else nobody was asked who may give it. */
  readonly isPrepared: boolean;
  readonly dossier: Dossier | undefined;
  readonly envelope: CommandEnvelope;
  readonly now: number;
  readonly grants: readonly Grant[];
}

/**
 * What a command is refused with, given what its decision ended with. A fact for which nothing is
 * open any more may have been in time: the log says whether its limit was carried out before. What
 * could not be prepared is explained only to those who may ask for it.
 */
export async function reasonOf(
  options: ContextOptions,
  { isPrepared, dossier, envelope, now, grants }: Refused,
  error: unknown,
): Promise<unknown> {
  const refusal = refusalOf(error);
  const { command, effectiveAt } = envelope;
  if (dossier === undefined) return refusal;
  if (!isPrepared) {
    return (await whyNotPermitted(options, { dossier, envelope, now, grants })) ?? refusal;
  }
  if (effectiveAt === undefined) return refusal;
  if (!isFactOfStep(commandDefinitionOf(command.type)) || !findsNothingOpen(refusal))
    return refusal;
  const { context } = await prepareContext(options, dossier, envelope, now, grants);
  const log = await logFor(options.loader, dossier);
  try {
    decide(dossier, envelope, { ...context, log });
  } catch (withLog) {
    return refusalOf(withLog);
  }
  return refusal;
}

function findsNothingOpen(refusal: unknown): boolean {
  if (!(refusal instanceof CommandError)) return false;
  return refusal.code === 'OUT_OF_ORDER' || refusal.code === 'ACTIVATION_OVER';
}
