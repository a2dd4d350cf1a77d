/** Help texts, made of the commands' definitions. */
import { textIn } from '@thutuc/legal-time';
import type { HelpLanguage, HelpWords } from '../texts/language.js';
import { pad, wrap } from '../terminal/columns.js';
import type { CommandDefinition, OptionDefinition } from './definition.js';
import { commonOptions } from './parse.js';

/** The English words around those of the commands. */
export const helpWords: HelpWords = {
  tagline: 'thutuc — public procedures as data: run, verified, explained',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  examples: 'Examples',
  more: 'See "thutuc COMMAND --help" for each of them.',
  exits: 'Exit codes: 0 done, 1 refused or failed, 2 wrong usage.',
};

/** What `thutuc --help` prints. */
export function generalHelp(
  commands: readonly CommandDefinition[],
  language: HelpLanguage,
  width: number,
): string {
  const { tagline, usage, commands: heading, more, exits } = language.cli.help;
  const list = commands.map(({ name, summary }) => [name, textIn(summary, language)] as const);
  return [
    tagline,
    '',
    `${usage}: thutuc COMMAND [ARGUMENTS] [--lang TAG]`,
    '',
    `${heading}:`,
    ...described(list, width),
    '',
    more,
    exits,
  ].join('\n');
}

/** What `thutuc COMMAND --help` prints. */
export function commandHelp(
  { summary, usage, options, examples }: CommandDefinition,
  language: HelpLanguage,
  width: number,
): string {
  const text = language.cli.help;
  const list = Object.entries({ ...options, ...commonOptions }).map(
    ([name, option]) => [optionText(name, option), textIn(option.text, language)] as const,
  );
  return [
    textIn(summary, language),
    '',
    `${text.usage}:`,
    ...usage.map(usageLine),
    '',
    `${text.options}:`,
    ...described(list, width),
    '',
    `${text.examples}:`,
    ...examples.map((example) => `  thutuc ${example}`),
  ].join('\n');
}

/** A line that begins with a space goes on with the way before it. */
function usageLine(way: string): string {
  return way.startsWith(' ') ? `      ${way.trimStart()}` : `  thutuc ${way}`;
}

function optionText(name: string, { value, short }: OptionDefinition): string {
  const letter = short === undefined ? '' : `-${short}, `;
  return value === undefined ? `${letter}--${name}` : `${letter}--${name} ${value}`;
}

function described(list: readonly (readonly [string, string])[], width: number): string[] {
  const column = Math.max(...list.map(([name]) => name.length)) + 4;
  return list.flatMap(([name, text]) =>
    wrap(text, width - column).map((line, i) => pad(i === 0 ? `  ${name}` : '', column) + line),
  );
}
