/** How `thutuc draw` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';

/** The command `draw`. */
export const drawDefinition: CommandDefinition = {
  name: 'draw',
  summary: {
    vi: 'Vẽ sơ đồ quy trình, mỗi bên một làn',
    en: 'Draw the flow chart of a procedure, with a lane for each party',
  },
  usage: ['draw PROCEDURE --svg FILE [--png FILE] [--theme light|dark|auto]'],
  positionals: [1, 1],
  options: {
    svg: { value: 'FILE', text: { vi: 'Tệp SVG để ghi', en: 'The SVG file to write' } },
    png: { value: 'FILE', text: { vi: 'Tệp PNG để ghi', en: 'The PNG file to write' } },
    theme: {
      value: 'THEME',
      text: {
        vi: 'light, dark, hoặc auto theo thiết bị người xem (mặc định)',
        en: "light, dark, or auto: the reader's setting decides (the default)",
      },
    },
  },
  examples: ['draw examples/building-permit --svg permit.svg --lang vi'],
  load: async () => (await import('../draw.js')).draw,
};
