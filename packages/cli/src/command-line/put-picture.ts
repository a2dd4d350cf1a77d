/** Pictures and pages that a command makes besides its text. */
import { writeFile } from '../procedure-folder/files.js';
import type { CommandInput } from './command.js';

/**
 * Puts the picture or page that a switch asks for into the file under `-o`; without `-o` it is
 * printed in place of the text.
 *
 * @returns Whether it was printed: the text is not, then.
 * @throws CliError `FILE_UNWRITABLE`
 */
export async function putPicture(
  kind: 'svg' | 'html',
  { options: { out }, switches, terminal }: CommandInput,
  make: () => string | Promise<string>,
): Promise<boolean> {
  if (!switches.has(kind)) return false;
  const picture = await make();
  if (out === undefined) terminal.print(picture);
  else writeFile(out, picture);
  return out === undefined;
}
