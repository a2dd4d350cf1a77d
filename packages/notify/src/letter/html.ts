/** A letter as an HTML document that mail programs show: no script, no picture, no style sheet. */
import { escapeText } from '@thutuc/legal-time';
import type { Letter, Paragraph } from './letter.js';

const style = {
  page: 'margin:0;padding:24px 12px;background:#f1f4f8;color:#1d2733;font:16px/1.55 "Be Vietnam Pro",Roboto,"Segoe UI",Arial,sans-serif',
  sheet:
    'max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #d5dde7;border-top:4px solid #9b1c1c;border-radius:6px;padding:24px 28px',
  head: 'margin:0;font-size:14px;color:#55657a',
  title: 'margin:4px 0 20px;font-size:21px;line-height:1.3;color:#14202e',
  letter: 'margin:24px 0 8px;font-size:17px;line-height:1.3;color:#14202e',
  paragraph: 'margin:0 0 12px',
  lead: 'margin:0 0 4px',
  list: 'margin:0 0 14px;padding-left:22px',
  action: 'margin:0 0 20px',
  table: 'margin:20px 0;border-collapse:collapse;width:100%;font-size:15px',
  label:
    'text-align:left;vertical-align:top;font-weight:400;color:#55657a;padding:7px 16px 7px 0;border-top:1px solid #e3e9f0;white-space:nowrap',
  value: 'vertical-align:top;padding:7px 0;border-top:1px solid #e3e9f0;width:100%',
  button:
    'display:inline-block;background:#9b1c1c;color:#ffffff;text-decoration:none;padding:10px 18px;border-radius:5px',
  foot: 'max-width:600px;margin:12px auto 0;padding:0 28px;font-size:13px;color:#55657a',
} as const;

/** Writes a letter as an HTML document. */
export function letterHtml(letter: Letter): string {
  const { language, subject, greeting, paragraphs, details, link, regards, office, automatic } =
    letter;
  const title = escapeText(subject);
  const rows = details.map(
    ([label, value]) =>
      `<tr>${tag('th', style.label, escapeText(label), ' scope="row"')}` +
      `${tag('td', style.value, escapeText(value))}</tr>`,
  );
  const sheet = [
    tag('p', style.head, escapeText(office)),
    tag('h1', style.title, title),
    tag('p', style.paragraph, escapeText(greeting)),
    ...paragraphs.map(paragraphHtml),
    tag('table', style.table, rows.join('')),
    ...(link === undefined ? [] : [tag('p', style.action, linkHtml(link))]),
    tag('p', style.paragraph, `${escapeText(regards)}<br><strong>${escapeText(office)}</strong>`),
  ];
  return pageOf(language, title, sheet, tag('p', style.foot, escapeText(automatic)));
}

/** Writes letters that were written as plain text already as one HTML document. */
export function digestHtml(
  language: string,
  subject: string,
  letters: readonly { readonly subject: string; readonly text: string }[],
): string {
  const title = escapeText(subject);
  const sheet = [
    tag('h1', style.title, title),
    ...letters.flatMap((letter) => [
      tag('h2', style.letter, escapeText(letter.subject)),
      tag('p', style.paragraph, escapeText(letter.text.trim()).replaceAll('\n', '<br>\n')),
    ]),
  ];
  return pageOf(language, title, sheet, '');
}

/** A page; its parts are markup already. */
function pageOf(language: string, title: string, sheet: readonly string[], foot: string): string {
  return (
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<meta name="color-scheme" content="light"><title>${title}</title></head>\n` +
    `<body style="${escapeText(style.page)}">\n${tag('div', style.sheet, `\n${sheet.join('\n')}\n`)}\n` +
    `${foot}\n</body></html>\n`
  );
}

function paragraphHtml({ text, items }: Paragraph): string {
  if (items.length === 0) return tag('p', style.paragraph, escapeText(text));
  const list = items.map((item) => `<li>${escapeText(item)}</li>`).join('');
  return tag('p', style.lead, escapeText(text)) + tag('ul', style.list, list);
}

function linkHtml({ label, url }: NonNullable<Letter['link']>): string {
  return tag('a', style.button, escapeText(label), ` href="${escapeText(url)}"`);
}

/** An element with its style; `inner` is markup already. */
function tag(name: string, css: string, inner: string, attributes = ''): string {
  return `<${name}${attributes} style="${escapeText(css)}">${inner}</${name}>`;
}
