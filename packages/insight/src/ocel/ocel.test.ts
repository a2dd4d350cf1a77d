/** OCEL 2.0 in and out, and its objects as cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Findings } from '../log/finding.js';
import { casesOfObjects, objectsOfCases } from './cases-of-objects.js';
import type { ObjectLog } from './object-log.js';
import { readOcelJson, writeOcelJson } from './ocel-json.js';
import { readOcelXml, writeOcelXml } from './ocel-xml.js';

const bytesOf = (text: string): Uint8Array[] => [new TextEncoder().encode(text)];

const texts = fc.string({ maxLength: 8 }).map((text) => `a${text.replaceAll(/[^ -~]/gu, 'ế')}`);
const relationships = fc.array(fc.record({ objectId: texts, qualifier: texts }), { maxLength: 2 });
const kinds = fc.array(
  fc.record({
    name: texts,
    attributes: fc.array(
      fc.record({
        name: texts,
        type: fc.constantFrom('string', 'time', 'integer', 'float', 'boolean'),
      }),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 2 },
);
const times = fc.constantFrom('2026-11-02T08:00:00Z', '2026-10-25T02:30:00+02:00');
const logs: fc.Arbitrary<ObjectLog> = fc.record({
  eventTypes: kinds,
  objectTypes: kinds,
  objects: fc.array(
    fc.record({
      ...{ id: texts, type: texts, relationships },
      attributes: fc.array(fc.record({ name: texts, time: times, value: texts }), { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
  events: fc.array(
    fc.record({
      ...{ id: texts, type: texts, time: times, relationships },
      attributes: fc.array(fc.record({ name: texts, value: texts }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
}) as fc.Arbitrary<ObjectLog>;

describe('OCEL 2.0', () => {
  it('is read back as it was written, as JSON and as XML', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (log) => {
        expect(await readOcelJson(bytesOf(writeOcelJson(log)))).toEqual(log);
        expect(await readOcelXml(bytesOf(writeOcelXml(log)))).toEqual(log);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps numbers and truths of JSON as what they are', () => {
    const log: ObjectLog = {
      eventTypes: [
        {
          name: 'pay',
          attributes: [
            { name: 'fee', type: 'integer' },
            { name: 'cash', type: 'boolean' },
            { name: 'code', type: 'string' },
            { name: 'long', type: 'integer' },
          ],
        },
      ],
      objectTypes: [],
      objects: [],
      events: [
        {
          ...{ id: '1', type: 'pay', time: '2026-11-02T08:00:00Z', relationships: [] },
          attributes: [
            { name: 'fee', value: '10' },
            { name: 'cash', value: 'true' },
            { name: 'code', value: '007' },
            { name: 'long', value: '9007199254740993' },
          ],
        },
      ],
    };
    const { events } = JSON.parse(writeOcelJson(log)) as { events: { attributes: object[] }[] };
    expect(events[0]?.attributes).toEqual([
      { name: 'fee', value: 10 },
      { name: 'cash', value: true },
      { name: 'code', value: '007' },
      { name: 'long', value: '9007199254740993' },
    ]);
  });

  it('gives the objects of a type as cases, and takes them back', async () => {
    const at = Date.parse('2026-11-02T08:00:00Z');
    const event = (activity: string, plus: number) => ({
      ...{ activity, at: at + plus, phase: 'complete' as const, role: 'clerk' },
      ...{ resource: 'An', group: 'one stop', attributes: [] },
    });
    const given = [
      { id: 'H1', events: [event('receive', 0), event('check', 1)], attributes: [] },
      { id: 'H2', events: [event('receive', 2)], attributes: [] },
    ];
    const log = await objectsOfCases(given, { personal: true });
    const back = casesOfObjects(log, {
      ...{ caseType: 'case', agencyType: 'agency', resourceType: 'person' },
    });
    expect(
      back.map(({ id, events }) => [id, events.map((e) => `${e.activity} ${e.at - at}`)]),
    ).toEqual([
      ['H1', ['receive 0', 'check 1']],
      ['H2', ['receive 2']],
    ]);
    expect(back[0]?.events[0]).toMatchObject({
      ...{ resource: 'person:An', group: 'agency:one stop', role: 'clerk' },
    });
    expect(JSON.stringify(await objectsOfCases(given))).not.toContain('An');
  });

  it('leaves out what leads nowhere or in a circle, and says so', () => {
    const findings = new Findings();
    const part = (id: string, of: string) => ({
      ...{ id, type: 'case', attributes: [] },
      relationships: [{ objectId: of, qualifier: 'parent' }],
    });
    const event = (time: string, objectId: string) => ({
      ...{ id: '1', type: 'a', time, attributes: [] },
      relationships: [{ objectId, qualifier: '' }],
    });
    const log: ObjectLog = {
      ...{ eventTypes: [], objectTypes: [] },
      objects: [part('a', 'b'), part('b', 'c'), part('c', 'a')],
      events: [
        event('', 'a'),
        event('soon', 'a'),
        event('2026-11-02', 'd'),
        event('2026-11-02', 'a'),
      ],
    };
    const cases = casesOfObjects(log, { caseType: 'case', findings });
    expect(cases.map(({ events }) => events.length)).toEqual([1, 0, 0]);
    expect([...findings.counts]).toEqual([
      ['timeMissing', 1],
      ['timeInvalid', 1],
      ['linkMissing', 1],
      ['parentCycle', 1],
    ]);
  });

  it.each([
    ['no JSON', readOcelJson, '{'],
    ['another JSON', readOcelJson, '{"events":[{}]}'],
    ['no XML', readOcelXml, '<log><events>'],
    ['another XML', readOcelXml, '<html/>'],
  ])('that is %s is refused', async (_, read, text) => {
    await expect(read(bytesOf(text))).rejects.toMatchObject({ code: 'LOG_UNREADABLE' });
  });
});
