/** The languages of the command line: English comes with it, each other is a package. */
import type { CliLanguage, HelpLanguage } from '../texts/language.js';
import { helpWords } from './help.js';
import { CliError } from '../cli-error.js';
import { usageError } from './parse.js';

/** English, as far as help texts take it. */
const helpEnglish: HelpLanguage = { tag: 'en', cli: { help: helpWords } };

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
    throw usageError('', `--lang takes a language tag such as vi, nl or nl-BE, not "${asked}"`);
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
export async function loadHelpLanguage(chosen: ChosenLanguage): Promise<HelpLanguage> {
  return (await packLoaded(chosen)) ?? helpEnglish;
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
    throw new CliError(
      'LIBRARY_MISSING',
      `The language "${code}" is in the package ${name}, which is not installed. Install it beside thutuc, or leave --lang out for English.`,
      { language: code, package: name },
    );
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
