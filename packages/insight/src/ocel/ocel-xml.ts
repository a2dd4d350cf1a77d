/** OCEL 2.0 as XML, in and out. */
import { escapeText } from '@thutuc/legal-time';
import type { SaxesTagPlain } from 'saxes';
import type { Bytes } from '../bytes/unpack.js';
import { InsightError } from '../errors.js';
import { type ReadOptions, type Reading, readingOf } from '../log/read-options.js';
import { readXml, type XmlHandlers } from '../bytes/read-xml.js';
import type {
  ObjectLog,
  OcelEvent,
  OcelKind,
  OcelObject,
  OcelType,
  Relationship,
} from './object-log.js';

type Open<Of> = {
  -readonly [Name in keyof Of]: Of[Name] extends readonly (infer Item)[] ? Item[] : Of[Name];
};

const types: ReadonlySet<string> = new Set(['string', 'time', 'integer', 'float', 'boolean']);

/** A log of OCEL 2.0 while its elements come. */
class OcelBuilder implements XmlHandlers<never> {
  readonly log: Open<ObjectLog> = { eventTypes: [], objectTypes: [], objects: [], events: [] };
  readonly #reading: Reading;
  #kind: Open<OcelKind> | undefined;
  #object: Open<OcelObject> | undefined;
  #event: Open<OcelEvent> | undefined;
  #attribute: { name: string; time: string; value: string } | undefined;
  #isRooted = false;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  open({ name, attributes }: SaxesTagPlain): void {
    if (!this.#isRooted && name !== 'log') throw noOcel(name);
    this.#isRooted = true;
    const { name: called = '', type = '', id = '', time = '' } = attributes;
    if (name === 'object-type' || name === 'event-type') {
      this.#kind = { name: called, attributes: [] };
      const kinds = name === 'object-type' ? this.log.objectTypes : this.log.eventTypes;
      kinds.push(this.#kind);
    } else if (name === 'object') {
      this.#object = { id, type, attributes: [], relationships: [] };
      this.#keep(this.log.objects, this.#object);
    } else if (name === 'event') {
      this.#event = { id, type, time, attributes: [], relationships: [] };
      this.#keep(this.log.events, this.#event);
    } else if (name === 'attribute') {
      this.#openAttribute(called, time, type);
    } else if (name === 'relationship' || name === 'relobj') {
      const { 'object-id': objectId = '', qualifier = '' } = attributes;
      (this.#event ?? this.#object)?.relationships.push({ objectId, qualifier });
    }
  }

  text(text: string): void {
    if (this.#attribute !== undefined) this.#attribute.value += text;
  }

  close({ name }: SaxesTagPlain): void {
    if (name === 'object-type' || name === 'event-type') this.#kind = undefined;
    else if (name === 'object') this.#object = undefined;
    else if (name === 'event') this.#event = undefined;
    else if (name === 'attribute') this.#closeAttribute();
  }

  taken(): readonly never[] {
    return [];
  }

  isRead(): boolean {
    return this.log.events.length > 0;
  }

  #openAttribute(name: string, time: string, type: string): void {
    if (this.#kind === undefined) this.#attribute = { name, time, value: '' };
    else if (types.has(type)) this.#kind.attributes.push({ name, type: type as OcelType });
    else this.#kind.attributes.push({ name, type: 'string' });
  }

  #closeAttribute(): void {
    const closed = this.#attribute;
    this.#attribute = undefined;
    if (closed === undefined) return;
    const { name, time, value } = closed;
    if (this.#event !== undefined) this.#event.attributes.push({ name, value });
    else this.#object?.attributes.push({ name, time, value });
  }

  #keep<Item>(items: Item[], item: Item): void {
    const max = this.#reading.limits.heldEventsMax;
    if (items.length >= max)
      throw new InsightError('LOG_TOO_LARGE', `The log has more than ${max} events or objects.`, {
        max,
      });
    items.push(item);
  }
}

/**
 * Reads OCEL 2.0 from XML. A file that breaks off gives what stands before it, and a finding.
 *
 * @throws InsightError `LOG_UNREADABLE`, `LOG_ENTITIES`, `LOG_TOO_LARGE`
 */
export async function readOcelXml(bytes: Bytes, options: ReadOptions = {}): Promise<ObjectLog> {
  const reading = readingOf(options);
  const builder = new OcelBuilder(reading);
  // It gives nothing on: all of it is read in one go.
  await readXml(bytes, builder, reading).next();
  return builder.log;
}

/** Writes OCEL 2.0 as XML. */
export function writeOcelXml({ objectTypes, eventTypes, objects, events }: ObjectLog): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log>',
    ...list(
      'object-types',
      objectTypes.map((kind) => kindText('object-type', kind)),
    ),
    ...list(
      'event-types',
      eventTypes.map((kind) => kindText('event-type', kind)),
    ),
    ...list(
      'objects',
      objects.map(({ id, type, attributes, relationships }) => {
        const inner = attributes.map(
          ({ name, time, value }) =>
            `<attribute${named({ name, time })}>${escapeText(value)}</attribute>`,
        );
        return element('object', { id, type }, inner, relationships);
      }),
    ),
    ...list(
      'events',
      events.map(({ id, type, time, attributes, relationships }) => {
        const inner = attributes.map(
          ({ name, value }) => `<attribute${named({ name })}>${escapeText(value)}</attribute>`,
        );
        return element('event', { id, type, time }, inner, relationships);
      }),
    ),
    '</log>\n',
  ].join('\n');
}

function kindText(name: string, kind: OcelKind): string {
  const inner = kind.attributes.map((one) => `<attribute${named({ ...one })}/>`).join('');
  return `<${name}${named({ name: kind.name })}><attributes>${inner}</attributes></${name}>`;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inner: readonly string[],
  relationships: readonly Relationship[],
): string {
  const links = relationships.map(
    ({ objectId, qualifier }) => `<relationship${named({ 'object-id': objectId, qualifier })}/>`,
  );
  const own = `<attributes>${inner.join('')}</attributes>`;
  return `<${name}${named(attributes)}>${own}<objects>${links.join('')}</objects></${name}>`;
}

function list(name: string, items: readonly string[]): string[] {
  return [`<${name}>`, ...items, `</${name}>`];
}

function named(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('');
}

function noOcel(root: string): InsightError {
  return new InsightError(
    'LOG_UNREADABLE',
    `The file begins with <${root.slice(0, 40)}> and is no OCEL 2.0, which begins with <log>.`,
    { root },
  );
}
