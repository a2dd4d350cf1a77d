/** Attributes as they are written: those that figures read among them, personal ones when asked. */
import type { Attribute } from './attribute.js';
import type { LogCase, LogEvent } from './event.js';
import { keys } from './standard-keys.js';

/** What of a log is written. */
export interface WriteOptions {
  /** Whether what tells of persons is written too. @defaultValue false */
  readonly personal?: boolean | undefined;
  /** The keys that tell of persons. @defaultValue `org:resource` alone */
  readonly personalKeys?: readonly string[] | undefined;
}

/** Which attributes may be written. */
export function mayWrite({
  personal = false,
  personalKeys = [keys.resource],
}: WriteOptions): (attribute: Attribute) => boolean {
  const hidden = new Set(personal ? [] : personalKeys);
  return ({ key }) => !hidden.has(key);
}

/** The attributes of an event, with those that its reader took from elsewhere. */
export function attributesOf(event: LogEvent): readonly Attribute[] {
  const { attributes, activity, at, phase, resource, role, group } = event;
  const known = new Set(attributes.map(({ key }) => key));
  const told: Attribute[] = [
    { type: 'string', key: keys.name, value: activity },
    { type: 'date', key: keys.time, value: new Date(at).toISOString() },
    ...text(keys.transition, phase === 'other' ? undefined : phase),
    ...text(keys.resource, resource),
    ...text(keys.role, role),
    ...text(keys.group, group),
  ];
  return [...told.filter(({ key }) => !known.has(key)), ...attributes];
}

/** The attributes of a case, with its name. */
export function attributesOfCase({ id, attributes }: LogCase): readonly Attribute[] {
  if (attributes.some(({ key }) => key === keys.name)) return attributes;
  return [{ type: 'string', key: keys.name, value: id }, ...attributes];
}

function text(key: string, value: string | undefined): Attribute[] {
  return value === undefined ? [] : [{ type: 'string', key, value }];
}
