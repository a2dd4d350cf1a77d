/** The rows of a control sheet: who passed a dossier to whom, when, and whether in time. */
import { timelineOf, type TimelineDuty } from '@thutuc/core';
import { localDay, textIn } from '@thutuc/legal-time';
import { VIETNAM_ZONE } from '../../calendar/vietnam-calendar.js';
import type { Handover } from '../form-data.js';
import { type FormRecord, type FormSources, instant, nameOfUnit, vietnamese } from './moment.js';

/** A duty with its end. */
interface Held {
  readonly duty: TimelineDuty;
  readonly at: number;
  readonly givenBy: string | undefined;
  endedAt?: number;
}

/**
 * The passages of a dossier in the order of their beginnings: each duty of an agency, given by
 * whoever ended the one before. What was annulled is left out.
 *
 * @param applicant the name of the applicant, who gives the dossier first
 * @param until as of when what is open is judged, in epoch milliseconds
 */
export async function handoversOf(
  record: FormRecord,
  applicant: string | undefined,
  sources: FormSources,
  until: number,
): Promise<readonly Handover[]> {
  const { parties } = record.timelineLaw.procedure;
  const rows: Handover[] = [];
  for (const held of heldIn(record)) {
    const { duty, at, givenBy, endedAt } = held;
    const role = parties[duty.party]?.roles[duty.role]?.name;
    const unit = await nameOfUnit(duty.unit, sources);
    rows.push({
      givenBy:
        givenBy === undefined
          ? (applicant ?? 'Tổ chức, cá nhân nộp hồ sơ')
          : await nameOfUnit(givenBy, sources),
      takenBy: role === undefined ? unit : `${unit} (${textIn(role, vietnamese)})`,
      step: nameOfStep(duty),
      at: instant(at),
      endedAt: endedAt === undefined ? undefined : instant(endedAt),
      due: duty.due?.due,
      result: resultOf(duty, endedAt, until),
    });
  }
  return rows;
}

/** The duties of agencies, each with its end and with whoever gave it. */
function heldIn({ events, timelineLaw }: FormRecord): Held[] {
  const held = new Map<string, Held>();
  let giver: string | undefined;
  const isAgency = ({ party }: TimelineDuty): boolean =>
    timelineLaw.procedure.parties[party]?.kind !== 'applicant';
  for (const { changes, annulledBy } of timelineOf(events, timelineLaw).entries) {
    if (annulledBy !== undefined) continue;
    for (const change of changes) {
      if (change.kind !== 'ended' && change.kind !== 'cancelled') continue;
      const open = held.get(change.duty.activation);
      if (change.kind === 'cancelled') held.delete(change.duty.activation);
      else if (open !== undefined) open.endedAt = change.at;
      if (change.kind === 'ended') giver = isAgency(change.duty) ? change.duty.unit : undefined;
    }
    for (const change of changes) {
      if (change.kind !== 'opened' && change.kind !== 'moved' && change.kind !== 'redated')
        continue;
      const { duty } = change;
      if (!isAgency(duty)) continue;
      const known = held.get(duty.activation);
      if (change.kind === 'redated' && known === undefined) continue;
      const givenBy = known === undefined ? giver : known.givenBy;
      held.set(duty.activation, { duty, at: known?.at ?? change.at, givenBy });
    }
  }
  return [...held.values()].sort((a, b) => a.at - b.at);
}

function nameOfStep({ place, kind }: TimelineDuty): string {
  if (place.name !== undefined) return textIn(place.name, vietnamese);
  const named: Partial<Record<TimelineDuty['kind'], string>> = {
    receipt: 'Tiếp nhận hồ sơ',
    result: 'Trả kết quả',
    withdrawal: 'Xem xét đề nghị rút hồ sơ',
  };
  return named[kind] ?? '';
}

/** Before its day it is early, on its day on time; what is open is late or not known yet. */
function resultOf(
  { due }: TimelineDuty,
  endedAt: number | undefined,
  until: number,
): Handover['result'] {
  if (due === undefined) return undefined;
  if ((endedAt ?? until) > due.dueAt) return 'late';
  if (endedAt === undefined) return undefined;
  return localDay(endedAt, VIETNAM_ZONE) < localDay(due.dueAt, VIETNAM_ZONE) ? 'early' : 'onTime';
}
