/** Reads which modules the source files of a folder import. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One import, re-export or dynamic import; files are relative to the folder that was read. */
export interface Import {
  readonly file: string;
  readonly line: number;
  /** As written: `./x.js`, `../calendar/index.js`, `@thutuc/core`. */
  readonly specifier: string;
  /** The file that a relative specifier points at, `undefined` for a package. */
  readonly target: string | undefined;
}

/** All imports of the TypeScript files below a folder, in the order of files and lines. */
export function importsBelow(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .flatMap((file) => importsOf(file, readFileSync(`${folder}/${file}`, 'utf8')));
}

/** The imports of one file, found by TypeScript's own scanner. */
export function importsOf(file: string, text: string): Import[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName: specifier, pos }) => ({
    file,
    line: text.slice(0, pos).split('\n').length,
    specifier,
    target: specifier.startsWith('.')
      ? posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts')
      : undefined,
  }));
}
