/** Which limits of a dossier an interruption touches, by its scope. */
import type { Command, CommandEnvelope } from '../engine/command.js';
import { systemActor } from '../engine/context.js';
import type { Dossier } from '../engine/dossier.js';
import { engineId } from '../engine/engine-ids.js';
import type { ContextOptions } from './prepare-context.js';
import type { TimedInterruption } from './interruption.js';

/** How many units may lie above another one. */
const levelsMax = 32;

/** The command by which a dossier follows an interruption. */
export type Interrupt = Extract<Command, { readonly type: 'interrupt' }>;

/** Tells the command by which a dossier follows an interruption; `undefined`: it is not touched. */
export type Reach = (dossier: Dossier) => Promise<Interrupt | undefined>;

/** Tells for dossiers how they follow an interruption; each unit is looked up once. */
export function reachOf(
  { directory, registry }: Pick<ContextOptions, 'directory' | 'registry'>,
  { interruption, hash, from, to }: TimedInterruption,
): Reach {
  const { id, scope, effect } = interruption;
  const within = new Map<string, Promise<boolean>>();
  const asked: Interrupt = {
    type: 'interrupt',
    interruption: id,
    hash,
    begins: from,
    ends: to,
    effect,
  };
  if ('system' in scope) return () => Promise.resolve(asked);
  if ('procedure' in scope) {
    return ({ procedure }) => Promise.resolve(procedure.id === scope.procedure ? asked : undefined);
  }
  return async (dossier) => {
    const all = unitsOf(dossier);
    const isIn = await Promise.all(all.map(isTouched));
    const units = all.filter((_, i) => isIn[i]);
    if (units.length === 0) return undefined;
    const law = registry.knownLawOf(dossier) ?? (await registry.lawOf(dossier));
    const receiver = dossier.parties[law.procedure.procedure.receipt.party];
    // The applicant deals with the office that receives the dossier.
    return receiver !== undefined && units.includes(receiver)
      ? { ...asked, units: [...units, 'applicant'], limit: true }
      : { ...asked, units };
  };

  function isTouched(unit: string): Promise<boolean> {
    if (!('area' in scope)) return Promise.resolve('unit' in scope && unit === scope.unit);
    let found = within.get(unit);
    if (found === undefined) {
      found = liesIn(unit, scope.area);
      within.set(unit, found);
    }
    return found;
  }

  async function liesIn(unit: string, area: string): Promise<boolean> {
    let code: string | undefined = unit;
    for (let level = 0; code !== undefined && level < levelsMax; level += 1) {
      if (code === area) return true;
      code = (await directory.unit(code))?.parent;
    }
    return false;
  }
}

/** The units that a dossier has to do with, once each. */
function unitsOf({ parties, activations }: Dossier): string[] {
  const open = activations.flatMap(({ unit }) => unit ?? []);
  return [...new Set([...Object.values(parties), ...open])].filter((unit) => unit !== 'applicant');
}

/** The request that lets a dossier follow an interruption: the same while it stands as it is. */
export function followingOf({ id, version }: Dossier, command: Interrupt): CommandEnvelope {
  return {
    id: engineId('interruption', command.interruption, version),
    dossier: id,
    actor: systemActor,
    command,
  };
}

/** Whether a dossier was left as it is since there is nothing to be done. */
export function isUntouched(code: string): boolean {
  return code === 'INTERRUPTION_KNOWN' || code === 'INTERRUPTION_ELSEWHERE';
}
