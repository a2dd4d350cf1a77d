/** What is caught, as event definitions of BPMN. */
import type { AllottedLimit, Catch, CaughtTimer, DeadlineEvent } from '@thutuc/core/procedure';
import type { Drawing } from './drawing.js';
import { create, type OpenElement } from '../read/make.js';
import { ownNamespace } from './own-elements.js';

const feel = 'https://www.omg.org/spec/DMN/20191111/FEEL/';

/** A condition in FEEL. */
export function condition(body: string): OpenElement {
  return create('bpmn:FormalExpression', { body, language: feel });
}

/** The definition of an event that is caught or thrown. */
export function definitionOf(drawing: Drawing, on: Catch['on']): OpenElement {
  if ('timer' in on) return timerDefinition(on.timer);
  if ('condition' in on) {
    return create('bpmn:ConditionalEventDefinition', { condition: condition(on.condition) });
  }
  if ('message' in on) return drawing.definition('Message', on.message);
  if ('signal' in on) return drawing.definition('Signal', on.signal);
  if ('escalation' in on) return drawing.definition('Escalation', on.escalation);
  return on.error === 'any'
    ? create('bpmn:ErrorEventDefinition')
    : drawing.definition('Error', on.error);
}

/** A timer: what the calendar alone counts as ISO 8601, what the law counts in our own words. */
export function timerDefinition(timer: CaughtTimer | DeadlineEvent): OpenElement {
  if ('date' in timer) return timerOf('timeDate', condition(timer.date));
  if ('after' in timer) return timerOf('timeDuration', durationOf(timer.after));
  if ('every' in timer) return timerOf('timeCycle', durationOf(timer.every, 'R/'));
  const by = timer.by === undefined ? '' : ` ${timer.by.amount} ${timer.by.unit}`;
  return timerOf('timeDuration', counted(`${timer.when} the limit${by}`));
}

const timerOf = (property: string, expression: OpenElement) =>
  create('bpmn:TimerEventDefinition', { [property]: expression });

const isoUnits: Readonly<Partial<Record<AllottedLimit['unit'], readonly [string, string]>>> = {
  minutes: ['PT', 'M'],
  hours: ['PT', 'H'],
  days: ['P', 'D'],
  weeks: ['P', 'W'],
  months: ['P', 'M'],
  years: ['P', 'Y'],
};

function durationOf({ amount, unit }: AllottedLimit, prefix = ''): OpenElement {
  const iso = isoUnits[unit];
  if (iso === undefined || !Number.isInteger(amount) || amount < 0) {
    return counted(`${amount} ${unit}`);
  }
  const [before, after] = iso;
  return create('bpmn:FormalExpression', { body: `${prefix}${before}${amount}${after}` });
}

const counted = (body: string) => create('bpmn:FormalExpression', { body, language: ownNamespace });
