/** How often an applicant had to bring more: guidance at intake, and supplements in appraisal. */
import { momentsOf } from '@thutuc/core/pure';
import type { DossierEvent } from '@thutuc/core';
import type { Duty } from './duties.js';

/** Once that the applicant was sent for more; instants in epoch milliseconds. */
export interface Round {
  /** Before receipt, or after it. */
  readonly stage: 'intake' | 'appraisal';
  readonly at: number;
  /** What was asked for, as the procedure names it. */
  readonly documents: readonly string[];
  readonly fields: readonly string[];
  /** Why, in the officer's words; absent where they were erased. */
  readonly reason?: string | undefined;
  /** Who asked; absent where that was erased. */
  readonly officer?: string | undefined;
  readonly unit?: string | undefined;
  /** Whether it came later than the law wants it. */
  readonly late: boolean;
  /** When the applicant's turn was over, and how; absent while it lasts. */
  readonly overAt?: number | undefined;
  readonly outcome?: string | undefined;
}

/**
 * The rounds of a dossier, in the order of its log.
 *
 * @param events - Those that stand, as `standing` of the core gives them.
 * @param duties - Those of the same events.
 */
export function roundsOf(
  events: readonly DossierEvent[],
  duties: readonly Duty[],
): readonly Round[] {
  const moments = momentsOf(events);
  return events.flatMap((event, i) => {
    const asked = askedBy(event);
    if (asked === undefined) return [];
    const left = duties.find(({ closedBy }) => closedBy === event.seq);
    const turn = duties.find(({ openedBy, kind }) => openedBy === event.seq && isTurn(kind));
    return [
      {
        ...asked,
        at: moments[i] ?? event.effectiveAt,
        reason: event.personal?.note,
        officer: event.personal?.actor,
        unit: left?.unit,
        overAt: turn?.until,
        outcome: turn?.outcome,
      },
    ];
  });
}

function isTurn(kind: Duty['kind']): boolean {
  return kind === 'guidance' || kind === 'supplement';
}

function askedBy({
  payload,
}: DossierEvent): Pick<Round, 'stage' | 'documents' | 'fields' | 'late'> | undefined {
  if (payload.type === 'guided') {
    const { documents, fields } = payload;
    return { stage: 'intake', documents, fields, late: false };
  }
  if (payload.type === 'supplementRequested') {
    const { documents, fields = [], late = false } = payload;
    return { stage: 'appraisal', documents, fields, late };
  }
  // An incident that was settled by asking the applicant for more.
  if (payload.type === 'incidentResolved' && payload.supplement === true) {
    return { stage: 'appraisal', documents: [], fields: [], late: payload.late === true };
  }
  return undefined;
}
