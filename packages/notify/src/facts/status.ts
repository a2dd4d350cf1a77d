/** How a dossier stood when a message came about, where that had changed. */
import type { Dossier } from '@thutuc/core';
import { dossierStatus, noticesOfStatus } from '@thutuc/core/pure';
import type { DossierStatus, Localized, Procedure } from '@thutuc/core/procedure';
import { formatInstant } from '@thutuc/legal-time';
import type { AddressBook } from '../address-book.js';
import { cleanLine } from '../letter/clean.js';
import type { NotifiedStatus } from './facts.js';
import { calendarOf, named, type FactSources, type NotifiedDossier } from './gather.js';

/** What names the status of a dossier in the words of a country. */
export type StatusNames = (dossier: Dossier) => { readonly name: Localized };

/** Where the facts of a status come from. */
export interface StatusSources extends FactSources {
  readonly addressBook: Pick<AddressBook, 'personOf'>;
  readonly statusOf?: StatusNames | undefined;
}

/**
 * How the dossier stood after an event; `undefined` where the event changed nothing of it.
 *
 * @param seq - Number of the event.
 */
export async function changedStatus(
  record: NotifiedDossier,
  procedure: Procedure,
  seq: number,
  sources: StatusSources,
): Promise<NotifiedStatus | undefined> {
  const { addressBook, statusOf } = sources;
  const notices = noticesOfStatus(record.events.slice(0, seq), procedure, {
    statusOf: (dossier): { status: DossierStatus; name?: Localized } => ({
      status: dossierStatus(dossier),
      ...(statusOf && { name: statusOf(dossier).name }),
    }),
  });
  const notice = notices.at(-1);
  if (notice?.event !== seq) return undefined;
  const unit = record.dossier.parties[procedure.receipt.party];
  const { zone } = calendarOf(record, seq, unit);
  const instant = (at: number | undefined) =>
    at === undefined ? undefined : formatInstant(at, zone);
  const nameOf = async (person: string): Promise<string> => {
    const [contact] = await addressBook.personOf(person);
    return cleanLine(contact?.name ?? person);
  };
  const { receivedBy, solvedBy, receivedAt, processedAt, returnedAt, agencies } = notice;
  const received = instant(receivedAt);
  const processed = instant(processedAt);
  const returned = instant(returnedAt);
  return {
    ...notice.status,
    agencies: await Promise.all(agencies.map((code) => named(sources, code))),
    officers: await Promise.all(solvedBy.map(nameOf)),
    ...(receivedBy !== undefined && { receivedBy: await nameOf(receivedBy) }),
    ...(received !== undefined && { received }),
    ...(processed !== undefined && { processed }),
    ...(returned !== undefined && { returned }),
  };
}
