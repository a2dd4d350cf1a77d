/** XES in and out: what is written is read back whole, and bad files are told from good ones. */
import { createReadStream, existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribute, AttributeType } from '../log/attribute.js';
import type { EventLog, LogCase } from '../log/event.js';
import { Findings } from '../log/finding.js';
import { readXes, type XesOptions } from './read-xes.js';
import { writeXes } from './write-xes.js';

const bytesOf = (text: string): Uint8Array[] => [new TextEncoder().encode(text)];

async function casesIn(log: EventLog): Promise<LogCase[]> {
  const cases: LogCase[] = [];
  for await (const one of log.cases) cases.push(one);
  return cases;
}

async function read(text: string, options: XesOptions = {}) {
  const findings = new Findings();
  const log = readXes(bytesOf(text), { findings, ...options });
  return { cases: await casesIn(log), header: log.header, findings };
}

const event = (name: string, time: string) =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/></event>`;
const trace = (id: string, ...events: string[]) =>
  `<trace><string key="concept:name" value="${id}"/>${events.join('\n')}</trace>`;
const log = (...traces: string[]) => `<log>\n${traces.join('\n')}\n</log>`;

// XML reads the end of a line in one way, and holds no control characters.
const texts = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  // eslint-disable-next-line no-control-regex
  .map((text) => text.replaceAll(/[\u0000-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\n'));
const dates = fc
  .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') })
  .map((date) => date.toISOString());
const values: Readonly<Record<AttributeType, fc.Arbitrary<string>>> = {
  string: texts,
  date: fc.oneof(dates, fc.constantFrom('2026-10-25T02:30:00.000+02:00', '2026-10-25')),
  int: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  float: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  boolean: fc.constantFrom('true', 'false'),
  id: fc.uuid(),
  list: fc.constant(''),
  container: fc.constant(''),
};
/** Attributes with so many levels of others inside. */
function attributesOf(levels: number): fc.Arbitrary<Attribute> {
  const inner =
    levels === 0 ? undefined : fc.array(attributesOf(levels - 1), { minLength: 1, maxLength: 2 });
  return fc.constantFrom(...(Object.keys(values) as AttributeType[])).chain((type) =>
    fc.record(
      {
        type: fc.constant(type),
        key: texts.map((text) => `k${text}`),
        value: values[type],
        ...(inner !== undefined && { children: inner }),
        ...(inner !== undefined && type === 'list' && { values: inner }),
      },
      { requiredKeys: ['type', 'key', 'value'] },
    ),
  );
}

const attributes = attributesOf(2);
const someEvents = fc.record({
  name: texts.map((t) => `a${t}`),
  at: dates,
  more: fc.array(attributes, { maxLength: 3 }),
});

describe('a log in XES', () => {
  it('is read back as it was written: every type, nested, and in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(someEvents, { maxLength: 4 }), { maxLength: 3 }),
        fc.array(attributes, { maxLength: 3 }),
        async (all, own) => {
          const cases: LogCase[] = all.map((events, i) => ({
            id: `c${i}`,
            attributes: [{ type: 'string', key: 'concept:name', value: `c${i}` }, ...own],
            events: events
              .map(({ name, at, more }) => ({
                activity: name,
                at: Date.parse(at),
                phase: 'complete' as const,
                resource: undefined,
                role: undefined,
                group: undefined,
                attributes: [
                  { type: 'string' as const, key: 'concept:name', value: name },
                  { type: 'date' as const, key: 'time:timestamp', value: at },
                  { type: 'string' as const, key: 'lifecycle:transition', value: 'complete' },
                  ...more,
                ],
              }))
              .sort((a, b) => a.at - b.at),
          }));
          const pieces: string[] = [];
          const extension = { name: 'Ours', prefix: 'ours', uri: 'urn:ours' };
          const header = {
            extensions: [extension],
            globals: [{ scope: 'event', attributes: own }],
            classifiers: [{ name: 'by name', keys: "'concept:name' Activity" }],
            attributes: own,
          };
          for await (const piece of writeXes(cases, header, { personal: true })) pieces.push(piece);
          const back = await read(pieces.join(''));
          expect(back.cases).toEqual(cases);
          expect(back.header).toEqual(header);
          expect(back.findings.listed).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves out who did it unless that is asked for', async () => {
    const one = `<trace><event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-11-02T08:00:00Z"/><string key="org:resource" value="Nguyễn An"/></event></trace>`;
    const write = async (personal: boolean) => {
      const { cases } = await read(log(one));
      let text = '';
      for await (const piece of writeXes(cases, {}, { personal })) text += piece;
      return text.includes('Nguyễn An');
    };
    expect([await write(false), await write(true)]).toEqual([false, true]);
  });

  it('keeps the order of the file between equal times, and of offsets across summer time', async () => {
    const { cases, findings } = await read(
      log(
        trace(
          '1',
          event('second', '2026-10-25T02:30:00+01:00'),
          event('first', '2026-10-25T02:30:00+02:00'),
          event('third', '2026-10-25T02:30:00+01:00'),
        ),
      ),
    );
    expect(cases[0]?.events.map(({ activity }) => activity)).toEqual(['first', 'second', 'third']);
    expect([...findings.counts]).toEqual([['outOfOrder', 1]]);
  });

  it('names activities by a classifier', async () => {
    const one = `<classifier name="both" keys="concept:name 'who did'"/><trace><event><string key="concept:name" value="a"/><string key="who did" value="b"/><date key="time:timestamp" value="2026-11-02"/></event></trace>`;
    const { cases } = await read(log(one), { classifier: 'both' });
    expect(cases[0]?.events[0]?.activity).toBe('a+b');
  });

  it.each([
    ['utf-16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['utf-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['gzip', (text: string) => gzipSync(text)],
  ])('is understood in %s', async (_, encode) => {
    const bytes = encode(log(trace('Hồ sơ số 1', event('Tiếp nhận', '2026-11-02T08:00:00Z'))));
    // Byte by byte: no piece ends where a letter does.
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
    const [one] = await casesIn(readXes(pieces));
    expect([one?.id, one?.events[0]?.activity]).toEqual(['Hồ sơ số 1', 'Tiếp nhận']);
  });
});

describe('a bad file', () => {
  it('gives the cases before it breaks, and says where it does', async () => {
    const whole = log(trace('1', event('a', '2026-11-02')), trace('2', event('b', '2026-11-03')));
    const { cases, findings } = await read(whole.slice(0, whole.lastIndexOf('</event>')));
    expect(cases.map(({ id }) => id)).toEqual(['1']);
    expect(findings.listed).toEqual([{ code: 'brokenOff', line: 3, case: '2' }]);
  });

  it('lists what has no time or name, with its line, and reads the rest', async () => {
    const nameless = '<event><date key="time:timestamp" value="2026-11-02"/></event>';
    const { cases, findings } = await read(
      log(
        trace(
          '1',
          event('a', '2026-02-30'),
          nameless,
          event('', '2026-11-02'),
          event('b', ''),
          event('c', '2026-11-02'),
        ),
      ),
    );
    expect(cases[0]?.events.map(({ activity }) => activity)).toEqual(['c']);
    expect(findings.listed.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'timeInvalid 2',
      'activityMissing 3',
      'activityMissing 4',
      'timeMissing 5',
    ]);
  });

  it('counts events of the future, and cases that come twice', async () => {
    const one = trace('1', event('a', '2026-11-02'));
    const { findings } = await read(log(one, one), { now: Date.parse('2026-11-01') });
    expect([...findings.counts]).toEqual([
      ['eventInFuture', 2],
      ['caseTwice', 1],
    ]);
  });

  it('reads so many events of a case and attributes of an event, and the next case', async () => {
    const long = trace('1', ...Array.from({ length: 50 }, () => event('a', '2026-11-02')));
    const limits = { caseEventsMax: 10, attributesMax: 3, depthMax: 2 };
    const many = '<string key="x" value="">'.repeat(5) + '</string>'.repeat(5);
    const deep = `<trace><event>${event('a', '2026-11-02').slice(7, -8)}${many}</event></trace>`;
    const { cases, findings } = await read(log(long, deep), { limits });
    expect(cases.map(({ events }) => events.length)).toEqual([10, 1]);
    expect([...findings.counts.keys()]).toEqual([
      'caseTooLong',
      'tooManyAttributes',
      'caseMissing',
    ]);
  });

  it.each([
    [
      'entities',
      '<!DOCTYPE log [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><log>&c;</log>',
      'LOG_ENTITIES',
    ],
    ['another file', '<!DOCTYPE log SYSTEM "file:///etc/passwd"><log/>', 'LOG_ENTITIES'],
    ['another language', '<html><body/></html>', 'LOG_UNREADABLE'],
    ['no XML', 'case,activity', 'LOG_UNREADABLE'],
    [
      'an entity that nobody declared',
      '<log><string key="a" value="&b;"/></log>',
      'LOG_UNREADABLE',
    ],
    ['elements without end', `<log>${'<list key="a">'.repeat(2000)}`, 'LOG_TOO_LARGE'],
    ['nothing', '', 'LOG_UNREADABLE'],
  ])('with %s is refused', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });

  it('that unpacks without end is refused', async () => {
    const bomb = [gzipSync(Buffer.alloc(40 * 1024 * 1024, ' '))];
    await expect(casesIn(readXes(bomb))).rejects.toMatchObject({ code: 'LOG_TOO_LARGE' });
  });

  it('whose packing breaks off is refused', async () => {
    const bytes = gzipSync(log(trace('1', event('a', '2026-11-02'))));
    const cut = [bytes.subarray(0, bytes.length - 12)];
    await expect(casesIn(readXes(cut))).rejects.toMatchObject({ code: 'LOG_UNREADABLE' });
  });

  it('with a tag that does not end is refused', async () => {
    const piece = new TextEncoder().encode('x'.repeat(100));
    const pieces = [...bytesOf('<log><string key="'), ...Array.from({ length: 50 }, () => piece)];
    const read = casesIn(readXes(pieces, { limits: { textMax: 1000 } }));
    await expect(read).rejects.toMatchObject({ code: 'LOG_TOO_LARGE' });
  });

  it('keeps markup in names as the text that it is', async () => {
    const { cases } = await read(log(trace('1', event('&lt;img src=x&gt;', '2026-11-02'))));
    expect(cases[0]?.events[0]?.activity).toBe('<img src=x>');
  });
});

const shared = new URL('../../../../../shared/cases/logs/', import.meta.url);
const isThere = existsSync(shared);
if (!isThere) console.info('Given logs are not tested: there is no ../shared/cases/logs.');

describe.runIf(isThere)('the given logs', () => {
  it.each([
    ['running-example.xes', 6, 42],
    ['roadtraffic100traces.xes', 100, 390],
  ])('%s is written and read back whole', async (name, cases, events) => {
    const first = readXes(createReadStream(new URL(name, shared)));
    const before = await casesIn(first);
    expect([before.length, before.flatMap((one) => one.events).length]).toEqual([cases, events]);
    let text = '';
    for await (const piece of writeXes(before, first.header, { personal: true })) text += piece;
    const second = readXes(bytesOf(text));
    const added = (all: readonly LogCase[]) =>
      all.map((one) =>
        one.events.map((e) => e.attributes.filter(({ key }) => key !== 'lifecycle:transition')),
      );
    expect(added(await casesIn(second))).toEqual(added(before));
    expect(second.header).toEqual(first.header);
  });
});
