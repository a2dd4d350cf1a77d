/** Diagrams are drawn whole, in the coordinates of their file, and whatever they are called. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { exportBpmn } from '../export/export-bpmn.js';
import { bpmnId } from '../export/ids.js';
import { readBpmn } from '../read/read-bpmn.js';
import { exampleProcedures } from '../testing/procedures.js';
import { drawBpmn, type BpmnDrawOptions } from './draw-bpmn.js';

const foreign = fileURLToPath(new URL('../../../../../shared/cases/miwg/', import.meta.url));
const foreignFiles = existsSync(foreign)
  ? readdirSync(foreign).filter((name) => name.endsWith('.bpmn'))
  : [];
const pictures = fileURLToPath(new URL('../../../../docs/pictures/', import.meta.url));

async function drawn(source: string | Uint8Array, options: BpmnDrawOptions = {}): Promise<string> {
  const { definitions } = await readBpmn(source);
  return drawBpmn(definitions, { theme: 'light', ...options });
}

/** Elements of an SVG by name; throws where it is not well formed. */
function countsIn(svg: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => counts.set(name, (counts.get(name) ?? 0) + 1));
  parser.write(svg).close();
  return counts;
}

const model = (name: string, diagram = '') => `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="x">
  <process id="p"><task id="a" name="${name}"/></process>${diagram}</definitions>`;

describe('a drawn model', () => {
  it('stands where its file says', async () => {
    const bounds = '<dc:Bounds x="1000" y="-500" width="100" height="80"/>';
    const plane = `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p">
      <bpmndi:BPMNShape bpmnElement="a">${bounds}</bpmndi:BPMNShape>
      </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
    const svg = await drawn(model('Check', plane));
    expect(svg).toContain('viewBox="980.00 -520.00 140.00 120.00"');
    expect(svg).toContain('<rect x="1000" y="-500" width="100" height="80"');
  });

  it('is laid out where its file says nothing', async () => {
    expect(await drawn(model('Check'))).toContain('>Check</text>');
  });

  it('is refused where there is nothing to draw', async () => {
    const empty = model('x').replace(/<process.*<\/process>/u, '');
    await expect(drawn(empty)).rejects.toMatchObject({ code: 'BPMN_NOT_DRAWN' });
  });

  it('lets no name become markup', async () => {
    const svg = await drawn(model('&lt;script&gt;alert(1)&lt;/script&gt;'));
    expect(countsIn(svg).has('script')).toBe(false);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('shows where a dossier stands, and figures', async () => {
    const overlay = { current: ['a'], passed: ['a'], figures: { a: '1,204 · 3.2 d' } };
    const svg = await drawn(model('Check'), overlay);
    expect(svg).toContain('class="current"');
    expect(svg).toContain('>1,204 · 3.2 d</text>');
    expect(countsIn(svg).get('rect')! - countsIn(await drawn(model('Check'))).get('rect')!).toBe(2);
  });

  it('gives the steps of a procedure the ids that an export of it has', () => {
    expect(bpmnId('liaise/residence/confirm')).toBe('liaise.residence.confirm');
    expect(bpmnId('check/!late/see')).toBe('check._late.see');
  });
});

describe.each(exampleProcedures())('the drawing of $name', ({ name, procedure }) => {
  it('shows every element of the export', async () => {
    const xml = await exportBpmn(procedure);
    const svg = await drawn(xml);
    const arrows = [...xml.matchAll(/<bpmn:(?:sequence|message)Flow id/gu)].length;
    expect(countsIn(svg).get('polygon')).toBeGreaterThanOrEqual(arrows);
    if (name !== 'criminal-record-certificate') return;
    await expect(svg).toMatchFileSnapshot(`${pictures}${name}.bpmn.svg`);
  });
});

describe('foreign models', () => {
  it.skipIf(foreignFiles.length === 0)('are drawn, placed and laid out', async () => {
    for (const file of foreignFiles) {
      const bytes = readFileSync(`${foreign}${file}`);
      const svg = await drawn(bytes);
      expect(countsIn(svg).get('svg'), file).toBe(1);
    }
  });
});
