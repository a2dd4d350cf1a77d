/** `llms.txt`: what there is to read, one line for each document, for programs that read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const parts = ['.', 'guide', 'reference', 'decisions'] as const;

/** The list of the documents: their titles, and their first sentences. */
export function llmsText(docs: string): string {
  const lines = [
    '# thutuc',
    '',
    '> Public procedures by the law’s own clock: a workflow engine in TypeScript with legal deadlines, handoffs between agencies and supplement loops.',
  ];
  for (const part of parts) {
    lines.push('', `## ${part === '.' ? 'Overview' : part}`, '');
    const names = readdirSync(join(docs, part)).filter((name) => name.endsWith('.md'));
    for (const name of names.sort()) {
      const path = part === '.' ? name : `${part}/${name}`;
      const text = readFileSync(join(docs, path), 'utf8');
      lines.push(`- [${titleOf(text)}](/${path.replace(/md$/u, 'html')}): ${leadOf(text)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function titleOf(text: string): string {
  return /^# (.+)$/mu.exec(text)?.[1] ?? 'Untitled';
}

/** The first sentence of the first paragraph, without marks. */
function leadOf(text: string): string {
  const [, ...rest] = text.split(/\n{2,}/u);
  const paragraph = rest.find((part) => /^[A-Z*`[]/u.test(part)) ?? '';
  const plain = paragraph.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1').replaceAll(/[*_`]/gu, '');
  return plain.replaceAll(/\s+/gu, ' ').split(/(?<=[.!?]) /u)[0] ?? '';
}
