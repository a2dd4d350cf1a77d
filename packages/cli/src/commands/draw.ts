/** `thutuc draw`: the flow chart of a procedure, or the diagram of a BPMN file, as SVG or PNG. */
import { usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { loadProcedures } from '../procedure-folder/load.js';
import { readBytes, writeFile } from '../procedure-folder/files.js';

const themes = ['light', 'dark', 'auto'] as const;

type Theme = (typeof themes)[number];

/** Draws the chart into a file, or prints it. */
export async function draw(input: CommandInput): Promise<number> {
  const { positionals, options, terminal } = input;
  const [path = ''] = positionals;
  const { out } = options;
  const theme = themes.find((known) => known === (options.theme ?? 'auto'));
  if (theme === undefined)
    throw usageError('draw', (reasons) =>
      reasons.takesOneOf('--theme', themes, options.theme ?? ''),
    );
  const picture = /\.bpmn$/iu.test(path)
    ? await drawModel(path, theme)
    : await drawProcedure(path, theme, input);
  if (out !== undefined) writeFile(out, /\.png$/iu.test(out) ? await pngOf(picture) : picture);
  terminal.print(out ?? picture);
  return 0;
}

async function drawProcedure(path: string, theme: Theme, { language }: CommandInput) {
  const [procedure] = loadProcedures(path);
  const { layoutProcedure, renderSvg } = await import('@thutuc/diagram');
  return renderSvg(layoutProcedure(procedure, { language }), { theme });
}

/** In the coordinates of the file; one without any is laid out. */
async function drawModel(path: string, theme: Theme) {
  const { drawBpmn, readBpmn } = await import('@thutuc/bpmn');
  const { definitions } = await readBpmn(readBytes(path));
  return drawBpmn(definitions, { theme });
}

async function pngOf(picture: string) {
  const { renderPng } = await import('@thutuc/diagram');
  return renderPng(picture);
}
