/** Notifying whoever decides of what comes in beside the plan. */
import { isApplicant } from './applicant.js';
import type { Decision } from './decision.js';
import type { NotificationTemplate } from './effects.js';
import { tellOwner } from './tell.js';

/**
 * Notifies those who act on the dossier now; else the role that receives dossiers. Who is asked for
 * an opinion decides nothing.
 *
 * @param activation - What it is about, where it is about a step.
 */
export function tellDeciders(
  decision: Decision,
  template: NotificationTemplate,
  activation?: string,
): void {
  const { draft, context } = decision;
  const deciding = draft.activations.filter(
    ({ kind, party, role }) =>
      kind !== 'asked' && role !== undefined && !(party && isApplicant(decision, party)),
  );
  const told = new Set<string>();
  for (const open of deciding) {
    const key = `${open.unit ?? ''}/${open.role ?? ''}`;
    if (told.has(key)) continue;
    told.add(key);
    tellOwner(decision, template, open);
  }
  if (deciding.length > 0) return;
  const { party, role } = context.procedure.procedure.receipt;
  const unit = draft.parties[party];
  if (unit === undefined) return;
  const to = { kind: 'role', unit, role } as const;
  decision.effects.push({ kind: 'notify', template, to, activation });
}
