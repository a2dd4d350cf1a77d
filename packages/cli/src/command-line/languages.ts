/** The languages of the command line: English comes with it, each other is a package. */
import { CliError, usageError } from '../cli-error.js';
import { type HelpWords, helpWords } from '../texts/help.js';
import type { CliLanguage } from '../texts/language.js';

/** The language of an output, and whether it was asked for or is that of the environment. */
export interface ChosenLanguage {
  /** The primary subtag of a language tag: `nl` for `nl-BE`. */
  readonly code: string;
  readonly isAsked: boolean;
}

/** The language asked for, or that of the environment, else English. @throws CliError `USAGE` */
export function chosenLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): ChosenLanguage {
  if (asked !== undefined) {
    const code = codeOf(asked);
    if (code !== undefined) return { code, isAsked: true };
    throw usageError('', ({ takesTag }) => takesTag(asked));
  }
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  // An empty variable counts as not set.
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
  return { code: codeOf(locale ?? '') ?? 'en', isAsked: false };
}

/** The primary subtag of `nl-BE` or `nl_BE.UTF-8`; none of `C` and `POSIX`. */
function codeOf(text: string): string | undefined {
  return /^([a-z]{2,3})(?:[-_.@]|$)/i.exec(text)?.[1]?.toLowerCase();
}

/**
 * Loads a language with all its words.
 *
 * @throws CliError `LIBRARY_MISSING` where it was asked for and its package is not installed
 */
export async function loadLanguage(chosen: ChosenLanguage): Promise<CliLanguage> {
  return (await packLoaded(chosen)) ?? (await import('../texts/english.js')).english;
}

/** The languages of some texts or people, as far as they are installed; each once. */
export async function installedLanguages(tags: Iterable<string>): Promise<CliLanguage[]> {
  const codes = new Set([...tags].flatMap((tag) => codeOf(tag) ?? []));
  return Promise.all([...codes].map((code) => loadLanguage({ code, isAsked: false })));
}

/** Loads what help texts take of a language. @throws CliError `LIBRARY_MISSING` */
export async function loadHelpWords(chosen: ChosenLanguage): Promise<HelpWords> {
  return (await packLoaded(chosen))?.cli.help ?? helpWords;
}

/** The pack of the language that arguments ask for; none of English and of a missing one. */
export async function languagePackFor(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<CliLanguage | undefined> {
  try {
    return await packLoaded({
      ...chosenLanguage(languageOption(args), environment),
      isAsked: false,
    });
  } catch (error) {
    if (error instanceof CliError) return undefined;
    throw error;
  }
}

/** The value of `--lang`, also among arguments that could not be read. */
export function languageOption(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => /^--lang(?:=|$)/u.test(arg));
  const [, written] = args[at]?.split('=') ?? [];
  return at === -1 ? undefined : (written ?? args[at + 1]);
}

/** The pack of a language; none of English, and where that of the environment is not installed. */
async function packLoaded({ code, isAsked }: ChosenLanguage): Promise<CliLanguage | undefined> {
  if (code === 'en') return undefined;
  const name = `@thutuc/lang-${code}`;
  try {
    // A language package exports one thing: its language.
    const [language] = Object.values((await import(name)) as Readonly<Record<string, CliLanguage>>);
    return language;
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (!isAsked) return undefined;
    throw new CliError('LIBRARY_MISSING', (words) => words.languageMissing(code, name), {
      language: code,
      package: name,
    });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
