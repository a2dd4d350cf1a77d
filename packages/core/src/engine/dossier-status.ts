/** The status of a dossier, from its state. */
import { endStatus, openStatus, type DossierStatus } from '../semantics/status.js';
import type { ActivationKind, Dossier } from './dossier.js';
import { isOver } from './dossier-lifecycle.js';

/**
 * The status of a dossier; every dossier has exactly one.
 *
 * @param stoppedOutcomes - The outcomes after which a dossier was stopped, and not settled.
 *   `stopped`, `abandoned` and `expired` where absent.
 */
export function dossierStatus(
  dossier: Dossier,
  stoppedOutcomes?: readonly string[],
): DossierStatus {
  const { lifecycle, outcome = '', returnedAt } = dossier;
  if (isOver(lifecycle))
    return endStatus({ outcome, isReturned: returnedAt !== undefined }, stoppedOutcomes);
  return openStatus({
    lifecycle,
    awaitsSupplement: hasOpen(dossier, 'supplement'),
    awaitsPayment: hasOpen(dossier, 'payment'),
    isBegun: isBegun(dossier),
  });
}

function hasOpen({ activations }: Dossier, kind: ActivationKind): boolean {
  return activations.some((activation) => activation.kind === kind);
}

/**
 * Whether a step was left, or done by one of those who do it, or a branch is over. The duties of
 * the lifecycle, which start with `@`, are no steps.
 */
function isBegun({ personal, activations, scopes, former }: Dossier): boolean {
  if (former !== undefined) return true;
  if ((personal?.doneBy ?? []).length > 0) return true;
  if (activations.some(({ results = [] }) => results.length > 0)) return true;
  const entered = scopes
    .flatMap(({ visits }) => visits)
    .filter(({ step }) => !step.includes('!'))
    .reduce((sum, { entries, annulled = 0 }) => sum + entries - annulled, 0);
  return entered !== activations.filter(({ id }) => !id.startsWith('@')).length;
}
