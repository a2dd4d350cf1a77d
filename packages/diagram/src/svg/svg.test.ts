/** Checks the drawings: well-formed, escaped, named, and told apart without colour. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { arbitraryWildProcedure } from '@thutuc/testing';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it, vi } from 'vitest';
import { layoutProcedure } from '../layout/layout.js';
import type { Box } from '../layout/model.js';
import { catching } from '../testing/catching.js';
import { renderPng } from './png.js';
import { renderSvg, type ChartPosition } from './render.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../words/english.js';

const file = new URL('../../../../examples/building-permit/procedure.json', import.meta.url);
const permit = parseProcedure(readFileSync(fileURLToPath(file), 'utf8'));

interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Reads SVG strictly: the elements and all text in them, or the first error. */
function readSvg(svg: string): { elements: Found[]; texts: string[] } {
  const elements: Found[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();
  return { elements, texts };
}

function svgOf(procedure: Procedure, theme: 'light' | 'dark' | 'auto' = 'light'): string {
  return renderSvg(layoutProcedure(procedure, { language: english }), { theme });
}

function renamed(name: string): Procedure {
  const parties = { ...permit.parties, oneStop: { ...permit.parties.oneStop!, name: both(name) } };
  return { ...permit, name: both(name), parties };
}

const both = (text: string) => ({ vi: text, en: text });

describe('renderSvg', () => {
  it.each(['light', 'dark', 'auto'] as const)('is strict XML in %s', (theme) => {
    const { elements, texts } = readSvg(svgOf(permit, theme));
    expect(elements[0]).toMatchObject({ name: 'svg', attributes: { role: 'img', lang: 'en' } });
    expect(texts.slice(0, 2).join(' ')).toContain('Building permit for an individual house');
  });

  it('shows what is caught: solid where it interrupts, dashed where it runs beside', () => {
    const { elements, texts } = readSvg(svgOf(catching(permit, 2)));
    const circles = elements
      .filter(({ name, attributes }) => name === 'circle' && attributes.r === '9')
      .map(({ attributes }) => attributes.class);
    expect(new Set(circles)).toEqual(new Set(['sent', 'sent dashed']));
    expect(texts).toEqual(expect.arrayContaining(['Interrupts', 'Begins beside', 'an error']));
  });

  it('follows the reader in auto only', () => {
    expect(svgOf(permit, 'auto')).toContain('prefers-color-scheme:dark');
    expect(svgOf(permit, 'dark')).not.toContain('prefers-color-scheme');
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; } </style><script>1</script>",
    'a & b \u0000 \ud800 ]]>',
  ])('takes the name %j for text', (name) => {
    const svg = svgOf(renamed(name));
    const { elements, texts } = readSvg(svg);
    const allowed = [
      'svg',
      'title',
      'desc',
      'style',
      'g',
      'rect',
      'text',
      'path',
      'circle',
      'polygon',
    ];
    expect(elements.map((one) => one.name).filter((one) => !allowed.includes(one))).toEqual([]);
    expect(elements.flatMap(({ attributes }) => Object.keys(attributes))).not.toContain('onerror');
    expect(texts).toContain(name.replace(/\0|\ud800/gu, '\uFFFD'));
  });

  it('is strict XML for any text and any graph', () => {
    fc.assert(
      fc.property(
        arbitraryWildProcedure,
        fc.string({ unit: 'binary', minLength: 1 }),
        (one, name) => {
          const procedure = { ...one, name: both(name) };
          expect(() => readSvg(svgOf(procedure))).not.toThrow();
        },
      ),
    );
  });

  it('refers to nothing outside', () => {
    const references = svgOf(permit, 'auto').match(/(?:href|src|url\(|@import)[^\s]*/gu);
    expect(references).toBeNull();
  });

  it('marks where a dossier stands by outline and words', () => {
    const layout = layoutProcedure(permit, { language: vietnamese });
    const step = Object.keys(permit.steps).find((name) => permit.steps[name]?.kind === 'task')!;
    const plain = renderSvg(layout, { theme: 'light' });
    const marked = renderSvg(layout, { theme: 'light', position: { current: [step] } });
    expect(plain).not.toContain('ĐANG Ở ĐÂY');
    expect(marked).toContain('ĐANG Ở ĐÂY');
    expect(
      readSvg(marked).elements.filter((one) => one.attributes.class === 'current'),
    ).toHaveLength(1);
  });

  it('covers no text with the marks of a position', () => {
    const layout = layoutProcedure(permit, { language: vietnamese });
    const steps = layout.nodes.flatMap(({ id }) => (id.includes('#') ? [] : [id]));
    const overText = (position: ChartPosition) => {
      const { elements } = readSvg(renderSvg(layout, { theme: 'light', position }));
      const marks = elements.flatMap(({ name, attributes }) => {
        if (attributes.class === 'flag') return [boxOfRect(attributes)];
        return name === 'circle' && attributes.r === '9' ? [boxOfCircle(attributes)] : [];
      });
      const texts = elements
        .filter(({ name, attributes }) => name === 'text' && attributes.class !== 'flag-text')
        .map(({ attributes }) => boxOfText(attributes));
      expect(marks.length).toBeGreaterThan(10);
      return marks.flatMap((mark) => texts.filter((text) => overlap(mark, text)));
    };
    expect(overText({ current: steps })).toEqual([]);
    expect(overText({ current: [], passed: steps })).toEqual([]);
  });

  it('lays marks over steps, both sides of a handoff and every answer, and covers no text', () => {
    const layout = layoutProcedure(permit, { language: vietnamese });
    const work = new Set(['task', 'service', 'supplement', 'payment', 'wait', 'subprocedure']);
    const own = layout.nodes.flatMap(({ id, kind }) => (work.has(kind) ? [id] : []));
    const parts = layout.nodes.flatMap(({ step = '', kind, x }) => {
      const lane = layout.lanes.find((one) => x >= one.x && x < one.x + one.width)!;
      if (kind === 'handoff') return [`${step}/handoff/sending`];
      if (kind === 'acknowledge') return [`${step}/handoff/sent`];
      return kind === 'reply' ? [`${step}/${lane.party}/asked`] : [];
    });
    const paths = ['@receipt', ...own, ...parts];
    expect(parts.length).toBeGreaterThan(2);
    const mark = { text: '120× · 3,2 ngày', description: '120 times, after 3.2 days', weight: 0.5 };
    const marks = new Map(paths.map((path) => [path, mark]));
    const { elements, texts } = readSvg(renderSvg(layout, { theme: 'light', marks }));
    const boxes = elements
      .filter(({ attributes }) => attributes.class === 'mark')
      .map(({ attributes }) => boxOfRect(attributes));
    expect(boxes.length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.includes(mark.description))).toHaveLength(boxes.length);
    const covered = elements
      .filter(({ name, attributes }) => name === 'text' && attributes.class !== 'mark-text')
      .map(({ attributes }) => boxOfText(attributes));
    expect(boxes.flatMap((box) => covered.filter((text) => overlap(box, text)))).toEqual([]);
  });
});

describe('renderPng', () => {
  it('draws the chart at the scale asked for', async () => {
    const layout = layoutProcedure(permit, { language: vietnamese });
    const png = await renderPng(renderSvg(layout, { theme: 'light' }), { scale: 0.5 });
    const view = new DataView(png.buffer, png.byteOffset);
    expect(Array.from(png.slice(1, 4), (code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect(Math.abs(view.getUint32(16) - layout.width / 2)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['SVG_INVALID', 'no picture', 1],
    ['SCALE_INVALID', '<svg/>', 0],
    ['SCALE_INVALID', '<svg/>', 1e9],
    ['SCALE_INVALID', '<svg/>', Number.NaN],
  ])('refuses with %s: %s at %d', async (code, svg, scale) => {
    await expect(renderPng(svg, { scale })).rejects.toMatchObject({ name: 'DiagramError', code });
  });

  it('says what to install where the renderer is missing', async () => {
    vi.doMock('@resvg/resvg-js', () => {
      throw new Error('no part for this operating system');
    });
    await expect(renderPng('<svg/>')).rejects.toMatchObject({ code: 'PNG_RENDERER_MISSING' });
    vi.doUnmock('@resvg/resvg-js');
  });

  it('draws every Vietnamese letter, each in its own way', async () => {
    const letters = Array.from('ăâđêôơưắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỷỹỵĐ');
    const pictures = await Promise.all(letters.map(drawLetter));
    expect(new Set(pictures).size).toBe(letters.length);
  });
});

async function drawLetter(letter: string): Promise<string> {
  const style = "font-family='Be Vietnam Pro' font-size='24'";
  const text = `<text x='4' y='30' ${style}>${letter}</text>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>${text}</svg>`;
  return Buffer.from(await renderPng(svg, { scale: 1 })).toString('base64');
}

const numbersOf = (attributes: Found['attributes'], ...names: readonly string[]) =>
  names.map((name) => Number(attributes[name]));

function boxOfRect(attributes: Found['attributes']): Box {
  const [x, y, width, height] = numbersOf(attributes, 'x', 'y', 'width', 'height');
  return { x: x!, y: y!, width: width!, height: height! };
}

function boxOfCircle(attributes: Found['attributes']): Box {
  const [x, y, r] = numbersOf(attributes, 'cx', 'cy', 'r');
  return { x: x! - r!, y: y! - r!, width: 2 * r!, height: 2 * r! };
}

/** The letters of a line of text, from the tops of the small ones to the baseline. */
function boxOfText(attributes: Found['attributes']): Box {
  const [x, y, width, size] = numbersOf(attributes, 'x', 'y', 'textLength', 'font-size');
  const before = { middle: width! / 2, end: width! }[attributes['text-anchor'] ?? ''] ?? 0;
  return { x: x! - before, y: y! - size! * 0.5, width: width!, height: size! * 0.5 };
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
