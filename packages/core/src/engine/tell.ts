/** Telling people what happens, and those who have heard of it that it was annulled. */
import { isApplicant } from './applicant.js';
import type { Decision } from './decision.js';
import { type Activation, activationOf, type UnitRole } from './dossier.js';
import { type NotificationTemplate, recipientKey } from './effects.js';
import type { DossierEvent } from './event.js';
import { standsOtherwise } from './status-facts.js';

const minuteMs = 60_000;

/** How long the letters of acts wait that can be undone, in milliseconds. */
export function tellAfterMs({ context }: Pick<Decision, 'context'>): number {
  return (context.procedure.procedure.undo?.holdMinutes ?? 0) * minuteMs;
}

/** Notifies whoever has heard of events that count no longer; letters that wait are not sent. */
export function tellAnnulled(decision: Decision, annulled: readonly DossierEvent[]): void {
  const { now } = decision.context;
  const known = new Set<string>();
  for (const { told = [], recordedAt } of annulled) {
    if (now < recordedAt + tellAfterMs(decision)) continue;
    for (const { to } of told) {
      const key = recipientKey(to);
      if (known.has(key)) continue;
      known.add(key);
      decision.effects.push({ kind: 'notify', template: 'annulled', to });
    }
  }
}

const applicant = { kind: 'applicant' } as const;

/** Tells the applicant something. */
export function tellApplicant(
  decision: Decision,
  template: NotificationTemplate,
  { activation, due }: { activation?: string | undefined; due?: string | undefined } = {},
): void {
  decision.effects.push({ kind: 'notify', template, to: applicant, activation, due });
}

/**
 * Tells the owner of an activation something, and whoever else may act on it; the applicant alone
 * where it is theirs.
 */
export function tellOwner(
  decision: Decision,
  template: NotificationTemplate,
  activation: Activation,
): void {
  const { id, party, unit, role } = activation;
  const due = activation.due?.due;
  if (party !== undefined && isApplicant(decision, party)) {
    tellApplicant(decision, template, { activation: id, due });
  } else if (unit !== undefined && role !== undefined) {
    const told: UnitRole[] = [];
    for (const { unit: office, role: held } of [{ unit, role }, ...(activation.also ?? [])]) {
      const unless = told.length === 0 ? undefined : [...told];
      const to = { kind: 'role', unit: office, role: held, unless } as const;
      decision.effects.push({ kind: 'notify', template, to, activation: id, due });
      told.push({ unit: office, role: held });
    }
  }
}

/**
 * Notifies the applicant that the dossier stands otherwise than before the command, where the
 * procedure wants it. What has a letter of its own to them needs no second one.
 */
export function tellStatus(decision: Decision): void {
  const { procedure } = decision.context.procedure;
  if (procedure.notices?.status !== true || decision.draft.personal === null) return;
  const isTold = decision.effects.some(
    (effect) => effect.kind === 'notify' && effect.to.kind === 'applicant',
  );
  if (isTold || !standsOtherwise(decision.before, decision.draft, procedure)) return;
  tellApplicant(decision, 'statusChanged');
}

/**
 * Notifies the role that is to do what has opened, where the procedure wants it. An applicant has
 * letters of their own, and so has whoever a step is sent back to.
 */
export function tellAssigned(decision: Decision, id: string): void {
  if (decision.context.procedure.procedure.notices?.assigned !== true) return;
  const open = activationOf(decision.draft, id);
  const isAnyway = decision.rules.type === 'sendBack' || isApplicant(decision, open?.party ?? '');
  if (open !== undefined && !isAnyway) tellOwner(decision, 'assigned', open);
}
