/** Turns TypeScript fences into modules: one as written for the compiler, one with assertions. */
import { dirname, relative } from 'node:path';
import { Script } from 'node:vm';
import ts from 'typescript';
import { root, type Fence } from './documents.js';

/** A fence, with the fences that it continues, as a module of its own. */
export interface Snippet {
  readonly fence: Fence;
  /** That of the fence. */
  readonly title: string;
  /** As written, each line at its line of the document. */
  readonly source: string;
  /** The same with each `// => value` and `// throws CODE` as an assertion. */
  readonly test: string;
  /** Lines of the document whose comment is no assertion although it looks like one. */
  readonly stray: readonly number[];
}

/** A text to put between two offsets of the source. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The snippets of a document's fences; `folder` is where the modules will lie. */
export function snippetsOf(fences: readonly Fence[], folder: string): Snippet[] {
  const snippets: Snippet[] = [];
  let before = '';
  for (const fence of fences.filter(({ language }) => language === 'ts')) {
    const kept = fence.marks.includes('continues') ? before : '';
    const gap = '\n'.repeat(fence.line - 1 - (kept.split('\n').length - 1));
    const written = `${kept}${gap}${fence.code}\n`;
    before = written;
    const source = withImportsFrom(written, dirname(`${root}/${fence.file}`), folder);
    snippets.push({
      fence,
      title: fence.title,
      source,
      ...asserted(fence, source),
    });
  }
  return snippets;
}

/** Points relative imports, written as seen from the document, at the same files from `folder`. */
function withImportsFrom(source: string, documentFolder: string, folder: string): string {
  const edits = ts
    .preProcessFile(source, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName, pos }) => {
      const start = source.indexOf(fileName, pos);
      const text = relative(folder, `${documentFolder}/${fileName}`);
      return {
        start,
        end: start + fileName.length,
        text: text.startsWith('.') ? text : `./${text}`,
      };
    });
  return apply(source, edits);
}

function asserted(fence: Fence, source: string): Pick<Snippet, 'test' | 'stray'> {
  const file = ts.createSourceFile('snippet.ts', source, ts.ScriptTarget.ES2022, true);
  const edits: Edit[] = [];
  const lines = new Set<number>();
  const lineOf = (offset: number) => file.getLineAndCharacterOfPosition(offset).line + 1;
  const visit = (node: ts.Node): void => {
    const comment = isObserved(node) ? commentAfter(source, node) : undefined;
    if (isObserved(node) && comment) {
      lines.add(lineOf(comment.start));
      edits.push(assertion(node, comment, `${fence.file}:${lineOf(comment.start)}`));
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  const stray = source
    .split('\n')
    .flatMap((line, index) => (/\/\/ (=>|throws [A-Z])/.test(line) ? [index + 1] : []))
    .filter((line) => !lines.has(line));
  // On the first line, so that the others keep their numbers.
  const test = `import { expect as $expect } from 'vitest'; ${apply(source, edits)}`;
  return { test, stray };
}

type Observed = ts.ExpressionStatement | ts.VariableStatement;

function isObserved(node: ts.Node): node is Observed {
  return ts.isExpressionStatement(node) || ts.isVariableStatement(node);
}

interface Expectation {
  readonly kind: '=>' | 'throws';
  readonly value: string;
  readonly start: number;
}

/** The expectation in the comment behind a statement, or on the lines below it. */
function commentAfter(source: string, { end }: ts.Node): Expectation | undefined {
  const ranges = [
    ...(ts.getTrailingCommentRanges(source, end) ?? []),
    ...(ts.getLeadingCommentRanges(source, end) ?? []),
  ];
  const comments = ranges.map(({ pos, end: stop }) => source.slice(pos + 2, stop));
  const first = /^ (=>|throws) (.*)$/.exec(comments[0] ?? '');
  if (!first) return undefined;
  const [, kind, begin] = first as unknown as [string, Expectation['kind'], string];
  const value = kind === '=>' ? wholeValue([begin, ...comments.slice(1)]) : begin.trim();
  return value === undefined ? undefined : { kind, value, start: ranges[0]!.pos };
}

/** As many lines as make an expression, so that a remark below a value is not taken for more. */
function wholeValue(lines: readonly string[]): string | undefined {
  const values = lines.map((_, last) => lines.slice(0, last + 1).join('\n'));
  return values.find((value) => {
    try {
      return new Script(`(${value})`) instanceof Script;
    } catch {
      return false;
    }
  });
}

/** The statement with its expectation checked; `console.log(x)` is about `x`. */
function assertion(node: Observed, { kind, value }: Expectation, title: string): Edit {
  const [start, end] = [node.getStart(), node.end];
  const statement = node.getText();
  const where = JSON.stringify(title);
  if (kind === 'throws') {
    const check = `$expect($error, ${where}).toMatchObject({ code: ${JSON.stringify(value)} });`;
    const text = `{ let $error; try { ${statement} } catch (e) { $error = e; } ${check} }`;
    return { start, end, text };
  }
  const check = (seen: string) => `$expect(${seen}, ${where}).toEqual((${value}));`;
  if (ts.isExpressionStatement(node)) return { start, end, text: check(observed(node.expression)) };
  const last = node.declarationList.declarations.at(-1)!;
  return { start, end, text: `${statement} ${check(last.name.getText())}` };
}

function observed(expression: ts.Expression): string {
  const isLog =
    ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
  return isLog ? expression.arguments[0]!.getText() : expression.getText();
}

function apply(source: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
      source,
    );
}
