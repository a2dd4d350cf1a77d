/** The tables of counting rules for the reference, written from their data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateInWords, formatTimeLimit, type CountingRule } from '@thutuc/legal-time';
import { root } from './documents.js';

type Recess = NonNullable<CountingRule['recesses']>[number];

const begin = '<!-- BEGIN: rules, written from the data -->';
const end = '<!-- END: rules -->';

/** The document with its part between the marks written anew. */
export function withRules(
  document: string,
  ruled: readonly CountingRule[],
  examples: readonly Example[] = [],
): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
  const rules = ruled
    .map((rule) =>
      section(
        rule,
        examples.filter(({ rules: id }) => id === rule.id),
      ),
    )
    .join('\n');
  return `${document.slice(0, from + begin.length)}\n\n${rules}\n${document.slice(to)}`;
}

/** A worked deadline, as `worked-examples.json` has it. */
interface Example {
  readonly rules: string;
  readonly start: string;
  readonly limit: string | CombinedExample;
  readonly daysOff: readonly (string | { readonly date: string; readonly class?: string })[];
  readonly expected: { readonly due: string };
  readonly source: string;
  readonly trap?: string;
}

/** Several limits, of which the first to end holds. */
interface CombinedExample {
  readonly earlierOf: readonly (
    string | { readonly limit: string; readonly workedThrough: readonly string[] }
  )[];
}

function limitText(limit: Example['limit']): string {
  if (typeof limit === 'string') return limit;
  const parts = limit.earlierOf.map((part) =>
    typeof part === 'string' ? part : `${part.limit} through ${part.workedThrough.join(', ')}`,
  );
  return `the earlier of ${parts.join(' and ')}`;
}

function dayText(day: Example['daysOff'][number]): string {
  if (typeof day === 'string') return day;
  return day.class === undefined ? day.date : `${day.date} (${day.class})`;
}

/** The worked deadlines of the reported rules. */
export function reportedExamples(): readonly Example[] {
  const file = 'packages/legal-time/src/rule/reported/worked-examples.json';
  return (JSON.parse(readFileSync(join(root, file), 'utf8')) as { cases: Example[] }).cases;
}

function worked(examples: readonly Example[]): string[] {
  if (examples.length === 0) return [];
  const traps = examples.flatMap(({ trap }) => (trap === undefined ? [] : [`- ${trap}`]));
  return [
    '| from | limit | days off | due | why |',
    '| --- | --- | --- | --- | --- |',
    ...examples.map(
      ({ start, limit, daysOff, expected, source }) =>
        `| ${dateInWords(start)} | ${limitText(limit)} | ${daysOff.map(dayText).join(', ')} | ${dateInWords(expected.due)} | ${source} |`,
    ),
    '',
    ...(traps.length === 0 ? [] : ['Traps:', '', ...traps, '']),
  ];
}

function section(rule: CountingRule, examples: readonly Example[]): string {
  const facts = [...counting(rule), ...interrupting(rule)].map((fact) => `- ${fact}`);
  const articles = rule.citations.map(
    ({ act, article, says, basis }) => `| ${act} | ${article} | ${says?.en ?? ''} | ${basis} |`,
  );
  return [
    `## ${rule.id}`,
    '',
    `${rule.name.en} · ${rule.name.vi}${inForce(rule)}`,
    '',
    ...facts,
    '',
    '| act | article | says | basis |',
    '| --- | --- | --- | --- |',
    ...articles,
    '',
    ...worked(examples),
  ].join('\n');
}

function inForce({ inForce: force }: CountingRule): string {
  if (!force) return '';
  const { from, to } = force;
  return ` (in force${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''})`;
}

const firstDays = {
  excluded: 'is not counted',
  included: 'counts',
  includedAtMidnight: 'counts only if it happened at midnight',
};
const rolls = {
  next: 'moves to the next working day',
  previous: 'to the last one before',
  none: 'stays',
};

function counting({ event, time, months, end: ends, ...rule }: CountingRule): string[] {
  const minimum = rule.minimumWorkingDays;
  const list = [
    `the day of the event ${firstDays[event.firstDay]}`,
    event.cutOff && `after ${event.cutOff} an event belongs to the next working day`,
    event.cutOffs &&
      `cut-offs by day: ${Object.entries(event.cutOffs)
        .map(([day, at]) => `${day} ${String(at)}`)
        .join(', ')}`,
    event.onDayOff === 'nextWorkingDay' && 'an event on a day off too',
    `months end on the day that corresponds to ${
      months.anchor === 'eventDay' ? 'the event' : 'the first day counted, less one'
    }`,
    months.partDays && `a month counted in part has ${String(months.partDays)} days`,
    `a last day that is a day off ${rolls[ends.forward]}; counting back it ${
      ends.backward === 'none' ? 'stays' : `moves ${rolls[ends.backward]}`
    }`,
    ...Object.entries(rule.dayClasses ?? {}).map(([name, { countedBack }]) =>
      countedBack === 'worked'
        ? `counting back, a day off of class ${name} is worked`
        : `an end on a day off of class ${name} moves forward, counting back as well`,
    ),
    months.fromMonthEnd && 'a period from the last day of a month ends on one',
    rule.week?.counts && `working days are ${rule.week.counts.join(', ')}`,
    rule.week?.ends && `a period ends on ${rule.week.ends.join(', ')} only`,
    rule.clearDays &&
      `the last day is not part of the period either${
        rule.clearDays === 'both' ? '' : `, counting ${rule.clearDays}`
      }`,
    ...(rule.recesses ?? []).map(recess),
    rule.shortDays &&
      `a working day of fewer office hours than its weekday has counts, but no period ${
        rule.shortDays === 'noEnd' ? '' : 'begins or '
      }ends with it`,
    ...Object.entries(rule.services ?? {}).map(
      ([means, { after, onDayOff }]) =>
        `what is sent by ${means} counts as served ${formatTimeLimit(after)} after it was sent` +
        (onDayOff === 'nextWorkingDay' ? ', or on the next working day' : ''),
    ),
    minimum &&
      `periods of ${String(minimum.fromDays)} days or more hold at least ` +
        `${String(minimum.count)} working days`,
    time.start === 'nextFullHour' && 'hours run from the full hour after the event',
    time.counts === 'workingTime' && 'hours are working hours',
    time.counts === 'elapsedOnWorkingDays' && 'hours pass on working days only, day and night',
    time.roll !== 'none' &&
      'hours that end on a day off end at the same time of the next working day',
    rule.conversions && `unit thresholds: ${rule.conversions.map(conversion).join('; ')}`,
    rule.exceptions &&
      `no move and no minimum over ${rule.exceptions
        .map(({ unit, moreThan }) => `${String(moreThan)} ${unit}`)
        .join(', ')}`,
  ];
  return list.filter((fact) => typeof fact === 'string');
}

function recess(one: Recess): string {
  const day = (yearly: Recess['from']): string => {
    if (typeof yearly === 'string') return yearly;
    const { easter } = yearly;
    return `${Math.abs(easter)} days ${easter < 0 ? 'before' : 'after'} Easter`;
  };
  const reach =
    JSON.stringify(one.from) === JSON.stringify(one.to)
      ? day(one.from)
      : `${day(one.from)} to ${day(one.to)}`;
  const effect = {
    suspends: 'is not counted',
    closed: 'is off',
    noEnd: 'counts, but no period ends on it',
    noEdge: 'counts, but no period begins or ends with it',
    movesEnd: `moves an end within it to ${
      one.movesTo === undefined ? `${String(one.movesBy)} days after its last` : day(one.movesTo)
    }${one.startsWithin ? ', where the period begins within it too' : ''}`,
  }[one.effect];
  const units = one.units === undefined ? '' : `, of limits in ${one.units.join(', ')}`;
  return `${one.name.en} (${reach}) ${effect}${units}`;
}

function conversion(one: NonNullable<CountingRule['conversions']>[number]): string {
  const upTo = one.max === undefined ? 'longer ones' : `up to ${String(one.max)}`;
  return `${one.units.join(', ')} ${upTo} count as ${String(one.factor)} ${one.countAs} each`;
}

function interrupting({ interruptions, extension, apology }: CountingRule): string[] {
  const policies = Object.entries(interruptions).map(([reason, policy]) => {
    const what = reason === 'default' ? 'any interruption' : `an interruption for ${reason}`;
    if (policy.effect === 'restart') return `after ${what} the limit starts again`;
    const first = policy.firstDay === 'event' ? 'its day' : 'the day after';
    const last = policy.lastDay === 'event' ? 'up to and with' : 'up to, not with,';
    return `${what} suspends from ${first} ${last} the day it is over`;
  });
  const late = extension.notice === 'beforeExpiry' ? 'only if told before expiry' : 'at any time';
  const times =
    extension.maxTimes === undefined ? '' : `, at most ${String(extension.maxTimes)} times`;
  const from = {
    start: 'like units add up',
    end: 'counted from the end',
    rolledEnd: 'counted from the end once moved from days off',
  };
  return [
    ...policies,
    `extension ${late}${times}; ${from[extension.countedFrom]}`,
    ...(extension.onRestart === undefined
      ? []
      : [`a restart leaves extensions told before it ${extension.onRestart}`]),
    ...(apology
      ? [`apology: ${formatTimeLimit(apology.before)} from the appointment, at the latest`]
      : []),
  ];
}
