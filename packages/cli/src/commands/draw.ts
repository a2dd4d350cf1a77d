/** `thutuc draw`: the flow chart of a procedure, as SVG or PNG. */
import type { CommandInput } from '../command-line/definition.js';
import { usageError } from '../command-line/parse.js';
import { loadProcedures } from '../procedure-folder/load.js';
import { writeFile } from '../procedure-folder/files.js';

const themes = ['light', 'dark', 'auto'] as const;

/** Draws the chart into the files that are asked for. */
export async function draw({
  positionals,
  options,
  language,
  terminal,
}: CommandInput): Promise<number> {
  const [path = ''] = positionals;
  const { svg, png } = options;
  if (svg === undefined && png === undefined)
    throw usageError('draw', 'give --svg FILE or --png FILE');
  const theme = themes.find((known) => known === (options.theme ?? 'auto'));
  if (theme === undefined)
    throw usageError('draw', `--theme takes ${themes.join(', ')}, not "${options.theme ?? ''}"`);
  const [procedure] = loadProcedures(path);
  const { layoutProcedure, renderPng, renderSvg } = await import('@thutuc/diagram');
  const picture = renderSvg(layoutProcedure(procedure, { language }), { theme });
  if (svg !== undefined) writeFile(svg, picture);
  if (png !== undefined) writeFile(png, await renderPng(picture));
  for (const file of [svg, png]) if (file !== undefined) terminal.print(file);
  return 0;
}
