/** The appointment of a dossier as a calendar file (RFC 5545). */
import { createHash } from 'node:crypto';
import { parseInstant, textIn } from '@thutuc/legal-time';
import type { Notification } from '@thutuc/notify';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

/** A calendar file, and what it asks a calendar to do. */
export interface AppointmentFile {
  readonly method: 'publish' | 'cancel';
  readonly content: string;
}

/**
 * The file of the appointment that a notification speaks of; `undefined` where it speaks of none.
 * All files of one dossier are about one entry, so that a new appointment moves it.
 *
 * @param domain - The domain of the sender: it makes the entry's id unique in the world.
 */
export function appointmentFile(
  { facts, language, appointmentTitle }: Notification,
  domain: string,
): AppointmentFile | undefined {
  const { appointment, dossier, office, procedure, at, link } = facts;
  if (appointment === undefined) return undefined;
  const { due, revision, cancelled } = appointment;
  const isDay = due.length === 'YYYY-MM-DD'.length;
  const reader = { tag: language, fallback: procedure.defaultLanguage };
  const method = cancelled === true ? 'cancel' : 'publish';
  const calendar = ical({
    prodId: `-//thutuc//notify-email//${language.toUpperCase()}`,
    method: method === 'cancel' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${createHash('sha256').update(dossier).digest('hex').slice(0, 32)}@${domain}`,
    sequence: revision,
    stamp: new Date(parseInstant(at)),
    // Midnight in UTC: a day without a time is written as it stands there.
    start: new Date(isDay ? `${due}T00:00:00Z` : parseInstant(due)),
    allDay: isDay,
    summary: appointmentTitle,
    description: textIn(procedure.name, reader),
    location: textIn(office.name, reader),
    ...(link !== undefined && URL.canParse(link) && { url: link }),
    status: cancelled === true ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  return { method, content: calendar.toString() };
}
