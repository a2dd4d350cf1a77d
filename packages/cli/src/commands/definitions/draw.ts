/** How `thutuc draw` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { outFile } from './shared-options.js';

/** The command `draw`. */
export const drawDefinition = {
  name: 'draw',
  summary:
    'Draw the flow chart of a procedure with a lane for each party, or a BPMN file as it stands',
  usage: ['draw PROCEDURE|FILE.bpmn [--theme light|dark|auto] [-o FILE.svg|FILE.png]'],
  positionals: [1, 1],
  options: {
    theme: {
      value: 'THEME',
      text: "light, dark, or auto: the reader's setting decides (the default)",
    },
    out: {
      ...outFile,
      text: 'Write into this file, SVG or PNG by its ending; without it the SVG is printed',
    },
  },
  examples: [
    'draw examples/building-permit -o permit.svg --lang vi',
    'draw model.bpmn -o model.png',
  ],
} as const satisfies CommandDefinition;
