/** What changes in the law of Viet Nam between two days. */
import { toCivilDate, toDayNumber, type Act } from '@thutuc/legal-time';
import { VietnamError } from '../errors.js';
import { formSets, type FormSet } from '../forms/forms.js';
import { notices, type Notice, type NoticeKey } from '../official-days/notices.js';
import { officialDaysOff, officialMakeUpDays } from '../official-days/official-days.js';
import { oneStopProfiles } from '../rules/known-profiles.js';
import type { OneStopProfile } from '../rules/profile.js';
import { vietnamActs } from './vietnam-acts.js';

/** A change of the law, and the first day on which things are otherwise. */
export type LawChange = { /** Civil date. */ readonly date: string } & (
  | { readonly kind: 'actEnds' | 'actIssued' | 'actBegins'; readonly act: Act }
  | { readonly kind: 'formsEnd' | 'formsBegin'; readonly forms: FormSet }
  | { readonly kind: 'profileBegins'; readonly profile: OneStopProfile }
  | {
      /** Days off or make-up days became known. */
      readonly kind: 'daysOffKnown';
      readonly notice: Notice;
      readonly days: readonly string[];
    }
);

/** What ends on a day comes before what begins on it. */
const order: readonly LawChange['kind'][] = [
  ...(['actEnds', 'formsEnd', 'actIssued', 'actBegins'] as const),
  ...(['profileBegins', 'formsBegin', 'daysOffKnown'] as const),
];

/**
 * What changes from one day to another, both included, in order: acts that are issued, begin and
 * end, one-stop rules, forms, and days off that became known.
 *
 * @param from civil date
 * @param to civil date
 * @example
 * ```ts
 * lawChanges('2026-08-05', '2026-08-05').map(({ kind }) => kind);
 * // => ['actIssued', 'actBegins', 'actIssued', 'actBegins', 'profileBegins'], by 309 and 310/2026
 * ```
 * @throws VietnamError `PERIOD_INVALID` where it ends before it begins; CalendarError
 *   `DATE_INVALID`
 */
export function lawChanges(
  from: string,
  to: string,
  acts: readonly Act[] = vietnamActs,
): LawChange[] {
  if (toDayNumber(to) < toDayNumber(from)) {
    throw new VietnamError(
      'PERIOD_INVALID',
      `The period from ${from} to ${to} ends before it begins. Give its first day first.`,
      { from, to },
    );
  }
  const all = [...actChanges(acts), ...formChanges(), ...profileChanges(), ...noticeChanges()];
  return all
    .filter(({ date }) => date >= from && date <= to)
    .sort((a, b) => compare(a.date, b.date) || order.indexOf(a.kind) - order.indexOf(b.kind));
}

function actChanges(acts: readonly Act[]): LawChange[] {
  return acts.flatMap((act): LawChange[] => {
    const { issued, inForce: { from, to } = {} } = act;
    return [
      ...(to === undefined ? [] : [{ date: dayAfter(to), kind: 'actEnds' as const, act }]),
      ...(issued === undefined ? [] : [{ date: issued, kind: 'actIssued' as const, act }]),
      ...(from === undefined ? [] : [{ date: from, kind: 'actBegins' as const, act }]),
    ];
  });
}

function formChanges(): LawChange[] {
  return formSets.flatMap((forms): LawChange[] => {
    const { from, to } = forms;
    return [
      ...(to === undefined ? [] : [{ date: dayAfter(to), kind: 'formsEnd' as const, forms }]),
      { date: from, kind: 'formsBegin', forms },
    ];
  });
}

function profileChanges(): LawChange[] {
  return oneStopProfiles.map((profile) => ({
    date: profile.from,
    kind: 'profileBegins',
    profile,
  }));
}

/** Each notice whose date is known, with the days that it decides. */
function noticeChanges(): LawChange[] {
  return Object.entries(notices).flatMap(([key, notice]: [string, Notice]): LawChange[] => {
    if (notice.date === undefined) return [];
    const days = daysOf(key as NoticeKey);
    return [{ date: notice.date, kind: 'daysOffKnown', notice, days }];
  });
}

function daysOf(wanted: NoticeKey): string[] {
  const off = officialDaysOff.filter(([, , , key]) => key === wanted).map(([date]) => date);
  const worked = officialMakeUpDays.filter(([, , key]) => key === wanted).map(([date]) => date);
  return [...off, ...worked].sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dayAfter(date: string): string {
  return toCivilDate(toDayNumber(date) + 1);
}
