/** Finds the documents of the workspace and the code fences and links in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';

/** The root of the workspace, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A fenced block of code. */
export interface Fence {
  /** From the root: `docs/guide.md`. */
  readonly file: string;
  /** The line of the first line of code, counted from 1. */
  readonly line: number;
  /** Both: `docs/guide.md:12`. */
  readonly title: string;
  /** `ts`, `sh`, `console`, …; empty when the fence names none. */
  readonly language: string;
  /** What follows the language, such as `continues`. */
  readonly marks: readonly string[];
  readonly code: string;
  /** Offsets of the whole fence in the document. */
  readonly start: number;
  readonly end: number;
}

/** A link to another file of the workspace. */
export interface Link {
  readonly line: number;
  /** As written, without the anchor. */
  readonly target: string;
  /** Whether a file or folder is there. */
  readonly exists: boolean;
}

/** README.md, everything below docs/, and the README of each package and example. */
export function documents(): string[] {
  const below = (folder: string) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .map((file) => `docs/${file}`);
  const readmes = ['packages', 'examples'].flatMap((folder) =>
    below(folder).map((name) => `${folder}/${name}/README.md`),
  );
  return ['README.md', ...docs.sort(), ...readmes].filter((file) => existsSync(join(root, file)));
}

/** The fences of a document, in order. */
export function fencesOf(file: string, text = read(file)): Fence[] {
  const fences: Fence[] = [];
  visit(fromMarkdown(text), 'code', (node) => {
    const { start, end } = node.position!;
    fences.push({
      file,
      line: start.line + 1,
      title: `${file}:${start.line + 1}`,
      language: node.lang ?? '',
      marks: node.meta?.split(/\s+/) ?? [],
      code: node.value,
      start: start.offset!,
      end: end.offset!,
    });
  });
  return fences;
}

/** The links and pictures of a document that point into the workspace. */
export function linksOf(file: string): Link[] {
  const links: Link[] = [];
  visit(fromMarkdown(read(file)), ['link', 'image', 'definition'], (node) => {
    if (!('url' in node) || /^([a-z]+:|#)/.test(node.url)) return;
    const target = decodeURI(node.url.replace(/#.*$/, ''));
    const exists = existsSync(join(root, dirname(file), target));
    links.push({ line: node.position!.start.line, target, exists });
  });
  return links;
}

/** The text of a document. */
export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
