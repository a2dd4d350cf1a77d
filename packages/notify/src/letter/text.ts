/** A letter as plain text. */
import type { Letter, Paragraph } from './letter.js';

/** Writes a letter as plain text, with lists by hyphens. */
export function letterText(letter: Letter): string {
  const { greeting, paragraphs, details, link, regards, office, automatic } = letter;
  const about = details.map(([label, value]) => `${label}: ${value}`);
  if (link !== undefined) about.push(`${link.label}: ${link.url}`);
  const blocks = [
    greeting,
    ...paragraphs.map(paragraphText),
    about.join('\n'),
    `${regards}\n${office}`,
    `-- \n${automatic}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function paragraphText({ text, items }: Paragraph): string {
  return [text, ...items.map((item) => `- ${item}`)].join('\n');
}
