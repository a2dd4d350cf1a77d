/** What Vietnam's national portal, indicator and rating say about a dossier. */
import type { DossierRecord } from '@thutuc/core';
import type { WorkingCalendar } from '@thutuc/legal-time';
import type { ClockComparison, PortalStatus, RatingPoints } from '@thutuc/vn';

/** The national view of a dossier. */
export interface NationalVerdict {
  readonly status: PortalStatus;
  /** The law's clock and the clock of Decision 766, side by side. */
  readonly comparison: ClockComparison;
  /** Points of the agency; none for a dossier that is not settled. */
  readonly points?: RatingPoints;
}

/** The national view of a dossier under Vietnam's calendar; nothing for other countries. */
export async function nationalVerdict(
  { dossier, events, law }: DossierRecord,
  calendar: WorkingCalendar,
): Promise<NationalVerdict | undefined> {
  const { compareClocksOf, portalStatus, rateDossier, VIETNAM_ZONE } = await import('@thutuc/vn');
  if (calendar.zone !== VIETNAM_ZONE) return undefined;
  const { amount, unit, rule: ruleId } = law.procedure.procedure.timeLimit;
  const rule = law.rules.book.get(ruleId);
  const points = rateDossier(dossier);
  return {
    status: portalStatus(dossier),
    comparison: compareClocksOf(dossier, events, {
      law: { rule, calendar },
      periodEnd: events.at(-1)?.effectiveAt ?? dossier.recordedAt,
      procedureLimit: { limit: { amount, unit }, rule, calendar },
    }),
    ...(points === undefined ? {} : { points }),
  };
}
