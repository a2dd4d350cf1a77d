/** The table of built-in counting rules for the reference, written from their data. */
import { builtInRules, formatTimeLimit, type CountingRule } from '@thutuc/legal-time';

const begin = '<!-- BEGIN: rules, written from the data -->';
const end = '<!-- END: rules -->';

/** The document with its part between the marks written anew. */
export function withRules(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
  const rules = builtInRules.map(section).join('\n');
  return `${document.slice(0, from + begin.length)}\n\n${rules}\n${document.slice(to)}`;
}

function section(rule: CountingRule): string {
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
      ? [`apology: ${formatTimeLimit(apology.before, 'en')} from the appointment, at the latest`]
      : []),
  ];
}
