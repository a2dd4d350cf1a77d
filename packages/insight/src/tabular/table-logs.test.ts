/** Tables as logs: dates and numbers as people write them, and rows that do not fit. */
import writeXlsxFile from 'write-excel-file/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventLog, LogCase } from '../log/event.js';
import { Findings } from '../log/finding.js';
import { readingOf } from '../log/read-options.js';
import { instantOfCell, plainNumber } from './cell-values.js';
import { delimiterIn } from './csv-rows.js';
import { type MappingInput, parseMapping } from './mapping.js';
import { proposeCsvMapping, proposeXlsxMapping } from './propose-mapping.js';
import { readCsv, readXlsx } from './read-table.js';
import { writeCsv, writtenMapping } from './write-csv.js';
import { xlsxRows } from './xlsx-rows.js';

const zone = 'Asia/Ho_Chi_Minh';
const bytesOf = (text: string): Uint8Array[] => [new TextEncoder().encode(text)];
const plain: MappingInput = { case: 'case', activity: 'activity', time: 'time' };

async function casesIn(log: EventLog): Promise<LogCase[]> {
  const cases: LogCase[] = [];
  for await (const one of log.cases) cases.push(one);
  return cases;
}

async function read(text: string, mapping: MappingInput = plain) {
  const findings = new Findings();
  const cases = await casesIn(readCsv(bytesOf(text), parseMapping(mapping), { findings }));
  return { cases, findings };
}

describe('a date in a cell', () => {
  it.each([
    ['2026-11-02T08:30:00+07:00', 'iso', '2026-11-02T01:30:00.000Z'],
    ['2026-11-02 08:30', 'iso', '2026-11-02T01:30:00.000Z'],
    ['02/11/2026 08:30', 'dayFirst', '2026-11-02T01:30:00.000Z'],
    ['2-11-2026', 'dayFirst', '2026-11-01T17:00:00.000Z'],
    ['02.11.26 8h30', 'dayFirst', '2026-11-02T01:30:00.000Z'],
    ['02/11/2026 2:05:09 CH', 'dayFirst', '2026-11-02T07:05:09.000Z'],
    ['02/11/2026 12:05 SA', 'dayFirst', '2026-11-01T17:05:00.000Z'],
    ['11/02/2026 8:30 AM', 'monthFirst', '2026-11-02T01:30:00.000Z'],
    ['46328.354166667', 'excel', '2026-11-02T01:30:00.000Z'],
    ['46328,354166667', 'excel', '2026-11-02T01:30:00.000Z'],
    ['1793583000', 'epochSeconds', '2026-11-02T01:30:00.000Z'],
    ['1793583000000', 'epochMs', '2026-11-02T01:30:00.000Z'],
  ] as const)('%s, %s, is %s', (text, dates, instant) => {
    const at = instantOfCell(text, { dates, zone });
    expect(at === undefined ? undefined : new Date(at).toISOString()).toBe(instant);
  });

  it.each([
    ['31/02/2026', 'dayFirst'],
    ['02/13/2026', 'dayFirst'],
    ['02/11/2026 25:00', 'dayFirst'],
    ['02/11/2026 13:00 CH', 'dayFirst'],
    ['tomorrow', 'iso'],
    ['', 'excel'],
  ] as const)('%s, %s, is none', (text, dates) => {
    expect(instantOfCell(text, { dates, zone })).toBeUndefined();
  });

  it('may have its time in a second cell', () => {
    const at = instantOfCell('02/11/2026', { dates: 'dayFirst', zone }, '08:30');
    expect(at).toBe(Date.parse('2026-11-02T01:30Z'));
  });

  it('that comes twice, where clocks are set back, is the first of the two', () => {
    const at = instantOfCell('2026-10-25 02:30', { dates: 'iso', zone: 'Europe/Amsterdam' });
    expect(at).toBe(Date.parse('2026-10-25T00:30Z'));
  });

  it('is read as Intl writes it, day first', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-12-31') }),
        (date) => {
          const at = Math.floor(date.getTime() / 60_000) * 60_000;
          const text = new Date(at).toLocaleString('vi-VN', {
            ...{
              timeZone: zone,
              hourCycle: 'h23',
              year: 'numeric',
              month: '2-digit',
              day: '2-digit',
            },
            ...{ hour: '2-digit', minute: '2-digit' },
          });
          const [time = '', day = ''] = text.split(' ');
          expect(instantOfCell(`${day} ${time}`, { dates: 'dayFirst', zone })).toBe(at);
        },
      ),
    );
  });
});

describe('a number in a cell', () => {
  it.each([
    ['1.234.567,89', ',', '1234567.89'],
    ['1,234,567.89', '.', '1234567.89'],
    ['1234,5', ',', '1234.5'],
    ['-5', ',', '-5'],
    ['1 234,5', ',', '1234.5'],
    ['1.5', ',', undefined],
    ['12.34.567', ',', undefined],
    ['1,2,3', ',', undefined],
    ['', '.', undefined],
  ] as const)('%s with %s is %s', (text, decimal, number) => {
    expect(plainNumber(text, decimal)).toBe(number);
  });
});

describe('a log in CSV', () => {
  it('has cases whose rows stand apart, by time, and by the file between equal times', async () => {
    const { cases } = await read(
      'case,activity,time\n2,x,2026-11-02\n1,b,2026-11-03\n1,a,2026-11-02\n1,c,2026-11-03\n',
    );
    expect(
      cases.map(({ id, events }) => [id, events.map(({ activity }) => activity).join('')]),
    ).toEqual([
      ['2', 'x'],
      ['1', 'abc'],
    ]);
  });

  it('lists each row that is left out, with its line and why', async () => {
    const { cases, findings } = await read(
      'case,activity,time\n1,a,2026-11-02\n1,a,b,2026-11-02\n1,a\n,a,2026-11-02\n1,,2026-11-02\n1,a,\n1,a,soon\n"1","two\nlines",2026-11-02\n1,a,x\n',
    );
    expect(cases[0]?.events).toHaveLength(2);
    expect(findings.listed.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '3 rowShifted',
      '4 rowShifted',
      '5 caseMissing',
      '6 activityMissing',
      '7 timeMissing',
      '8 timeInvalid',
      '11 timeInvalid',
    ]);
  });

  it('has a start and an end where its table has both', async () => {
    const text = 'case;activity;from;to\n1;a;01/11/2026 08:00;02/11/2026 09:00\n';
    const mapping = { ...plain, time: 'to', start: 'from', dates: 'dayFirst', zone } as const;
    const { cases } = await read(text, mapping);
    expect(cases[0]?.events.map(({ phase }) => phase)).toEqual(['start', 'complete']);
  });

  it('has numbers, dates and truths of the types that the mapping says', async () => {
    const text =
      'case\tactivity\ttime\tfee\tpaid\tday\n1\ta\t2026-11-02\t1.234,5\tTRUE\t02/11/2026\n';
    const { cases, findings } = await read(text, {
      ...plain,
      decimal: ',',
      dates: 'dayFirst',
      types: { fee: 'float', paid: 'boolean', day: 'date' },
    });
    expect(cases[0]?.events[0]?.attributes).toEqual([
      { type: 'float', key: 'fee', value: '1234.5' },
      { type: 'boolean', key: 'paid', value: 'true' },
      { type: 'date', key: 'day', value: '2026-11-02T00:00:00.000Z' },
    ]);
    expect(findings.listed).toEqual([]);
  });

  it('is understood in UTF-16 with its mark', async () => {
    const bytes = [Buffer.from('\uFEFFhồ sơ;bước;lúc\r\n1;Thẩm định;2026-11-02\r\n', 'utf16le')];
    const mapping = parseMapping({ case: 'hồ sơ', activity: 'bước', time: 'lúc' });
    const [one] = await casesIn(readCsv(bytes, mapping));
    expect(one?.events[0]?.activity).toBe('Thẩm định');
  });

  it('that lacks a column is refused, with those that it has', async () => {
    await expect(read('id,activity,time\n')).rejects.toMatchObject({
      code: 'MAPPING_INVALID',
      details: { missing: ['case'], heads: ['id', 'activity', 'time'] },
    });
  });

  it('reads so many events of a case', async () => {
    const mapping = parseMapping(plain);
    const findings = new Findings();
    const text = `case,activity,time\n${'1,a,2026-11-02\n'.repeat(30)}2,a,2026-11-02\n`;
    const limits = { caseEventsMax: 10 };
    const cases = await casesIn(readCsv(bytesOf(text), mapping, { findings, limits }));
    expect(cases.map(({ events }) => events.length)).toEqual([10, 1]);
    expect([...findings.counts]).toEqual([['caseTooLong', 1]]);
    await expect(
      casesIn(readCsv(bytesOf(text), mapping, { limits: { heldEventsMax: 5 } })),
    ).rejects.toMatchObject({ code: 'LOG_TOO_LARGE' });
  });

  it('is written, and read back, with nothing that a spreadsheet would run', async () => {
    const { cases } = await read('case,activity,time,note\n1,"=1+1, ""x""",2026-11-02,@y\n');
    let text = '';
    for await (const piece of writeCsv(cases, ['note'])) text += piece;
    expect(text).toContain(`1,"'=1+1, ""x""",2026-11-02T00:00:00.000Z,complete,,,,'@y`);
    const back = await read(text.slice(1), writtenMapping);
    expect(back.cases[0]?.events[0]?.activity).toBe(`'=1+1, "x"`);
  });

  it.each([
    ['a;b;c\n"1;2";3;4\n', ';'],
    ['a,b\n1,2;3\n', ','],
    ['a\tb\n1\t2\n', '\t'],
    ['a\n', ','],
  ])('has its cells apart by the sign that %j has', (text, sign) => {
    expect(delimiterIn(text)).toBe(sign);
  });
});

describe('a workbook', () => {
  const book = async () => [
    await writeXlsxFile([
      [{ value: 'Report', type: String }],
      [
        { value: 'case', type: String },
        { value: 'activity', type: String },
        { value: 'time', type: String },
      ],
      [
        { value: 7, type: Number },
        { value: 'Tiếp nhận', type: String },
        { value: new Date('2026-11-02T08:30:00Z'), type: Date, format: 'dd/mm/yyyy hh:mm' },
      ],
    ]).toBuffer(),
  ];

  it('is read by the clock of the place, from the row of its heads on', async () => {
    const mapping = parseMapping({ ...plain, zone, headRow: 2 });
    const [one] = await casesIn(readXlsx(await book(), mapping));
    expect([one?.id, one?.events[0]?.activity]).toEqual(['7', 'Tiếp nhận']);
    expect(one?.events[0]?.at).toBe(Date.parse('2026-11-02T01:30Z'));
  });

  it('that is none, or unpacks to too much, is refused', async () => {
    const rows = async (bytes: Uint8Array[], wholeBytesMax: number) => {
      const reading = readingOf({ limits: { wholeBytesMax } });
      for await (const row of xlsxRows(bytes, { headRow: 1 }, reading)) void row;
    };
    await expect(rows(bytesOf('no workbook'), 1e6)).rejects.toMatchObject({
      code: 'LOG_UNREADABLE',
    });
    await expect(rows(await book(), 4000)).rejects.toMatchObject({ code: 'LOG_TOO_LARGE' });
  });
});

describe('a proposed mapping', () => {
  const propose = (text: string) => proposeCsvMapping(bytesOf(text));

  it('finds the columns by their heads and cells, in Vietnamese', async () => {
    const text = `Mã hồ sơ;Bước;Bắt đầu;Kết thúc;Cán bộ;Đơn vị;Phí
H1;Tiếp nhận;01/11/2026 08:00;01/11/2026 08:10;An;Một cửa;10.000,5
H1;Thẩm định;02/11/2026 08:00;13/11/2026 08:10;Bình;Sở;0
H2;Tiếp nhận;03/11/2026 08:00;03/11/2026 8h10;An;Một cửa;5
H2;shifted
`;
    const { mapping, missing, shifted, isOrderUnsure } = await propose(text);
    expect(mapping).toEqual({
      case: 'Mã hồ sơ',
      activity: 'Bước',
      start: 'Bắt đầu',
      time: 'Kết thúc',
      resource: 'Cán bộ',
      agency: 'Đơn vị',
      dates: 'dayFirst',
      decimal: ',',
      types: { Phí: 'float' },
    });
    expect({ missing, shifted, isOrderUnsure }).toEqual({
      missing: [],
      shifted: [5],
      isOrderUnsure: false,
    });
  });

  it('says where days and months could change places, and what is missing', async () => {
    const { missing, isOrderUnsure } = await propose('name,when\nx,01/02/2026\ny,03/04/2026\n');
    expect({ missing, isOrderUnsure }).toEqual({
      missing: ['case', 'activity'],
      isOrderUnsure: true,
    });
  });

  it('is made of a workbook too', async () => {
    const heads = ['case', 'activity', 'time'].map((value) => ({ value, type: String }));
    const row = ['H1', 'a', '2026-11-02'].map((value) => ({ value, type: String }));
    const book = await writeXlsxFile([heads, row]).toBuffer();
    expect((await proposeXlsxMapping([book])).mapping).toMatchObject(plain);
  });

  it('shows the cells that it could not read', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i},a,2026-11-02`).join('\n');
    const { columns } = await propose(`case id,activity,time\n${rows}\n9,b,soon\n`);
    const time = columns.find(({ part }) => part === 'time');
    expect(time?.unread).toEqual([{ line: 22, value: 'soon' }]);
  });
});
