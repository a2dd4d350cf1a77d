/** `thutuc publish`: the notice of a procedure for wall and web, and its internal process. */
import { installedLanguages } from '../command-line/languages.js';
import type { CommandInput } from '../command-line/command.js';
import { loadProcedures } from '../procedure-folder/load.js';
import { writeFile } from '../procedure-folder/files.js';

/** Writes the notice, or the internal process, as one HTML page into a file, or prints it. */
export async function publish(input: CommandInput): Promise<number> {
  const { positionals, options, switches, language, terminal } = input;
  const [path = ''] = positionals;
  const { out } = options;
  const [procedure] = loadProcedures(path);
  const { publishNotice, publishProcess } = await import('@thutuc/diagram');
  const page = switches.has('process')
    ? publishProcess(procedure, { language })
    : publishNotice(procedure, {
        languages: [language, ...(await installedLanguages(Object.keys(procedure.name)))],
      });
  if (out !== undefined) writeFile(out, page);
  terminal.print(out ?? page);
  return 0;
}
