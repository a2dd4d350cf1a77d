/** `thutuc form`: papers of dossiers and procedures as PDF/A or DOCX. */
import { createDirectory } from '@thutuc/core';
import { CliError, usageError } from '../cli-error.js';
import type { CommandInput } from '../command-line/command.js';
import { loadLanguage } from '../command-line/languages.js';
import { formNames } from '../form-run/forms.js';
import { type MadePaper, makePaper } from '../form-run/make-paper.js';
import { loadOffice } from '../form-run/office.js';
import { readJsonFile, writeFile } from '../procedure-folder/files.js';
import { emptyDirectory } from '../procedure-folder/load.js';
import type { ErrorWords } from '../texts/errors.js';

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
    directory: directory === undefined ? emptyDirectory : createDirectory(readJsonFile(directory)),
    vietnamese: await loadLanguage({ code: 'vi', isAsked: true }),
  });
  writeFile(out, await bytesOf(made, end, switches));
  terminal.print(out);
  return 0;
}

/** No dependency: it brings a typesetter along. @throws CliError `LIBRARY_MISSING` */
async function assertInstalled(): Promise<void> {
  const library = '@thutuc/documents';
  try {
    await import('@thutuc/documents');
  } catch (cause) {
    const message = (words: ErrorWords) => words.libraryMissing(library);
    throw new CliError('LIBRARY_MISSING', message, { library }, { cause });
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
