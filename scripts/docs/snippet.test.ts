/** Checks that the values in comments become assertions, and that none is passed over. */
import { expect, it } from 'vitest';
import { fencesOf } from './documents.js';
import { snippetsOf, type Snippet } from './snippet.js';

const fenced = (...codes: string[]) => codes.map((code) => `\`\`\`ts${code}\n\`\`\`\n`).join('\n');
const snippets = (...codes: string[]) =>
  snippetsOf(fencesOf('docs/guide.md', fenced(...codes)), '/clone/.cache/snippets');
const body = ({ test }: Snippet) => test.replace(/^.*?; /, '').trim();

it.each([
  ['\n1 + 1; // => 2', '$expect(1 + 1, "docs/guide.md:2").toEqual((2));'],
  ['\nconsole.log(sum); // => 3', '$expect(sum, "docs/guide.md:2").toEqual((3));'],
  ['\nconst a = 1; // => 1', 'const a = 1; $expect(a, "docs/guide.md:2").toEqual((1));'],
  ['\nf();\n// => [\n//   1,\n// ]\n// A remark.', '.toEqual(([\n   1,\n ]));'],
  ['\nf(); // => 1\n// A remark.', '.toEqual((1));'],
  ['\nf(); // throws BAD_DATE', '.toMatchObject({ code: "BAD_DATE" });'],
])('turns %j into an assertion', (code, assertion) => {
  const [snippet] = snippets(code);
  expect(snippet!.stray).toEqual([]);
  expect(body(snippet!)).toContain(assertion);
});

it.each(['\nf({\n  a: 1, // => 1\n});', '\n// => 1', '\nf(); // => { a:'])(
  'reports an expectation that belongs to nothing: %j',
  (code) => {
    expect(snippets(code)[0]!.stray).toHaveLength(1);
  },
);

it('keeps each line at its line of the document', () => {
  const [, second] = snippets('\nconst a = 1;', ' continues\nconst b = a;');
  const lines = second!.source.split('\n');
  expect([lines[1], lines[5]]).toEqual(['const a = 1;', 'const b = a;']);
});

it('points relative imports at the files beside the document', () => {
  const [snippet] = snippets("\nimport { permit } from './permit.js';");
  expect(snippet!.source).toMatch(/from '(\.\.\/)+.*\/docs\/permit\.js'/);
});
