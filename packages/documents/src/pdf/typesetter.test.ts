/** PDFs as they come out: the same bytes each time, data as data, and what is refused. */
import fc from 'fast-check';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { a4, a5, type Paper } from '../paper/paper.js';
import { codeOn, inkBounds } from '../testing/ink.js';
import { factsOf, hasPoppler, pictureOf, textOf } from '../testing/poppler.js';
import { slip } from '../testing/slip.js';
import { createTypesetter } from './typesetter.js';

const typesetter = createTypesetter();
afterAll(() => typesetter.close());

const createdAt = Date.UTC(2026, 10, 24, 8, 20);
const pdf = (paper: Paper): Promise<Uint8Array> => typesetter.pdf(paper, { createdAt });
const withText = (text: string): Paper => slip({ blocks: [{ kind: 'paragraph', text }] });
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

function needsPoppler({ skip }: TestContext): void {
  if (!hasPoppler()) skip('lacks poppler-utils');
}

describe('a PDF', () => {
  it('has the same bytes for the same paper and instant, and others for another', async () => {
    const first = await pdf(slip());
    expect(Buffer.compare(first, await pdf(slip()))).toBe(0);
    const fresh = createTypesetter();
    expect(Buffer.compare(first, await fresh.pdf(slip(), { createdAt }))).toBe(0);
    const later = await fresh.pdf(slip(), { createdAt: createdAt + 1000 });
    expect(Buffer.compare(first, later)).not.toBe(0);
    await fresh.close();
  });

  it('says of itself that it is PDF/A-2u, or PDF/UA-1', async () => {
    expect(latin1(await pdf(slip()))).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>U</u);
    const readOut = await typesetter.pdf(slip(), { createdAt, standard: 'ua-1' });
    expect(latin1(readOut)).toMatch(/pdfuaid:part>1</u);
  });

  it('is dated by what it is given, on the page that it is given', async (context) => {
    needsPoppler(context);
    const facts = await factsOf(await pdf(slip()));
    expect(facts).toMatchObject({
      Title: 'Giấy tiếp nhận hồ sơ',
      CreationDate: '2026-11-24T08:20:00Z',
      Pages: '2',
      Tagged: 'yes',
    });
    expect(facts['Page size']).toBe('419.528 x 595.276 pts');
    const upright = await factsOf(await pdf(slip({ size: a4 })));
    expect(upright['Page size']).toBe('595.276 x 841.89 pts (A4)');
  });

  it('holds every text of the paper', async (context) => {
    needsPoppler(context);
    const text = await textOf(await pdf(slip()));
    for (const part of ['BỘ PHẬN MỘT CỬA', 'Họ tên: Tạ Thị Sinh', 'a@b.vn', '(Liên 1)'])
      expect(text).toContain(part);
    for (const part of ['H22.X1.TT-2026-08-27-1', 'Bản dự thảo', '1/2', '2/2', 'Trang sau'])
      expect(text).toContain(part);
    expect(text).toMatch(/Điện thoại:[ .…]+Email/u);
  });

  it('keeps its ink within the margins, and a telephone reads its code', async (context) => {
    needsPoppler(context);
    const bytes = await pdf(slip());
    const page = await pictureOf(bytes, 1, 150);
    const { left, top, right, bottom } = inkBounds(page);
    expect(left).toBeGreaterThan(14.5 / a5.widthMm);
    expect(right).toBeLessThan(1 - 11.5 / a5.widthMm);
    // The marks of capitals reach above their line.
    expect(top).toBeGreaterThan(10.5 / a5.heightMm);
    // The foot stands in the lower margin.
    expect(bottom).toBeLessThan(1 - 4 / a5.heightMm);
    expect(codeOn(page)).toBe('H22-261124-0001 Đỗ');
  });
});

describe('text from outside', () => {
  const hostile = ['#evil[x]', '$x^2$', '*b*', '_i_', '@cite', '<label>', '\\u{41}', '= head'];

  it.each([...hostile, '#read("/etc/passwd")', '"; panic()'])('stays text: %s', async (text) => {
    const bytes = await pdf(withText(text));
    if (hasPoppler()) expect(await textOf(bytes)).toContain(text);
    expect(bytes.length).toBeGreaterThan(1000);
  });

  it('of any letters of the font is printed, letter by letter', async (context) => {
    needsPoppler(context);
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('aÀẠẢÃÂẤẬĂẶĐđêểỗơởợỹ#$*_@<>[]{}\\"\'`~^=+-/0123456789')),
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(letters, async (text) => {
        const printed = await textOf(
          await pdf(slip({ blocks: [{ kind: 'list', items: [text] }] })),
        );
        expect(printed.replace(/\s/gu, '')).toContain(text);
      }),
      { numRuns: 25 },
    );
  });

  it('has every Vietnamese letter, composed or not', async (context) => {
    needsPoppler(context);
    const letters = Array.from('aăâeêioôơuưyAĂÂEÊIOÔƠUƯY').flatMap((vowel) =>
      ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => vowel + tone),
    );
    const text = `${letters.join('')}đĐ`;
    const printed = await textOf(await pdf(withText(text)));
    expect(printed.replace(/\s/gu, '')).toContain(text.normalize('NFC'));
  });

  it.each(['漢', 'ሀ', '🏛'])('that the font lacks is named: %s', async (letter) => {
    const paper = slip({ blocks: [{ kind: 'list', items: ['An', `B${letter}`] }] });
    await expect(pdf(paper)).rejects.toMatchObject({
      code: 'LETTER_MISSING',
      details: { letters: [letter], path: 'blocks.0.items.1' },
    });
  });

  it('of one long word stays within the margins', async (context) => {
    needsPoppler(context);
    const word = 'chữ'.repeat(300);
    const table = { kind: 'table', columns: [{ title: 'A', width: 1 }], rows: [[word]] } as const;
    const bytes = await pdf(slip({ blocks: [{ kind: 'paragraph', text: word }, table] }));
    expect(inkBounds(await pictureOf(bytes, 1, 72)).right).toBeLessThan(1 - 11 / a5.widthMm);
    expect((await textOf(bytes)).replace(/\s/gu, '')).toContain(word);
  });

  it('that steers the direction of writing is left out', async (context) => {
    needsPoppler(context);
    expect(await textOf(await pdf(withText('ab\u202ecd\u0000e')))).toContain('abcd e');
  });
});

describe('a paper that cannot be printed', () => {
  const table = { kind: 'table', columns: [{ title: 'A', width: 1 }] } as const;
  it.each<[string, Partial<Paper>]>([
    ['without room', { margins: { topMm: 0, rightMm: 80, bottomMm: 0, leftMm: 80 } }],
    [
      'with margins beyond the page',
      { margins: { topMm: -1, rightMm: 0, bottomMm: 0, leftMm: 0 } },
    ],
    ['of no size', { size: { widthMm: Number.NaN, heightMm: 100 } }],
    ['without a title', { title: '' }],
    ['of no language', { language: 'Tiếng Việt' }],
    ['in tiny print', { fontSizePt: 1 }],
    ['with a row too short', { blocks: [{ ...table, rows: [[]] }] }],
    ['with no columns', { blocks: [{ ...table, columns: [], rows: [] }] }],
    [
      'with a column of no width',
      { blocks: [{ kind: 'columns', columns: [{ width: 0, lines: [] }] }] },
    ],
    [
      'with too much',
      { blocks: Array.from({ length: 5001 }, () => ({ kind: 'pageEnd' as const })) },
    ],
    ['with too long a text', { blocks: [{ kind: 'heading', text: 'a'.repeat(2_000_001) }] }],
  ])('%s', async (_what, changes) => {
    await expect(pdf(slip(changes))).rejects.toMatchObject({ code: 'PAPER_INVALID' });
  });

  it('has a code of over 300 bytes', async () => {
    const code = { text: 'x'.repeat(301), caption: '', sizeMm: 20 };
    const paper = slip({ blocks: [{ kind: 'columns', columns: [{ width: 1, lines: [], code }] }] });
    await expect(pdf(paper)).rejects.toMatchObject({ code: 'PAPER_INVALID' });
  });
});

describe("a template of an agency's own", () => {
  const order = (source: string, data: unknown = {}): Promise<Uint8Array> =>
    typesetter.template({ source, data }, { createdAt });

  it('reads its data', async (context) => {
    needsPoppler(context);
    const source =
      '#let data = json(bytes(sys.inputs.data))\n#set text(font: sys.inputs.family)\n' +
      '#set document(title: data.name)\nKính gửi #data.name';
    expect(await textOf(await order(source, { name: '*An*' }))).toContain('Kính gửi *An*');
  });

  it('has labels and addresses', async () => {
    const source =
      '#set document(title: "T")\n#set text(font: sys.inputs.family)\n' +
      '#set heading(numbering: "1.")\n= Phần <phan>\nXem @phan, viết cho an\\@ubnd.vn';
    expect((await order(source)).length).toBeGreaterThan(1000);
  });

  it.each([
    ['reads files', '#read("/etc/passwd")'],
    ['reads files above', '#read("../../../../etc/passwd")'],
    ['imports packages', '#import "@preview/cetz:0.3.4": *'],
    ['imports packages by another way', '#import ("@" + "local/x:1.0.0"): *'],
    ['is no template', '#let ('],
    ['runs without end', '#while true { [a] }'],
  ])('is refused where it %s', async (_what, source) => {
    await expect(order(source)).rejects.toMatchObject({ code: 'TEMPLATE_INVALID' });
  });
});

describe('a typesetter', () => {
  it('begins its thread anew, and nobody notices', async () => {
    const recycled = createTypesetter({ formsPerThread: 2 });
    const expected = await pdf(slip());
    const all = await Promise.all(
      Array.from({ length: 5 }, () => recycled.pdf(slip(), { createdAt })),
    );
    for (const bytes of all) expect(Buffer.compare(bytes, expected)).toBe(0);
    await recycled.close();
  });

  it('answers what comes after a form that failed', async () => {
    await expect(
      typesetter.template({ source: '#let (', data: {} }, { createdAt }),
    ).rejects.toThrow();
    expect((await pdf(slip())).length).toBeGreaterThan(1000);
  });

  it('gives up what takes too long, and works on', async () => {
    const hurried = createTypesetter({ secondsMax: 0.001 });
    await expect(hurried.pdf(slip(), { createdAt })).rejects.toMatchObject({
      code: 'TYPESETTER_ENDED',
    });
    await hurried.close();
  });

  it('makes nothing once it is closed', async () => {
    const closed = createTypesetter();
    await closed.close();
    await expect(closed.pdf(slip(), { createdAt })).rejects.toMatchObject({
      code: 'TYPESETTER_ENDED',
    });
  });

  it('refuses a font that is none', () => {
    const font = { family: 'None', files: [new Uint8Array(20)] };
    expect(() => createTypesetter({ font })).toThrow(
      expect.objectContaining({ code: 'FONT_INVALID' }),
    );
    expect(() => createTypesetter({ font: { family: 'None', files: [] } })).toThrow(
      expect.objectContaining({ code: 'FONT_INVALID' }),
    );
  });
});
