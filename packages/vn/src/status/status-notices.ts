/** What an applicant is to hear of each change of a dossier: agency, officers, three times. */
import { noticesOfStatus, type StatusNotice as NoticeOf } from '@thutuc/core/pure';
import type { Procedure } from '@thutuc/core/procedure';
import type { DossierEvent } from '@thutuc/core';
import { portalStatus, type HistoryOptions } from './derive-status.js';
import type { PortalStatusCode } from './portal-status.js';

/** A notice of status; what is not known yet, or was erased, is left out. */
export type StatusNotice = NoticeOf<PortalStatusCode>;

/**
 * A notice for each event of a log that changed the status, the agencies, the officers, or one of
 * the times. What was annulled is left out.
 *
 * @param procedure the procedure of the dossier, which says who is its applicant
 * @throws LogError `LOG_GAP` when the log is not whole
 * @see Decree 224/2026/NĐ-CP, art. 15(1)(g)
 */
export function statusNotices(
  log: readonly DossierEvent[],
  procedure: Pick<Procedure, 'parties' | 'result'>,
  options: HistoryOptions = {},
): readonly StatusNotice[] {
  const statusOf = (dossier: Parameters<typeof portalStatus>[0]) =>
    portalStatus(dossier, options).code;
  return noticesOfStatus(log, procedure, { statusOf, asOf: options.asOf });
}
