/** What a mutant is, and the list of all that StrykerJS would make. */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMutated, strata } from './strata.js';

/** Lines and columns count from 0, as StrykerJS has them inside. */
interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export interface Mutant {
  /** Stays the same while lines above it change. */
  readonly key: string;
  readonly stratum: string;
  readonly file: string;
  readonly location: Location;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
}

/** What StrykerJS says of a mutant, in its list as in its results. */
export interface StrykerMutant {
  readonly fileName: string;
  readonly location: Location;
  readonly mutatorName: string;
  readonly replacement: string;
}

/** StrykerJS's module that makes mutants; it is installed in the copy alone. */
interface Instrumenter {
  instrument(
    files: readonly { name: string; content: string; mutate: boolean }[],
    options: { plugins: null; excludedMutations: string[]; ignorers: never[] },
  ): Promise<{ mutants: StrykerMutant[] }>;
}

/** A text of another word tells a reader something else; its mutants are counted apart. */
export function isText({ mutator }: Mutant): boolean {
  return mutator === 'StringLiteral';
}

/** Every mutant of every stratum, in the order of files and places. */
export async function listMutants(copy: string): Promise<Mutant[]> {
  const instrument = await loadInstrumenter(copy);
  const lists: Mutant[] = [];
  for (const { name, sources } of strata) {
    for (const file of sourceFiles(copy, sources)) {
      const text = readFileSync(join(copy, file), 'utf8');
      lists.push(...toMutants(name, file, text, await instrument(file, text)));
    }
  }
  return lists;
}

/** The sources that Git knows in these folders. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--', ...folders], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\n').filter(isMutated);
}

async function loadInstrumenter(copy: string) {
  const entry = join(copy, 'node_modules/@stryker-mutator/instrumenter/dist/src/index.js');
  const { Instrumenter } = (await import(pathToFileURL(entry).href)) as {
    Instrumenter: new (logger: object) => Instrumenter;
  };
  const silent = { debug: noop, info: noop, warn: noop, isDebugEnabled: () => false };
  return async (name: string, content: string): Promise<StrykerMutant[]> => {
    const options = { plugins: null, excludedMutations: [], ignorers: [] };
    const files = [{ name, content, mutate: true }];
    const { mutants } = await new Instrumenter(silent).instrument(files, options);
    return mutants;
  };
}

function noop(): void {
  // The list says nothing while it is made.
}

function toMutants(
  stratum: string,
  file: string,
  text: string,
  listed: readonly StrykerMutant[],
): Mutant[] {
  const lines = text.split('\n');
  const seen = new Map<string, number>();
  return listed.map(({ location, mutatorName: mutator, replacement }) => {
    const original = cut(lines, location);
    const same = JSON.stringify([file, mutator, original, replacement]);
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    const key = createHash('sha256').update(`${same} ${nth}`).digest('hex').slice(0, 12);
    return { key, stratum, file, location, mutator, original, replacement };
  });
}

function cut(lines: readonly string[], { start, end }: Location): string {
  const within = lines.slice(start.line, end.line + 1);
  within.push((within.pop() ?? '').slice(0, end.column));
  return [(within.shift() ?? '').slice(start.column), ...within].join('\n');
}
