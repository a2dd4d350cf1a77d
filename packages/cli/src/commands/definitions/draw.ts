/** How `thutuc draw` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { outOption } from './shared-options.js';

/** The command `draw`. */
export const drawDefinition: CommandDefinition = {
  name: 'draw',
  summary: {
    vi: 'Vẽ sơ đồ quy trình, mỗi bên một làn',
    en: 'Draw the flow chart of a procedure, with a lane for each party',
  },
  usage: ['draw PROCEDURE [--theme light|dark|auto] [-o FILE.svg|FILE.png]'],
  positionals: [1, 1],
  options: {
    theme: {
      value: 'THEME',
      text: {
        vi: 'light, dark, hoặc auto theo thiết bị người xem (mặc định)',
        en: "light, dark, or auto: the reader's setting decides (the default)",
      },
    },
    out: {
      ...outOption,
      text: {
        vi: 'Ghi vào tệp này, SVG hoặc PNG tùy phần đuôi; không có thì in SVG ra',
        en: 'Write into this file, SVG or PNG by its ending; without it the SVG is printed',
      },
    },
  },
  examples: ['draw examples/building-permit -o permit.svg --lang vi'],
  load: async () => (await import('../draw.js')).draw,
};
