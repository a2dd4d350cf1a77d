/** English, the language that comes with this package. */
import type { AmountWords, ClauseWords, Language, NoteWords, SentenceWords } from './language.js';

const amounts: AmountWords = {
  units: {
    minutes: { one: 'minute', other: 'minutes' },
    hours: { one: 'hour', other: 'hours' },
    workingHours: { one: 'working hour', other: 'working hours' },
    days: { one: 'day', other: 'days' },
    workingDays: { one: 'working day', other: 'working days' },
    weeks: { one: 'week', other: 'weeks' },
    months: { one: 'month', other: 'months' },
    years: { one: 'year', other: 'years' },
  },
  sameDay: 'The same day',
  countedBack: (size) => `${size}, counted back`,
  day: 'd',
  hour: 'h',
  minute: 'min',
  percent: (number) => `${number} %`,
  currencies: {},
};

const sentences: SentenceWords = {
  event: (on, counts) =>
    `The event was on ${on}` +
    (counts === undefined ? '' : `; its day ${counts ? 'counts' : 'is not counted'}`),
  restarted: (from, on, dropped) =>
    `First begun on ${from}, the limit begins again on ${on}` +
    (dropped && `; what it was extended by before (${dropped}) is dropped`),
  cutOff: (to) => `Having come too late or on a day off, it counts as of ${to}`,
  converted: (from, to, isOne) => `${from} ${isOne ? 'counts' : 'count'} as ${to}`,
  extended: (by) => `Extended by ${by}`,
  shortened: (by) => `Shortened by ${by}`,
  counted: (limit, { from, to }, skipped) =>
    `Counting ${limit} from ${from} leads to ${to}${skipped && `, leaving out ${skipped}`}`,
  countedBack: (limit, { from, to }, skipped) =>
    `Counting ${limit} back from ${from} leads to ${to}${skipped && `, leaving out ${skipped}`}`,
  nothingCounted: (to) => `Nothing is counted: the limit ends on the day itself, ${to}`,
  monthEnd: {
    lastDay: 'That month has no corresponding day, so its last day takes the place',
    firstOfNext:
      'That month has no corresponding day, so the first day of the next takes the place',
    monthEnd: 'Begun on the last day of a month, the period ends on the last day of its month',
  },
  suspended: (why, { from, to }) =>
    `Suspended${why === undefined ? '' : ` for ${why}`} ` +
    (to === undefined ? `on ${from}` : `from ${from} to ${to}`),
  afterEnd: 'after the limit had ended; nothing moves',
  endMoves: (to) => `the end moves to ${to}`,
  endStays: (at) => `this leaves the end at ${at}`,
  reasons: { supplement: 'supplement', payment: 'payment' },
  served: (how, from, on) => `Sent ${how} on ${from}, it counts as served on ${on}`,
  services: { post: 'by post', electronic: 'electronically' },
  otherService: (means) => `by "${means}"`,
  clearDay: (to) => `The last day is not part of the period either, so it ends on ${to}`,
  recess: (name, { from, to }) => `Not counted: ${name} from ${from} to ${to}`,
  beginsWithin: 'within which the period would have begun',
  recessMoves: (to) => `the end moves to ${to}`,
  recessEnd: (from, name, to) => `${from} lies within ${name}, so the end moves to ${to}`,
  rolled: (from, cause, isSuspended, to) =>
    `${from} ${isSuspended ? 'is' : 'falls on a'} ${cause}, so the end moves to ${to}`,
  past: (days) => `past ${days}`,
  until: (first, last) => `${first} to ${last}`,
  ourReading: 'that suspended days are passed is our reading, for which no law is cited',
  stays: (on, cause) => `${on} falls on a ${cause}, and the end stays on it`,
  minimum: (count, to) =>
    `At least ${count} working days must lie within, so the end moves to ${to}`,
  exception: (limit) => `A period as long as ${limit} does not move from days off`,
  lastMoment: (at) => `Last moment on time: ${at}`,
  endOfDay: (on) => `On time until the end of ${on}, 24:00`,
  endOfDayBack: (on) => `At the latest by the end of ${on}, 24:00`,
  // "2 × weekend" would be four days.
  skipped: (count, cause, kind) => `${count} × ${cause}${kind === 'weekend' ? ' day' : ''}`,
  provisional: (why) => `Provisional: ${why}`,
  noticeTo: (calendar, horizon) =>
    `calendar "${calendar}" rests on official notice only to ${horizon}`,
  notAllKnown: (calendar) => `not all days of calendar "${calendar}" are known by official notice`,
};

const clauses: ClauseWords = {
  sameDay: 'the same day',
  counted: (limit, from, to) => `${limit} from ${from} → ${to}`,
  cutOff: (time, day) => `came at ${time}, too late for that day, so it counts for ${day}`,
  cutOffDayOff: (day) => `came on a day off, so it counts for ${day}`,
  restarted: (on) => `begins again on ${on}`,
  dropped: (list) => `dropping the extension of ${list}`,
  extended: (by) => `extended by ${by}`,
  shortened: (by) => `shortened by ${by}`,
  countsAs: (from, to) => `${from} count as ${to}`,
  skipped: (days) => `not counted: ${days}`,
  weekends: (days) => `${days} weekend days`,
  makeUp: (day) => `${day} is a make-up day and counts`,
  suspended: ({ from, to }) => `stands still from ${from}${to === undefined ? '' : ` to ${to}`}`,
  hence: (to) => `so to ${to}`,
  still: (to) => `still to ${to}`,
  rolledTo: (to) => `so it moves to ${to}`,
  off: (days, isOne) => `${days} ${isOne ? 'is' : 'are'} off`,
  held: (days, isOne) => `${days} ${isOne ? 'is' : 'are'} suspended`,
  afterEnd: 'after the end, which stays',
  stays: 'and the end stays',
  minimum: (count, to) => `at least ${count} working days must lie within, so ${to}`,
  exception: 'so long a limit does not move from days off',
  served: (on) => `counts as served on ${on}`,
  clearDay: (to) => `the last day does not count either, so to ${to}`,
  recessEnd: (from, name) => `${from} lies within ${name}`,
  monthEnd: {
    monthEnd: 'from month end to month end',
    lastDay: 'the month has no such day, so its last',
    firstOfNext: 'the month has no such day, so the first of the next',
  },
  provisional: 'provisional',
  noticeTo: (day) => `days off are known by notice only to ${day}`,
};

const notes: NoteWords = {
  actUnknown: (act) => `There is no act "${act}" in the book.`,
  ruleReported: (rule) => `Counting rule "${rule}" rests on secondary sources.`,
  otherPlace: ({ rule, jurisdiction, calendar, place }) =>
    `Rule "${rule}" (${jurisdiction}) counts on calendar "${calendar}" (${place}), which is not of that place.`,
  otherZone: ({ rule, jurisdiction, own, calendar, zone }) =>
    `Rule "${rule}" (${jurisdiction}) counts in the zone ${own}, but calendar "${calendar}" is in the zone ${zone}.`,
  dayClass: ({ date, calendar, dayClass, rule, known }) =>
    `${date} of calendar "${calendar}" is a day off of class "${dayClass}", which rule "${rule}" does not know (${known}): it counts as any day off.`,
  rule: (id) => `Counting rule "${id}"`,
  calendar: (id) => `Calendar "${id}"`,
  notYet: (what, day) => `${what} is in force only from ${day}.`,
  ended: (what, day, replacedBy) =>
    `${what} was in force only until ${day}${replacedBy && `; replaced by ${replacedBy}`}.`,
  notIssued: (what, day) => `${what} was issued only on ${day}.`,
  replaced: (what, replacedBy) =>
    `${what} was replaced by ${replacedBy}; since when is not on record.`,
};

/** English. */
export const english: Language = {
  tag: 'en',
  legalTime: {
    locale: 'en',
    dates: {
      full: ({ weekdayLong, day, monthLong, year }, time) =>
        `${weekdayLong} ${day} ${monthLong} ${year}${time === undefined ? '' : ` at ${time}`}`,
      long: ({ day, monthLong, year }) => `${day} ${monthLong} ${year}`,
      short: ({ day, monthShort, year }) => `${day} ${monthShort} ${year}`,
      day: ({ weekdayShort, day, monthShort }) => `${weekdayShort} ${day} ${monthShort}`,
      dayOfYear: ({ weekdayShort, day, monthShort, year }) =>
        `${weekdayShort} ${day} ${monthShort} ${year}`,
      month: ({ monthLong, year }) => `${monthLong} ${year}`,
      columnHead: ({ weekdayShort }) => weekdayShort.slice(0, 2),
    },
    amounts,
    days: {
      kinds: { working: 'working day', weekend: 'weekend', off: 'day off', makeUp: 'make-up day' },
      listed: { working: 'working day', weekend: 'weekend', off: 'day off', makeUp: 'make-up day' },
      classes: { closure: 'office closed', stateHoliday: 'state holiday' },
      worked: 'worked when counting back',
      marks: {
        event: 'event',
        counted: 'counted',
        skipped: 'not counted',
        suspended: 'suspended',
        rolled: 'end moved on',
        due: 'due',
        makeUp: 'make-up day',
      },
    },
    sentences,
    clauses,
    pictures: {
      heads: ['Days', 'Count', 'Numbers', 'What', 'Source'],
      monthsLeftOut: (count) => `… ${count} months left out …`,
    },
    notes,
    source: (source) => source,
  },
};
