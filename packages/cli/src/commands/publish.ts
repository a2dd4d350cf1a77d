/** `thutuc publish`: the notice of a procedure for wall and web, and its internal process. */
import type { CommandInput } from '../command-line/definition.js';
import { usageError } from '../command-line/parse.js';
import { loadProcedures } from '../procedure-folder/load.js';
import { writeFile } from '../procedure-folder/files.js';

/** Writes the notice, or the internal process, as one HTML page. */
export async function publish(input: CommandInput): Promise<number> {
  const { positionals, options, switches, language, terminal } = input;
  const [path = ''] = positionals;
  const { html } = options;
  if (html === undefined) throw usageError('publish', '--html FILE is missing');
  const [procedure] = loadProcedures(path);
  const { publishNotice, publishProcess } = await import('@thutuc/diagram');
  const other = language === 'vi' ? 'en' : 'vi';
  const page = switches.has('process')
    ? publishProcess(procedure, { language })
    : publishNotice(procedure, { languages: [language, other] });
  writeFile(html, page);
  terminal.print(html);
  return 0;
}
