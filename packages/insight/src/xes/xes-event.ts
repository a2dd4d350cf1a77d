/** What figures need of an event of XES, from its attributes. */
import type { Attribute } from '../log/attribute.js';
import { type LogEvent, phaseOf } from '../log/event.js';
import type { KnownNames } from '../log/own-texts.js';
import { instantOf } from '../log/xml-date.js';
import { keys } from '../log/standard-keys.js';

/**
 * The event that attributes tell of, or why they tell of none.
 *
 * @param classifierKeys - The keys whose values, with a plus between, name the activity; absent:
 *   `concept:name`.
 */
export function eventOf(
  attributes: readonly Attribute[],
  names: KnownNames,
  classifierKeys?: readonly string[],
): LogEvent | 'activityMissing' | 'timeMissing' | 'timeInvalid' {
  let name: string | undefined;
  let time: string | undefined;
  let transition: string | undefined;
  let resource: string | undefined;
  let role: string | undefined;
  let group: string | undefined;
  for (const { key, value } of attributes) {
    if (key === keys.name) name = value;
    else if (key === keys.time) time = value;
    else if (key === keys.resource) resource = value;
    else if (key === keys.transition) transition = value;
    else if (key === keys.group) group = value;
    else if (key === keys.role) role = value;
  }
  const activity = classifierKeys === undefined ? name : classified(attributes, classifierKeys);
  if (activity === undefined || activity === '') return 'activityMissing';
  if (time === undefined || time === '') return 'timeMissing';
  const at = instantOf(time);
  if (at === undefined) return 'timeInvalid';
  return {
    activity: names.of(activity),
    at,
    phase: phaseOf(transition),
    resource: resource && names.of(resource),
    role: role && names.of(role),
    group: group && names.of(group),
    attributes,
  };
}

function classified(attributes: readonly Attribute[], of: readonly string[]): string | undefined {
  const values = of.map((key) => attributes.find((attribute) => attribute.key === key)?.value);
  return values.every((value) => value === undefined) ? undefined : values.join('+');
}
