/** Between OCEL 2.0 and cases: the objects of one type are the cases, and back. */
import { type Attribute, type AttributeType } from '../log/attribute.js';
import { inOrder, type LogCase, type LogEvent, phaseOf } from '../log/event.js';
import { type ReadOptions, type Reading, readingOf } from '../log/read-options.js';
import { attributesOf, mayWrite, type WriteOptions } from '../log/standard-attributes.js';
import { keys } from '../log/standard-keys.js';
import { instantOf } from '../log/xml-date.js';
import type { ObjectLog, OcelEvent, OcelKind, OcelObject, OcelType } from './object-log.js';

/** How objects become cases. */
export interface CasesOptions extends ReadOptions {
  /** The type of objects that are cases. */
  readonly caseType: string;
  /** The type of objects that are persons, where events have to do with them. */
  readonly resourceType?: string | undefined;
  /** The type of objects that are agencies or units. */
  readonly agencyType?: string | undefined;
}

/** Qualifiers by which an object is a part of another one. */
const parents: ReadonlySet<string> = new Set(['parent', 'part of', 'partOf']);

/** Key of the case that a case is a part of. */
const parentKey = 'thutuc:parent';

const typeOf: Readonly<Record<OcelType, AttributeType>> = {
  string: 'string',
  time: 'date',
  integer: 'int',
  float: 'float',
  boolean: 'boolean',
};

/**
 * The cases of a log of OCEL 2.0: an event that has to do with several of them stands in each.
 *
 * Events without a time and links that lead nowhere or round in a circle are left out, with a
 * finding each.
 */
export function casesOfObjects(log: ObjectLog, options: CasesOptions): LogCase[] {
  const reading = readingOf(options);
  const objects = new Map(log.objects.map((one) => [one.id, one]));
  const cases = new Map<string, { object: OcelObject; events: LogEvent[] }>();
  for (const object of log.objects)
    if (object.type === options.caseType) cases.set(object.id, { object, events: [] });
  const types = attributeTypes(log.eventTypes);
  for (const event of log.events) addEvent(event, { objects, cases, types, options, reading });
  const parentOf = parentsIn(cases, reading);
  const ofObject = attributeTypes(log.objectTypes);
  return [...cases].map(([id, { object, events }]) => {
    inOrder(events);
    const parent = parentOf.get(id);
    const attributes = object.attributes.map(({ name, value }) =>
      attribute(ofObject.get(object.type)?.get(name), name, value),
    );
    if (parent !== undefined) attributes.push({ type: 'string', key: parentKey, value: parent });
    return { id, events, attributes };
  });
}

type Types = ReadonlyMap<string, ReadonlyMap<string, OcelType>>;

interface Adding {
  readonly objects: ReadonlyMap<string, OcelObject>;
  readonly cases: ReadonlyMap<string, { readonly events: LogEvent[] }>;
  readonly types: Types;
  readonly options: CasesOptions;
  readonly reading: Reading;
}

function addEvent(event: OcelEvent, { objects, cases, types, options, reading }: Adding): void {
  const { findings, limits, now } = reading;
  const at = instantOf(event.time);
  if (at === undefined) {
    const code = event.time === '' ? 'timeMissing' : 'timeInvalid';
    findings.add({ code, value: event.time === '' ? event.id : event.time });
    return;
  }
  if (at > now) findings.add({ code: 'eventInFuture', value: event.id });
  const linked = event.relationships.flatMap(({ objectId }) => {
    const object = objects.get(objectId);
    if (object === undefined) findings.add({ code: 'linkMissing', value: objectId });
    return object === undefined ? [] : [object];
  });
  const idOf = (type: string | undefined) => linked.find((one) => one.type === type)?.id;
  const attributes = event.attributes.map(({ name, value }) =>
    attribute(types.get(event.type)?.get(name), name, value),
  );
  const valueOf = (key: string) => attributes.find((one) => one.key === key)?.value;
  const read: LogEvent = {
    ...{ activity: event.type, at, attributes, phase: phaseOf(valueOf(keys.transition)) },
    resource: idOf(options.resourceType) ?? valueOf(keys.resource),
    role: valueOf(keys.role),
    group: idOf(options.agencyType) ?? valueOf(keys.group),
  };
  for (const { id } of new Set(linked)) {
    const one = cases.get(id);
    if (one === undefined) continue;
    if (one.events.length < limits.caseEventsMax) one.events.push(read);
    else findings.add({ code: 'caseTooLong', case: id });
  }
}

/** The parent of each case; a link that closes a circle is left out. */
function parentsIn(
  cases: ReadonlyMap<string, { readonly object: OcelObject }>,
  { findings }: Reading,
): ReadonlyMap<string, string> {
  const parentOf = new Map<string, string>();
  for (const [id, { object }] of cases) {
    const parent = object.relationships.find(({ qualifier }) => parents.has(qualifier))?.objectId;
    if (parent === undefined || !cases.has(parent)) continue;
    if (reaches(parentOf, parent, id))
      findings.add({ code: 'parentCycle', case: id, value: parent });
    else parentOf.set(id, parent);
  }
  return parentOf;
}

function reaches(parentOf: ReadonlyMap<string, string>, from: string, to: string): boolean {
  let at: string | undefined = from;
  while (at !== undefined && at !== to) at = parentOf.get(at);
  return at === to;
}

function attributeTypes(kinds: readonly OcelKind[]): Types {
  return new Map(
    kinds.map(({ name, attributes }) => [name, new Map(attributes.map((a) => [a.name, a.type]))]),
  );
}

function attribute(type: OcelType | undefined, key: string, value: string): Attribute {
  return { type: typeOf[type ?? 'string'], key, value };
}

const ocelTypeOf: Readonly<Partial<Record<AttributeType, OcelType>>> = {
  date: 'time',
  int: 'integer',
  float: 'float',
  boolean: 'boolean',
};

/**
 * Cases as a log of OCEL 2.0: each is an object, and so is each agency, and each person where that
 * is asked for. Attributes in attributes have no place there and are left out.
 */
export async function objectsOfCases(
  cases: AsyncIterable<LogCase> | Iterable<LogCase>,
  options: WriteOptions & { readonly caseType?: string } = {},
): Promise<ObjectLog> {
  const { caseType = 'case' } = options;
  const isWritten = mayWrite(options);
  const objects = new Map<string, OcelObject>();
  const events: OcelEvent[] = [];
  const kinds = new Map<string, Map<string, OcelType>>();
  const ofCase = new Map<string, OcelType>();
  const link = (type: string, id: string | undefined) => {
    if (id === undefined) return [];
    const objectId = `${type}:${id}`;
    if (!objects.has(objectId))
      objects.set(objectId, { id: objectId, type, attributes: [], relationships: [] });
    return [{ objectId, qualifier: type }];
  };
  const withPersons = isWritten({ type: 'string', key: keys.resource, value: '' });
  for await (const one of cases) {
    const told = one.attributes.filter((own) => isFlat(own) && isWritten(own));
    for (const own of told) ofCase.set(own.key, ocelTypeOf[own.type] ?? 'string');
    const time = new Date(one.events[0]?.at ?? 0).toISOString();
    const attributes = told.map(({ key, value }) => ({ name: key, time, value }));
    objects.set(one.id, { id: one.id, type: caseType, attributes, relationships: [] });
    for (const event of one.events) {
      const known = kinds.get(event.activity) ?? new Map<string, OcelType>();
      kinds.set(event.activity, known);
      const own = attributesOf(event).filter(
        (a) => isFlat(a) && isWritten(a) && a.key !== keys.name && a.key !== keys.time,
      );
      for (const { key, type } of own) known.set(key, ocelTypeOf[type] ?? 'string');
      events.push({
        ...{ id: `e${events.length + 1}`, type: event.activity },
        time: new Date(event.at).toISOString(),
        attributes: own.map(({ key, value }) => ({ name: key, value })),
        relationships: [
          { objectId: one.id, qualifier: caseType },
          ...link('agency', event.group),
          ...link('person', withPersons ? event.resource : undefined),
        ],
      });
    }
  }
  const objectTypes = [...new Set([...objects.values()].map(({ type }) => type))];
  return {
    eventTypes: [...kinds].map(([name, types]) => kindOf(name, types)),
    objectTypes: objectTypes.map((name) => kindOf(name, name === caseType ? ofCase : new Map())),
    objects: [...objects.values()],
    events,
  };
}

function isFlat({ type }: Attribute): boolean {
  return type !== 'list' && type !== 'container';
}

function kindOf(name: string, types: ReadonlyMap<string, OcelType>): OcelKind {
  return { name, attributes: [...types].map(([called, type]) => ({ name: called, type })) };
}
