/** Letters: complete in every language, and nothing from outside gets out of its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotificationTemplate } from '@thutuc/core';
import type { NotificationFacts } from '../facts/facts.js';
import { dutch } from '@thutuc/lang-nl';
import { vietnamese } from '@thutuc/lang-vi';
import { languagesWithChanges } from '../templates/changes.js';
import {
  placeholdersOfTemplate,
  certainPlaceholders,
  placeholders,
} from '../templates/template.js';
import { english } from '../words/english.js';
import { letterHtml } from './html.js';
import { letterText } from './text.js';
import { cleanLine } from './clean.js';
import { writeLetter } from './letter.js';

const languages = [english, vietnamese, dutch];
const { templates } = english.notify;
const names = Object.keys(templates) as NotificationTemplate[];

const facts: NotificationFacts = {
  dossier: 'D-1',
  code: 'H22.15-250303-0001',
  procedure: {
    id: 'building-permit',
    name: { vi: 'Cấp giấy phép xây dựng', en: 'Building permit' },
  },
  office: { code: 'U-1', name: { vi: 'Bộ phận Một cửa', en: 'One-stop shop' } },
  at: '2025-03-03T09:00:12+07:00', // a Monday
  due: { due: '2025-03-18' }, // a Tuesday
  earlier: { due: '2025-03-17' },
  step: { vi: 'Thẩm định', en: 'Appraisal' },
  unit: { code: 'U-2', name: { vi: 'Phòng Quản lý đô thị', en: 'Urban management office' } },
  stepDue: { due: '2025-03-10T11:30+07:00', provisional: true },
  amount: { value: 75_000, currency: 'VND' },
  outcome: { name: 'granted', label: { vi: 'Cấp phép', en: 'Granted' } },
  documents: [{ vi: 'Bản vẽ', en: 'Plan' }],
  fields: [{ vi: 'Diện tích', en: 'Area' }],
  reasons: 'Bản vẽ thiếu chữ ký.',
  status: {
    status: 'returned',
    agencies: [{ code: 'U-1', name: { vi: 'Bộ phận Một cửa', en: 'One-stop shop' } }],
    officers: ['Trần Thị Lan', 'Vũ Nga'],
    receivedBy: 'Trần Thị Lan',
    received: '2025-03-03T09:00:12+07:00',
    processed: '2025-03-10T10:00:12+07:00',
    returned: '2025-03-11T11:00:12+07:00',
  },
};

describe('templates', () => {
  it.each(names)('%s names the same facts in every language', (name) => {
    const namesIn = (words: { subject: string; body: readonly string[] }) =>
      [...new Set([words.subject, ...words.body].flatMap(placeholdersOfTemplate))].sort();
    for (const { notify } of languages) {
      const { subject, body } = notify.templates[name];
      expect(namesIn({ subject, body })).toEqual(namesIn(templates[name]));
      for (const place of placeholdersOfTemplate(subject))
        expect(certainPlaceholders).toContain(place);
      for (const place of body.flatMap(placeholdersOfTemplate))
        expect(placeholders).toContain(place);
    }
  });

  it('may be one’s own, if they name what there is', () => {
    const receipt = { subject: 'Đã nhận {dossier}', body: ['Hẹn trả: {due}.'] };
    const [, changed] = languagesWithChanges({ vi: { receipt } }, [vietnamese]);
    expect(changed?.notify.templates).toEqual({ ...vietnamese.notify.templates, receipt });
    const bad: Parameters<typeof languagesWithChanges>[0][] = [
      { vi: { receipt: { subject: 'Hẹn {due}', body: [] } } },
      { nl: { receipt } },
      { en: { receipt: { subject: 'Received', body: ['{constructor}'] } } },
      JSON.parse('{"vi":{"toString":{"subject":"","body":[]}}}') as { vi: object },
    ];
    for (const changes of bad)
      expect(() => languagesWithChanges(changes, [vietnamese])).toThrow(
        expect.objectContaining({ code: 'TEMPLATE_INVALID' }),
      );
  });
});

describe('a letter', () => {
  it.each(names)('%s says everything there is, in every language', (name) => {
    for (const language of languages) {
      const words = language.notify.templates[name];
      const letter = writeLetter(words, facts, language, 'Lê Thị Hạnh');
      expect(letter.paragraphs).toHaveLength(words.body.length);
      expect(letterText(letter)).not.toMatch(/[{}]|undefined/);
      expect({ subject: letter.subject, text: letterText(letter) }).toMatchSnapshot(language.tag);
    }
  });

  it.each(names)('%s has no English word in Vietnamese, and no ISO date', (name) => {
    const written = writeLetter(
      vietnamese.notify.templates[name],
      facts,
      vietnamese,
      'Lê Thị Hạnh',
    );
    const said = `${written.subject}\n${letterText(written)}`;
    const english = [
      'dossier',
      'the',
      'of',
      'and',
      'your',
      'days?',
      'hours?',
      'due',
      'late',
      'art',
    ];
    expect(said.match(new RegExp(`\\b(?:${english.join('|')})\\b`, 'giu')) ?? []).toEqual([]);
    expect(said).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
  });

  it('leaves out the lines of what is not known', () => {
    const { dossier, procedure, office, at, documents } = facts;
    const bare = { dossier, procedure, office, at, documents: [] };
    expect(documents).toHaveLength(1);
    const letter = writeLetter(templates.supplementRequested, bare, english);
    expect(letter.paragraphs.map(({ text }) => text)).toEqual([
      'Your dossier for “Building permit” cannot be settled until it is complete.',
    ]);
    expect(letter.greeting).toBe('Dear Sir or Madam,');
    expect(letter.subject).toBe('Please complete dossier D-1');
  });

  it('links to pages only', () => {
    const linkOf = (link: string) =>
      writeLetter(templates.receipt, { ...facts, link }, english).link?.url;
    expect(linkOf('https://dvc.example/tra-cuu?hs=Đ"1')).toBe(
      'https://dvc.example/tra-cuu?hs=%C4%90%221',
    );
    expect(linkOf('http://desk.local/D-1')).toBe('http://desk.local/D-1');
    expect(linkOf('javascript:alert(1)')).toBeUndefined();
    expect(linkOf('no address')).toBeUndefined();
  });
});

/** Texts made of what breaks lines, markup, headers and directions of writing. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...['<b>', '</p>', '"', "'", '&', '&lt;', '\r\n', '\n', '\r', '\u2028', '\u2029', '\0'],
      ...['\u001b[31m', '\u202e', '\ud800', '{due}', '{', '}', 'Bcc: x@y.z', 'ễ', ' ', 'a'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('hostile text', () => {
  it('stays on its line and in its place', () => {
    const both = (text: string) => ({ vi: text, en: text });
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.record({ name: hostile, office: hostile, procedure: hostile, outcome: hostile }),
        (template, given) => {
          const fill = (text: (key: keyof typeof given) => string) =>
            writeLetter(
              vietnamese.notify.templates[template],
              {
                ...facts,
                office: { code: 'U', name: both(text('office')) },
                procedure: { id: 'p', name: both(text('procedure')) },
                outcome: { name: 'o', label: both(text('outcome')) },
              },
              vietnamese,
              text('name'),
            );
          // A visible letter in front keeps each fact from being empty, and so left out.
          const letter = fill((key) => `a${given[key]}`);
          const plain = fill(() => 'a');
          expect(letter.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
          expect(letterText(letter).split(/\r|\n|\u2028|\u2029/)).toHaveLength(
            letterText(plain).split('\n').length,
          );
          const tags = (html: string) => html.match(/<[^>]*>/g);
          expect(tags(letterHtml(letter))).toEqual(tags(letterHtml(plain)));
        },
      ),
    );
  });

  it('that has several lines becomes a list of them', () => {
    const reasons = 'Thiếu bản vẽ\r\n\r\n<b>Sai</b> diện tích\u0007';
    const letter = writeLetter(
      vietnamese.notify.templates.receiptRefused,
      { ...facts, reasons },
      vietnamese,
    );
    expect(letter.paragraphs.at(-1)).toEqual({
      text: 'Lý do:',
      items: ['Thiếu bản vẽ', '<b>Sai</b> diện tích'],
    });
    expect(letterHtml(letter)).toContain('<li>&lt;b&gt;Sai&lt;/b&gt; diện tích</li>');
  });

  it('is cleaned once and for all', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = cleanLine(text);
        expect(cleanLine(clean)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
      }),
    );
  });
});
