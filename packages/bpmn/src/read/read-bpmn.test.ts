/** Checks reading: limits before the parser, encodings, and what is refused by a code. */
import { describe, expect, it } from 'vitest';
import { kindOf, elementsAt } from './moddle.js';
import { readBpmn, writeBpmn } from './read-bpmn.js';

const head = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"';
const model = (inside = '', encoding = 'UTF-8') =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<definitions ${head}>${inside}</definitions>`;
const process = '<process id="P">\n<task id="T" name="Thẩm định"/></process>';

describe('encodings', () => {
  const utf16 = (text: string, isBig: boolean) => {
    const units = Buffer.from(`\u{feff}${text}`, 'utf16le');
    return isBig ? units.swap16() : units;
  };
  it.each([
    ['UTF-8', Buffer.from(model(process))],
    ['UTF-8 with a byte-order mark', Buffer.from(`\u{feff}${model(process)}`)],
    ['UTF-16, little end first', utf16(model(process, 'UTF-16'), false)],
    ['UTF-16, big end first', utf16(model(process, 'UTF-16'), true)],
    ['UTF-16 without a mark', Buffer.from(model(process, 'UTF-16'), 'utf16le')],
    ['text', `\u{feff}${model(process)}`],
  ])('reads %s', async (_, source) => {
    const { definitions, lines } = await readBpmn(source);
    const [first] = elementsAt(elementsAt(definitions, 'rootElements')[0]!, 'flowElements');
    expect([kindOf(first!), first!.name, lines.get('T')]).toEqual(['task', 'Thẩm định', 3]);
  });

  it('reads ISO-8859-1', async () => {
    const text = model('<process id="P" name="Prüfung"/>', 'ISO-8859-1');
    const { definitions } = await readBpmn(Buffer.from(text, 'latin1'));
    expect(elementsAt(definitions, 'rootElements')[0]?.name).toBe('Prüfung');
  });
});

describe('what is refused', () => {
  const bomb = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
  const deep = `${'<process>'.repeat(300)}${'</process>'.repeat(300)}`;
  const wide = '<task/>'.repeat(20_001);
  it.each([
    ['a document type', model().replace('<definitions', `${bomb}<definitions`), 'BPMN_DOCTYPE'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'BPMN_ENCODING'],
    ['an unknown encoding', Buffer.from(model('', 'KLINGON')), 'BPMN_ENCODING'],
    ['other bytes', Buffer.from(model('<process name="ü"/>'), 'latin1'), 'BPMN_ENCODING'],
    ['an entity', model('<process name="&nbsp;"/>'), 'BPMN_NOT_XML'],
    ['an open tag', model('<process>'), 'BPMN_NOT_XML'],
    ['nothing', '', 'BPMN_NOT_XML'],
    ['another language', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'BPMN_NAMESPACE'],
    [
      'another BPMN',
      '<definitions xmlns="http://schema.omg.org/spec/BPMN/2.0"/>',
      'BPMN_NAMESPACE',
    ],
    ['an id twice', model('<process id="P"/><process id="P"/>'), 'BPMN_ID_TWICE'],
    ['depth', model(deep), 'BPMN_TOO_LARGE'],
    ['many elements', model(wide), 'BPMN_TOO_LARGE'],
    ['many bytes', model(' '.repeat(6_000_000)), 'BPMN_TOO_LARGE'],
  ])('%s', async (_, source, code) => {
    await expect(readBpmn(source)).rejects.toMatchObject({ code });
  });

  it('limits can be set', async () => {
    await expect(readBpmn(model(wide), { limits: { elements: 30_000 } })).resolves.toBeDefined();
    await expect(readBpmn(model(), { limits: { depth: 0 } })).rejects.toMatchObject({
      details: { limit: 'depth', most: 0 },
    });
  });
});

it('writes what it read, with what others said of it', async () => {
  const inside = `<process id="P" xmlns:v="urn:v" v:owner="me"><extensionElements><v:fee of="3"/>
    </extensionElements></process>`;
  const again = await writeBpmn(await readBpmn(model(inside)));
  expect(again).toContain('v:owner="me"');
  expect(again).toContain('<v:fee of="3" />');
});
