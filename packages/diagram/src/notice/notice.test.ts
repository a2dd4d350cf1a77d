/** Checks the published pages: complete, escaped, self-contained, in both languages. */
import { parseProcedure, type Procedure } from '@thutuc/core/procedure';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { stepTable } from '../documents/step-table.js';
import { publishNotice, publishProcess } from './publish.js';
import { textIn } from '@thutuc/legal-time';
import { vietnamese } from '@thutuc/lang-vi';
import { exampleProcedures } from '../testing/examples.js';
import { english } from '../words/english.js';

type Node = DefaultTreeAdapterTypes.Node;

const procedures = exampleProcedures();
const permit = procedures.find(({ name }) => name === 'building-permit')!.procedure;

interface Page {
  readonly tags: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
  readonly errors: readonly string[];
}

/** Reads a page as a browser does. */
function readPage(html: string): Page {
  const errors: string[] = [];
  const tree = parse(html, { onParseError: ({ code }) => errors.push(code) });
  const tags: string[] = [];
  const attributes: { name: string; value: string }[] = [];
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      tags.push(node.tagName);
      attributes.push(...node.attrs);
      if (node.tagName === 'style') return;
    }
    if ('value' in node) texts.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(tree);
  return { tags, attributes, text: texts.join('\n'), errors };
}

describe.each(procedures)('the notice of $name', ({ procedure }) => {
  const page = readPage(publishNotice(procedure, { languages: [vietnamese, english] }));

  it('is a page without mistakes that needs nothing from outside', () => {
    expect(page.errors).toEqual([]);
    expect(page.tags.filter((tag) => ['script', 'link', 'img', 'iframe'].includes(tag))).toEqual(
      [],
    );
    const outside = page.attributes.filter(
      ({ name, value }) => ['href', 'src'].includes(name) && !value.startsWith('#'),
    );
    expect(outside).toEqual([]);
  });

  it.each([vietnamese, english])('says all that the law wants said, in $tag', (language) => {
    const documents = Object.values(procedure.documents).filter(({ from }) => from === 'applicant');
    const steps = stepTable(procedure, language);
    const ends = Object.values(procedure.steps).filter((step) => step.kind === 'end');
    const wanted = [
      textIn(procedure.name, language),
      ...documents.map(({ name }) => textIn(name, language)),
      ...steps.map(({ what }) => what),
      ...steps.flatMap(({ agency, role, limit }) => [agency, role, limit]),
      ...ends.map(({ name }) => textIn(name, language)),
    ];
    expect(wanted.filter((text) => text !== undefined && !page.text.includes(text))).toEqual([]);
  });

  it('holds the flow chart with a name, in both languages', () => {
    expect(page.tags.filter((tag) => tag === 'svg')).toHaveLength(2);
    expect(page.attributes).toContainEqual({ name: 'role', value: 'img' });
  });

  it('has its process with a control sheet', () => {
    const process = readPage(publishProcess(procedure, { language: vietnamese }));
    expect(process.errors).toEqual([]);
    expect(process.text).toContain('Phiếu kiểm soát quá trình giải quyết hồ sơ');
  });
});

describe('publishNotice', () => {
  it('shows the languages asked for', () => {
    const page = readPage(publishNotice(permit, { languages: [english] }));
    expect(page.text).toContain('Documents required');
    expect(page.text).not.toContain('Thành phần hồ sơ');
    expect(page.tags).not.toContain('nav');
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style></svg><b>x'])(
    'takes %j for text wherever it stands',
    (text) => {
      const page = readPage(
        publishNotice(poisoned(permit, text), { languages: [vietnamese, english] }),
      );
      const plain = readPage(
        publishNotice(poisoned(permit, 'x'), { languages: [vietnamese, english] }),
      );
      expect(page.tags.filter((tag) => ['script', 'img', 'b'].includes(tag))).toEqual([]);
      expect(new Set(page.tags)).toEqual(new Set(plain.tags));
      expect(page.attributes.map(({ name }) => name)).not.toContain('onerror');
      expect(page.text).toContain(text);
    },
  );
});

/** The procedure with every text of it that a person reads replaced. */
function poisoned(procedure: Procedure, text: string): Procedure {
  const replaceTexts = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replaceTexts);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        ['vi', 'en', 'act', 'article', 'code'].includes(key) && typeof inner === 'string'
          ? text
          : replaceTexts(inner),
      ]),
    );
  };
  return parseProcedure(replaceTexts(procedure));
}

describe('the notice of a procedure that the law decides when the limit passes', () => {
  it('says so among the facts, the results, the sources and the steps', () => {
    const dutch = procedures.find(({ name }) => name === 'dutch-permit')!.procedure;
    const lines = readPage(publishNotice(dutch, { languages: [english] })).text.split('\n');
    const count = (text: string) => lines.filter((line) => line === text).length;
    // As a fact and a row; as a fact, a result and the description of the end in the chart.
    expect(count('The limit passes undecided')).toBe(2);
    expect(count('Granted by operation of law')).toBe(3);
    expect(lines).toContain('Algemene wet bestuursrecht (Awb), art. 4:20b');
  });
});

describe('a notice of a procedure of which not all is known', () => {
  const { procedure } = procedures.find(({ name }) => name === 'criminal-record-certificate-2026')!;
  const { text } = readPage(publishNotice(procedure, { languages: [vietnamese, english] }));

  it('marks what is assumed: limits, and what a supplement does to the limit of the law', () => {
    expect(text).toContain('10 ngày (giả định)');
    expect(text).toContain('thời hạn tính lại từ đầu (giả định)');
    expect(text).toContain('10 working days (assumed)');
  });

  it('says nothing of a fee that the definition does not have', () => {
    expect(procedure.fee).toBeUndefined();
    expect(text).not.toMatch(/Phí, lệ phí|Fee/u);
  });
});
