/** Everything that is said about a dossier, as data: for the printed report and for JSON. */
import {
  ledgerOf,
  timelineOf,
  type Dossier,
  type DossierRecord,
  type Ledger,
  type Timeline,
} from '@thutuc/core';
import type { Procedure } from '@thutuc/core/procedure';
import type { RuleBook, WorkingCalendar } from '@thutuc/legal-time';
import type { Names } from './names.js';
import { nationalVerdict, type NationalVerdict } from './national-verdict.js';
import { verdictOf, type Verdict } from './verdict.js';

/** A dossier, read and judged. */
export interface DossierReport {
  readonly dossier: Dossier;
  readonly procedure: Procedure;
  readonly rules: RuleBook;
  /** The calendar of the unit that received the dossier. */
  readonly calendar: WorkingCalendar;
  readonly names: Names;
  readonly timeline: Timeline;
  readonly ledger: Ledger;
  readonly verdict: Verdict;
  /** What Vietnam's portal and indicator say; for dossiers under its calendar. */
  readonly national?: NationalVerdict;
}

/** Makes the report of a dossier from its record. */
export async function reportOn(record: DossierRecord, names: Names): Promise<DossierReport> {
  const { dossier, events, law } = record;
  const { procedure } = law.procedure;
  const timeline = timelineOf(events, record.timelineLaw);
  const { calendar } = timeline;
  const national = await nationalVerdict(record, calendar);
  return {
    dossier,
    procedure,
    rules: law.rules.book,
    calendar,
    names,
    timeline,
    ledger: ledgerOf(events, calendar),
    verdict: verdictOf(dossier, timeline.clock, calendar),
    ...(national === undefined ? {} : { national }),
  };
}
