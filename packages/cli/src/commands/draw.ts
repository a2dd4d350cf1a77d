/** `thutuc draw`: the flow chart of a procedure, as SVG or PNG. */
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { loadProcedures } from '../procedure-folder/load.js';
import { writeFile } from '../procedure-folder/files.js';

const themes = ['light', 'dark', 'auto'] as const;

/** Draws the chart into a file, or prints it. */
export async function draw({
  positionals,
  options,
  language,
  terminal,
}: CommandInput): Promise<number> {
  const [path = ''] = positionals;
  const { out } = options;
  const theme = themes.find((known) => known === (options.theme ?? 'auto'));
  if (theme === undefined)
    throw usageError('draw', (reasons) =>
      reasons.takesOneOf('--theme', themes, options.theme ?? ''),
    );
  const [procedure] = loadProcedures(path);
  const { layoutProcedure, renderPng, renderSvg } = await import('@thutuc/diagram');
  const picture = renderSvg(layoutProcedure(procedure, { language }), { theme });
  if (out !== undefined) writeFile(out, /\.png$/iu.test(out) ? await renderPng(picture) : picture);
  terminal.print(out ?? picture);
  return 0;
}
