/** `thutuc form`: papers of dossiers and procedures as PDF/A or DOCX. */
import { libraryMissing, usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { loadLanguage } from '../command-line/languages.js';
import { formNames } from '../form-run/forms.js';
import { type MadePaper, makePaper } from '../form-run/make-paper.js';
import { loadOffice } from '../form-run/office.js';
import { writeFile } from '../procedure-folder/files.js';
import { loadDirectory } from '../procedure-folder/load.js';

/** Writes the paper into its file, whole or not at all. */
export async function form(input: CommandInput): Promise<number> {
  const { positionals, options, switches, terminal } = input;
  const [name = ''] = positionals;
  if (!formNames.includes(name)) throw usageError('form', ({ noneOf }) => noneOf(name, formNames));
  const { office, out, directory } = options;
  if (office === undefined || out === undefined) {
    const left = [
      ...(office === undefined ? ['--office'] : []),
      ...(out === undefined ? ['-o'] : []),
    ];
    throw usageError('form', ({ missing }) => missing(left));
  }
  const end = endings.find((ending) => out.endsWith(ending));
  if (end === undefined)
    throw usageError('form', ({ takesOneOf }) => takesOneOf('-o', endings, out));
  if (switches.has('accessible') && end !== '.pdf')
    throw usageError('form', ({ goesWith }) => goesWith('--accessible', '.pdf'));
  await assertInstalled();
  const made = await makePaper({
    name,
    options,
    office: loadOffice(office),
    directory: loadDirectory(directory),
    vietnamese: await loadLanguage({ code: 'vi', isAsked: true }),
  });
  writeFile(out, await bytesOf(made, end, switches));
  terminal.print(out);
  return 0;
}

/** No dependency: it brings a typesetter along. @throws CliError `LIBRARY_MISSING` */
async function assertInstalled(): Promise<void> {
  try {
    await import('@thutuc/documents');
  } catch (cause) {
    throw libraryMissing('@thutuc/documents', cause);
  }
}

const endings = ['.pdf', '.docx'] as const;

async function bytesOf(
  { paper, createdAt }: MadePaper,
  end: (typeof endings)[number],
  switches: CommandInput['switches'],
): Promise<Uint8Array> {
  if (end === '.docx') {
    const { paperDocx } = await import('@thutuc/documents/docx');
    return paperDocx(paper, { createdAt });
  }
  const { createTypesetter } = await import('@thutuc/documents');
  const typesetter = createTypesetter();
  try {
    const standard = switches.has('accessible') ? 'ua-1' : 'a-2u';
    return await typesetter.pdf(paper, { createdAt, standard });
  } finally {
    await typesetter.close();
  }
}
