/**
 * `decide` as every test runs it: each dossier that it answers is compared with what `evolve` makes
 * of its events, and each command that it accepts must have been offered before. The configuration
 * of vitest puts it in the place of the real one.
 */
import { genesisHash, sealEvents } from './chain.js';
import type { CommandEnvelope } from './command.js';
import { decide as realDecide } from './decide.js';
import type { Dossier } from './dossier.js';
import { assertWasOffered } from './offered-all.js';
import { evolve } from './evolve.js';

export { assertPermission } from './assert-permission.js';
export { admit, assertPermitted, beginInOrder, contextOf, notBefore } from './decide.js';

/** Decides, and demands that `decide` agrees with `evolve`, and with what was offered. */
export const decide: typeof realDecide = (dossier, envelope, context) => {
  const decided = realDecide(dossier, envelope, context);
  const before = dossier?.head ?? genesisHash(envelope.dossier);
  const sealed = sealEvents(envelope.dossier, dossier?.version ?? 0, before, decided.events);
  const evolved = sealed.reduce<Dossier | undefined>(
    (state, { event }) => evolve(state, event),
    dossier,
  );
  const [stated, replayed] = [textOf(decided.after), textOf(evolved)];
  if (stated !== replayed) {
    throw new Error(`decide and evolve disagree:\n  ${stated}\n  ${replayed}`);
  }
  if (isAskedFor(envelope)) assertWasOffered(dossier, envelope, context, decided);
  return decided;
};

/**
 * Offers cost as much as a decision: in CI each command is asked for, elsewhere one of four, always
 * the same ones.
 */
function isAskedFor({ id }: CommandEnvelope): boolean {
  const sum = Array.from(id, (letter) => letter.charCodeAt(0)).reduce((one, next) => one + next, 0);
  return process.env.CI === 'true' || sum % 4 === 0;
}

/** A dossier as text, but for the hash of its last event. */
function textOf(dossier: Dossier | undefined): string {
  return JSON.stringify({ ...dossier, head: undefined });
}
