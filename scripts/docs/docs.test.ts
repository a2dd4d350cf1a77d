/** Runs what the documents show: TypeScript and commands in fences, links, names of scripts. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents, fencesOf, linksOf, read, root, type Fence } from './documents.js';
import { openFolder, runCommand, StandingCommandLine, type Outcome } from './run-command.js';
import { snippetsOf } from './snippet.js';
import { consoleSteps, isThutuc, matches, shellSteps, transcript } from './transcript.js';
import { typeErrors } from './typecheck.js';

// A folder for this process alone, since two runs may share the clone.
const folder = join(root, '.cache/snippets', String(process.pid));
const files = documents();
const fences = files.flatMap((file) => fencesOf(file));
const snippets = files.flatMap((file) => snippetsOf(fencesOf(file), folder));
const titled = <T extends { readonly title: string }>(some: readonly T[]) =>
  some.map((one) => [one.title, one] as const);
const moduleOf = (title: string, kind: string) =>
  join(folder, `${title.replaceAll(/[^\w-]+/g, '_')}.${kind}.ts`);

describe('TypeScript in documents', () => {
  let errors = new Map<string, string[]>();

  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { title, source, test } of snippets) {
      writeFileSync(moduleOf(title, 'source'), source);
      writeFileSync(moduleOf(title, 'test'), test);
    }
    errors = typeErrors(snippets.map(({ title }) => moduleOf(title, 'source')));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(titled(snippets))('%s', async (title, { fence, stray }) => {
    expect(errors.get(moduleOf(title, 'source')) ?? [], 'type errors (line: message)').toEqual([]);
    expect(stray, 'lines whose "// =>" does not follow a whole statement or value').toEqual([]);
    if (!fence.marks.includes('no-run')) {
      await import(/* @vite-ignore */ pathToFileURL(moduleOf(title, 'test')).href);
    }
  });

  it('is always run in a README', () => {
    const unrun = fences.filter(({ file, language, marks }) => {
      return file.endsWith('README.md') && language === 'ts' && marks.includes('no-run');
    });
    expect(unrun.map(({ title }) => title)).toEqual([]);
  });
});

const withCommands = files.filter((file) =>
  fencesOf(file).some(({ language }) => language === 'console' || language === 'sh'),
);

const commandLine = new StandingCommandLine();
afterAll(() => commandLine.close());

describe.each(withCommands)('commands in %s', (file) => {
  let cwd: ReturnType<typeof openFolder>;
  beforeAll(() => {
    cwd = openFolder();
  });
  afterAll(() => cwd.close());

  const shown = fencesOf(file).filter(({ language }) => language === 'console');
  it.each(titled(shown))('%s prints what is shown', async (_, fence) => {
    const steps = consoleSteps(fence.code);
    const foreign = steps.filter(({ command }) => !isThutuc(command));
    expect(foreign, 'console fences run thutuc only; use sh for the rest').toEqual([]);
    const outcomes: Outcome[] = [];
    for (const { command } of steps) outcomes.push(await commandLine.run(command, cwd.path));
    const outputs = outcomes.map(({ output }) => output);
    if (steps.some((step, index) => !matches(step.shown!, outputs[index]!)) && mayRewrite) {
      rewrite(fence, transcript(steps, outputs));
    } else {
      steps.forEach((step, index) => {
        if (!matches(step.shown!, outputs[index]!)) expect(outputs[index]).toBe(step.shown);
      });
    }
    expect(outcomes.map(({ code }) => code)).toEqual(steps.map(() => 0));
  });

  const plain = fencesOf(file).filter(({ language }) => language === 'sh');
  const runnable = plain.filter(({ code }) => shellSteps(code).length > 0);
  it.each(titled(runnable))('%s runs', (_, fence) => {
    for (const { command } of shellSteps(fence.code)) {
      const { code, output } = runCommand(command, cwd.path);
      expect(code, `${command}\n${output}`).toBe(0);
    }
  });

  it.each(titled(plain))('%s calls scripts that exist', (_, { code }) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const calls = /^npm (?:run (?:-s )?)?(?!install|ci|create|run)(\w[\w:-]*)/gm;
    const called = [...code.matchAll(calls)];
    expect(called.map(([, name]) => name!).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('links', () => {
  it.each(files)('in %s lead to files that exist', (file) => {
    const dead = linksOf(file).filter(({ exists }) => !exists);
    expect(dead.map(({ line, target }) => `${file}:${line} ${target}`)).toEqual([]);
  });
});

const mayRewrite = process.env.UPDATE_SNIPPETS === '1';

/** Puts new code into a fence; found by its old text, since a fence before may have grown. */
function rewrite({ file, code }: Fence, next: string): void {
  const text = read(file);
  const at = fencesOf(file, text).find((fence) => fence.code === code)!;
  const block = text.slice(at.start, at.end).replace(code, () => next);
  writeFileSync(join(root, file), text.slice(0, at.start) + block + text.slice(at.end));
}
