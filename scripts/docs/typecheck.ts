/** Type-checks the snippets of the documents, all in one program, against the sources. */
import ts from 'typescript';
import { root } from './documents.js';

/** The errors of each file, as `line: message`; files without errors are absent. */
export function typeErrors(files: readonly string[]): Map<string, string[]> {
  const config = ts.readConfigFile(`${root}/tsconfig.lint.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram([...files], options);
  const errors = new Map<string, string[]>();
  for (const file of files) {
    const source = program.getSourceFile(file)!;
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map((diagnostic) => describe(source, diagnostic));
    if (found.length > 0) errors.set(file, found);
  }
  return errors;
}

function describe(source: ts.SourceFile, { start, messageText }: ts.Diagnostic): string {
  const line = source.getLineAndCharacterOfPosition(start ?? 0).line + 1;
  return `${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}
