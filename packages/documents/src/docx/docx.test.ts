/** DOCX as other programs read it: text, page, well-formed parts; and templates of an office. */
import { strFromU8, unzipSync } from 'fflate';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { a4 } from '../paper/paper.js';
import { slip } from '../testing/slip.js';
import { fillDocx } from './fill-docx.js';
import { paperDocx } from './paper-docx.js';

const createdAt = Date.UTC(2026, 10, 24, 8, 20);
const textOf = (file: Uint8Array): string => new Docxtemplater(new PizZip(file)).getFullText();
const partOf = (file: Uint8Array, path: string): string =>
  strFromU8(unzipSync(file)[path] ?? new Uint8Array());
const template = (text: string): Promise<Uint8Array> =>
  paperDocx(slip({ blocks: [{ kind: 'paragraph', text }] }), { createdAt });

describe('a paper as DOCX', () => {
  it('has the same bytes for the same paper and instant, and others for another', async () => {
    const first = await paperDocx(slip(), { createdAt });
    expect(Buffer.compare(first, await paperDocx(slip(), { createdAt }))).toBe(0);
    const later = await paperDocx(slip(), { createdAt: createdAt + 1000 });
    expect(Buffer.compare(first, later)).not.toBe(0);
    expect(partOf(first, 'docProps/core.xml')).toContain('>2026-11-24T08:20:00Z</dcterms:created>');
  });

  it('holds every text of the paper, and its code as a picture', async () => {
    const file = await paperDocx(slip(), { createdAt });
    const text = textOf(file);
    for (const part of ['BỘ PHẬN MỘT CỬA', 'Họ tên: Tạ Thị Sinh', '- Bản vẽ', '(Liên 1)', 'Mã'])
      expect(text).toContain(part);
    expect(text).toContain('H22.X1.TT-2026-08-27-1');
    expect(partOf(file, 'word/footer1.xml')).toContain('Bản dự thảo');
    expect(partOf(file, 'word/media/image1.gif').slice(0, 3)).toBe('GIF');
  });

  it('has its page and its margins, also sideways', async () => {
    const upright = partOf(await paperDocx(slip(), { createdAt }), 'word/document.xml');
    expect(upright).toContain('<w:pgSz w:w="8391" w:h="11906" w:orient="portrait"/>');
    expect(upright).toContain('w:top="680" w:right="680" w:bottom="794" w:left="850"');
    const size = { widthMm: a4.heightMm, heightMm: a4.widthMm };
    const sideways = partOf(await paperDocx(slip({ size }), { createdAt }), 'word/document.xml');
    expect(sideways).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  it('is well formed in each part, whatever its text', async () => {
    const text = '<w:p>&amp;]]> "\'{} \u0000\u202e';
    const table = { kind: 'table', columns: [{ title: text, width: 1 }], rows: [[text]] } as const;
    const blocks = [...slip().blocks, { kind: 'list', items: [text] } as const, table];
    const file = await paperDocx(slip({ title: text, mark: text, blocks }), { createdAt });
    for (const [path, bytes] of Object.entries(unzipSync(file))) {
      if (!/\.(?:xml|rels)$/u.test(path)) continue;
      const parser = new SaxesParser({ fileName: path });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(strFromU8(bytes)).close();
    }
    expect(textOf(file)).toContain('<w:p>&amp;]]> "\'{}');
  });

  it('is refused where it cannot be printed', async () => {
    await expect(paperDocx(slip({ title: '' }), { createdAt })).rejects.toMatchObject({
      code: 'PAPER_INVALID',
    });
  });
});

describe("an office's template", () => {
  it('is filled with values, loops and conditions, and text stays text', async () => {
    const source = await template('Kính gửi {name}: {#rows}{paper}; {/rows}{#late}quá hạn{/late}');
    const data = {
      name: 'Tạ <b> & {name}',
      late: false,
      rows: [{ paper: 'Đơn' }, { paper: 'Bản vẽ' }],
    };
    const filled = await fillDocx(source, data);
    expect(textOf(filled)).toBe('Kính gửi Tạ <b> & {name}: Đơn; Bản vẽ; ');
    expect(Buffer.compare(filled, await fillDocx(source, data))).toBe(0);
  });

  it.each([
    ['names what there is not', '{name} {code}', ['there is no "name"', 'there is no "code"']],
    ['opens what it does not close', '{#rows}', ['The loop with tag "rows" is unclosed']],
    ['breaks off', '{name', ['The tag beginning with "{name" is unclosed']],
  ])('is refused where it %s', async (_what, text, mistakes) => {
    await expect(fillDocx(await template(text), {})).rejects.toMatchObject({
      code: 'TEMPLATE_INVALID',
      details: { mistakes },
    });
  });

  it('is refused where it is none, or too large', async () => {
    const invalid = { code: 'TEMPLATE_INVALID' };
    await expect(fillDocx(new Uint8Array(50), {})).rejects.toMatchObject(invalid);
    await expect(fillDocx(new Uint8Array(20_000_001), {})).rejects.toMatchObject(invalid);
  });

  it('reads nothing but its data', async () => {
    const source = await template('{constructor} {__proto__} {toString}');
    await expect(fillDocx(source, {})).rejects.toMatchObject({ code: 'TEMPLATE_INVALID' });
  });
});
