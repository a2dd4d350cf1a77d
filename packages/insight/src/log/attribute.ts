/** Attributes of logs as the file writes them, so that whatever is read is written back whole. */
import { instantOf } from './xml-date.js';

/** The types of attributes that IEEE 1849 knows. */
export type AttributeType =
  'string' | 'date' | 'int' | 'float' | 'boolean' | 'id' | 'list' | 'container';

/**
 * An attribute of a log, a case or an event.
 *
 * Its value is the text of the file: an integer of 64 bits, a date with its offset and a float with
 * its last digit stay what they are. {@link numberOf} and `instantOf` read it.
 */
export interface Attribute {
  readonly type: AttributeType;
  readonly key: string;
  /** Empty for a list or a container. */
  readonly value: string;
  /** Attributes of the attribute. */
  readonly children?: readonly Attribute[];
  /** The values of a list, in their order. */
  readonly values?: readonly Attribute[];
}

/** The text of an attribute by its key; of several the first. */
export function textOf(attributes: readonly Attribute[], key: string): string | undefined {
  for (const attribute of attributes) if (attribute.key === key) return attribute.value;
  return undefined;
}

/** The number that an attribute is; `undefined` for a text. */
export function numberOf({ type, value }: Attribute): number | undefined {
  if (type !== 'int' && type !== 'float') return undefined;
  const number = value.trim() === '' ? NaN : Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/** Whether a text has the form of a value of a type. */
export function fitsType(type: AttributeType, value: string): boolean {
  switch (type) {
    case 'int':
      return /^[+-]?\d+$/u.test(value);
    case 'float':
      return /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|[+-]?INF|NaN)$/iu.test(value);
    case 'boolean':
      return /^(?:true|false|0|1)$/u.test(value);
    case 'date':
      return instantOf(value) !== undefined;
    default:
      return true;
  }
}
