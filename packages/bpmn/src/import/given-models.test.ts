/** The models of the interchange group, where they lie beside: import and round trip. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { BpmnError, type Refusal } from '../errors.js';
import { modelOf } from '../model/build-model.js';
import { readBpmn, writeBpmn } from '../read/read-bpmn.js';
import { runBpmn } from '../run/run-bpmn.js';
import { importBpmn } from './import-bpmn.js';

const folder = fileURLToPath(new URL('../../../../../shared/cases/miwg', import.meta.url));
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.bpmn'))
  : [];
const bytesOf = (file: string) => readFileSync(`${folder}/${file}`);

/** Every element with its attributes and its text, whatever the prefixes are. */
function treeOf(xml: string): string[] {
  const parser = new SaxesParser({ xmlns: true });
  const lines: string[] = [];
  const path: string[] = [];
  let text = '';
  const closeText = () => {
    if (text.trim() !== '')
      lines.push(`${path.join('/')} text ${text.trim().replaceAll(/\s+/g, ' ')}`);
    text = '';
  };
  parser.on('opentag', ({ uri, local, attributes }) => {
    closeText();
    path.push(local);
    const pairs = Object.values(attributes)
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      // That a waypoint is a point the schema says already.
      .filter((one) => local !== 'waypoint' || one.local !== 'type')
      .map((one) => `${one.uri}#${one.local}=${plain(one.value, one.local)}`);
    lines.push(`${path.join('/')} ${uri} ${pairs.sort().join(' ')}`);
  });
  parser.on('text', (part) => (text += part));
  parser.on('cdata', (part) => (text += part));
  parser.on('closetag', () => {
    closeText();
    path.pop();
  });
  parser.write(xml).close();
  return lines.sort();
}

/** A value without the prefix that stands for its namespace, and numbers in one form. */
function plain(value: string, local: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return String(Number(value));
  return local === 'type' || /^\w+:\w+$/.test(value) ? value.replace(/^\w+:/, '') : value;
}

describe.skipIf(files.length === 0)('the models of the interchange group', () => {
  it.each(files)('%s is imported, or refused with its list', async (file) => {
    try {
      const { procedures } = await importBpmn(bytesOf(file));
      expect(procedures.length).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof BpmnError)) throw error;
      const refusals = error.details.refusals as readonly Refusal[];
      expect(refusals.length).toBeGreaterThan(0);
      for (const { id, line, reason } of refusals) {
        expect([id, line, reason]).toEqual([
          expect.any(String),
          expect.any(Number),
          expect.any(String),
        ]);
      }
    }
  });

  it.each(files)('%s runs to an end', async (file) => {
    const model = modelOf(await readBpmn(bytesOf(file)));
    expect(runBpmn(model, { stepsMax: 2000 }).trace.length).toBeGreaterThan(0);
  });

  it.each(files)('%s is written with everything that it had', async (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const again = await writeBpmn(await readBpmn(text));
    expect(treeOf(again)).toEqual(treeOf(text));
  });
});
