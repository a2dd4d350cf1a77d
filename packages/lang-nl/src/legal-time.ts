/** Dutch for `@thutuc/legal-time`, in the terms of the Algemene wet bestuursrecht. */
import type { DateParts, Language, LegalTimeWords } from '@thutuc/legal-time';

type SentenceWords = LegalTimeWords['sentences'];
type ClauseWords = LegalTimeWords['clauses'];

/** `3 februari 2025`. */
function long({ day, monthLong, year }: DateParts): string {
  return `${day} ${monthLong} ${year}`;
}

/** `ma 3 feb`. */
function shortDay({ weekdayShort, day, monthShort }: DateParts): string {
  return `${weekdayShort} ${day} ${monthShort}`;
}

/** A text as a sentence begins. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const kinds = {
  working: 'werkdag',
  weekend: 'weekend',
  off: 'vrije dag',
  makeUp: 'inhaaldag',
};

const sentences: SentenceWords = {
  event: (on, counts) =>
    `De gebeurtenis was op ${on}` +
    (counts === undefined ? '' : `; die dag telt ${counts ? '' : 'niet '}mee`),
  restarted: (from, on, dropped) =>
    `De termijn begon eerst op ${from} en begint opnieuw op ${on}` +
    (dropped && `; de eerdere verlenging (${dropped}) vervalt`),
  cutOff: (to) => `Te laat op de dag of op een vrije dag binnengekomen: dit geldt als van ${to}`,
  converted: (from, to, isOne) => `${from} ${isOne ? 'geldt' : 'gelden'} als ${to}`,
  extended: (by) => `Verlengd met ${by}`,
  shortened: (by) => `Verkort met ${by}`,
  counted: (limit, { from, to }, skipped) =>
    `Geteld ${limit} vanaf ${from} komt men op ${to}${skipped && `, zonder ${skipped}`}`,
  countedBack: (limit, { from, to }, skipped) =>
    `Teruggeteld ${limit} vanaf ${from} komt men op ${to}${skipped && `, zonder ${skipped}`}`,
  nothingCounted: (to) => `Er wordt niets geteld: de termijn eindigt op de dag zelf, ${to}`,
  monthEnd: {
    lastDay: 'Die maand heeft geen overeenkomstige dag, zodat de laatste dag ervan geldt',
    firstOfNext:
      'Die maand heeft geen overeenkomstige dag, zodat de eerste dag van de volgende geldt',
    monthEnd:
      'Begonnen op de laatste dag van een maand, eindigt de termijn op de laatste dag van haar maand',
  },
  suspended: (why, { from, to }) =>
    `Opgeschort${why === undefined ? '' : ` wegens ${why}`} ` +
    (to === undefined ? `op ${from}` : `van ${from} tot en met ${to}`),
  afterEnd: 'nadat de termijn was verstreken; er verschuift niets',
  endMoves: (to) => `het einde verschuift naar ${to}`,
  endStays: (at) => `het einde blijft op ${at}`,
  reasons: { supplement: 'aanvulling', payment: 'betaling' },
  served: (how, from, on) => `Verzonden ${how} op ${from}, geldt als bekendgemaakt op ${on}`,
  services: { post: 'per post', electronic: 'langs elektronische weg' },
  otherService: (means) => `per "${means}"`,
  clearDay: (to) => `Ook de laatste dag hoort niet bij de termijn, zodat deze eindigt op ${to}`,
  recess: (name, { from, to }) => `Niet meegeteld: ${name} van ${from} tot en met ${to}`,
  beginsWithin: 'waarin de termijn zou zijn begonnen',
  recessMoves: (to) => `het einde verschuift naar ${to}`,
  recessEnd: (from, name, to) =>
    `${capital(from)} valt in ${name}, zodat het einde verschuift naar ${to}`,
  rolled: (from, cause, isSuspended, to) =>
    `${capital(from)} is ${isSuspended ? '' : 'een '}${cause}, zodat het einde verschuift naar ${to}`,
  past: (days) => `voorbij ${days}`,
  until: (first, last) => `${first} tot en met ${last}`,
  ourReading:
    'dat opgeschorte dagen worden overgeslagen is onze lezing, waarvoor geen wet wordt aangehaald',
  stays: (on, cause) => `${capital(on)} is een ${cause}, en het einde blijft daar`,
  minimum: (count, to) =>
    `Er moeten ten minste ${count} werkdagen in vallen, zodat het einde verschuift naar ${to}`,
  exception: (limit) => `Een termijn van ${limit} verschuift niet wegens vrije dagen`,
  lastMoment: (at) => `Laatste moment binnen de termijn: ${at}`,
  endOfDay: (on) => `Op tijd tot het einde van ${on}, 24.00 uur`,
  endOfDayBack: (on) => `Uiterlijk aan het einde van ${on}, 24.00 uur`,
  skipped: (count, cause, kind) => `${count} × ${cause}${kind === 'weekend' ? 'dag' : ''}`,
  provisional: (why) => `Voorlopig: ${why}`,
  noticeTo: (calendar, horizon) =>
    `kalender "${calendar}" berust slechts tot en met ${horizon} op officiële bekendmaking`,
  notAllKnown: (calendar) =>
    `niet alle dagen van kalender "${calendar}" zijn officieel bekendgemaakt`,
};

const clauses: ClauseWords = {
  sameDay: 'dezelfde dag',
  counted: (limit, from, to) => `${limit} vanaf ${from} → ${to}`,
  cutOff: (time, day) => `kwam om ${time}, te laat voor die dag, en telt dus voor ${day}`,
  cutOffDayOff: (day) => `kwam op een vrije dag en telt dus voor ${day}`,
  restarted: (on) => `begint opnieuw op ${on}`,
  dropped: (list) => `de verlenging met ${list} vervalt`,
  extended: (by) => `verlengd met ${by}`,
  shortened: (by) => `verkort met ${by}`,
  countsAs: (from, to) => `${from} geldt als ${to}`,
  skipped: (days) => `niet meegeteld: ${days}`,
  weekends: (days) => `${days} weekenddagen`,
  makeUp: (day) => `${day} is een inhaaldag en telt mee`,
  suspended: ({ from, to }) =>
    to === undefined ? `opgeschort op ${from}` : `opgeschort van ${from} tot en met ${to}`,
  hence: (to) => `dus tot ${to}`,
  still: (to) => `nog steeds tot ${to}`,
  rolledTo: (to) => `dus verschuift het naar ${to}`,
  off: (days, isOne) => `${days} ${isOne ? 'is' : 'zijn'} vrij`,
  held: (days, isOne) => `${days} ${isOne ? 'is' : 'zijn'} opgeschort`,
  afterEnd: 'na het einde, dat blijft',
  stays: 'en het einde blijft',
  minimum: (count, to) => `er moeten ten minste ${count} werkdagen in vallen, dus ${to}`,
  exception: 'zo’n lange termijn verschuift niet wegens vrije dagen',
  served: (on) => `geldt als bekendgemaakt op ${on}`,
  clearDay: (to) => `ook de laatste dag telt niet mee, dus tot ${to}`,
  recessEnd: (from, name) => `${from} valt in ${name}`,
  monthEnd: {
    monthEnd: 'van maandeinde tot maandeinde',
    lastDay: 'de maand heeft die dag niet, dus de laatste ervan',
    firstOfNext: 'de maand heeft die dag niet, dus de eerste van de volgende',
  },
  provisional: 'voorlopig',
  noticeTo: (day) => `vrije dagen zijn slechts tot en met ${day} bekendgemaakt`,
};

/** The words for legal time. */
export const legalTime: LegalTimeWords = {
  locale: 'nl',
  dates: {
    full: (date, time) =>
      `${date.weekdayLong} ${long(date)}${time === undefined ? '' : ` om ${time} uur`}`,
    long,
    short: ({ day, monthShort, year }) => `${day} ${monthShort} ${year}`,
    day: shortDay,
    dayOfYear: (date) => `${shortDay(date)} ${date.year}`,
    month: ({ monthLong, year }) => `${monthLong} ${year}`,
    columnHead: ({ weekdayShort }) => weekdayShort,
  },
  amounts: {
    units: {
      minutes: { one: 'minuut', other: 'minuten' },
      hours: { other: 'uur' },
      workingHours: { one: 'werkuur', other: 'werkuren' },
      days: { one: 'dag', other: 'dagen' },
      workingDays: { one: 'werkdag', other: 'werkdagen' },
      weeks: { one: 'week', other: 'weken' },
      months: { one: 'maand', other: 'maanden' },
      years: { other: 'jaar' },
    },
    sameDay: 'Dezelfde dag',
    countedBack: (size) => `${size}, teruggeteld`,
    day: 'd',
    hour: 'u',
    minute: 'min',
    percent: (number) => `${number} %`,
    currencies: {},
  },
  days: {
    kinds,
    listed: kinds,
    classes: { closure: 'kantoor gesloten', stateHoliday: 'feestdag van de deelstaat' },
    worked: 'geldt bij terugtellen als werkdag',
    marks: {
      event: 'gebeurtenis',
      counted: 'meegeteld',
      skipped: 'niet meegeteld',
      suspended: 'opgeschort',
      rolled: 'einde verschoven',
      due: 'einde van de termijn',
      makeUp: 'inhaaldag',
    },
  },
  sentences,
  clauses,
  pictures: {
    heads: ['Dagen', 'Telling', 'Nummers', 'Wat', 'Bron'],
    monthsLeftOut: (count) => `… ${count} maanden weggelaten …`,
  },
  notes: {
    actUnknown: (act) => `Er is geen regeling "${act}" in de lijst.`,
    ruleReported: (rule) => `Telregel "${rule}" berust op secundaire bronnen.`,
    otherPlace: ({ rule, jurisdiction, calendar, place }) =>
      `Regel "${rule}" (${jurisdiction}) telt op kalender "${calendar}" (${place}), die niet van die plaats is.`,
    otherZone: ({ rule, jurisdiction, own, calendar, zone }) =>
      `Regel "${rule}" (${jurisdiction}) telt in de tijdzone ${own}, maar kalender "${calendar}" is in de tijdzone ${zone}.`,
    dayClass: ({ date, calendar, dayClass, rule, known }) =>
      `${date} van kalender "${calendar}" is een vrije dag van klasse "${dayClass}", die regel "${rule}" niet kent (${known}): hij telt als elke vrije dag.`,
    rule: (id) => `Telregel "${id}"`,
    calendar: (id) => `Kalender "${id}"`,
    notYet: (what, day) => `${what} geldt pas vanaf ${day}.`,
    ended: (what, day, replacedBy) =>
      `${what} gold slechts tot en met ${day}${replacedBy && `; vervangen door ${replacedBy}`}.`,
    notIssued: (what, day) => `${what} is pas op ${day} vastgesteld.`,
    replaced: (what, replacedBy) =>
      `${what} is vervangen door ${replacedBy}; sinds wanneer staat niet vast.`,
  },
  source: (source) => source,
};

/** Dutch, for whoever counts legal time and needs no more of it. */
export const dutch: Language = { tag: 'nl', legalTime };
