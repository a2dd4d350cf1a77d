/** Help texts, made of the commands' definitions and the words of a language. */
import { commonOptions } from '../commands/definitions/shared-options.js';
import { displayWidth, pad, wrap } from '../terminal/columns.js';
import type { HelpWords } from '../texts/help.js';
import type { Command } from './command.js';
import type { CommandDefinition, OptionDefinition } from './definition.js';

/** What `thutuc --help` prints. */
export function generalHelp(commands: readonly Command[], words: HelpWords, width: number): string {
  const list = commands.map(
    ({ definition: { name } }) => [name, words.texts[name].summary] as const,
  );
  return [
    words.tagline,
    '',
    `${words.usage}: ${inWords('thutuc COMMAND [ARGUMENTS] [--lang TAG]', words)}`,
    '',
    `${words.commands}:`,
    ...described(list, width),
    '',
    words.more,
    words.exits,
  ].join('\n');
}

/** What `thutuc COMMAND --help` prints. */
export function commandHelp(
  { name: command, usage, options, examples }: Command['definition'],
  words: HelpWords,
  width: number,
): string {
  const texts: TextsOfCommand = words.texts[command];
  const all: CommandDefinition['options'] = { ...options, ...commonOptions };
  const list = Object.entries(all).map(
    ([name, option]) =>
      [
        inWords(optionText(name, option), words),
        option.shared === undefined ? (texts.options[name] ?? '') : words.shared[option.shared],
      ] as const,
  );
  return [
    texts.summary,
    '',
    `${words.usage}:`,
    ...usage.map((way) => inWords(usageLine(way), words)),
    '',
    `${words.options}:`,
    ...described(list, width),
    '',
    `${words.examples}:`,
    ...examples.map((example) => `  thutuc ${example}`),
  ].join('\n');
}

interface TextsOfCommand {
  readonly summary: string;
  readonly options: Readonly<Record<string, string>>;
}

/** A line that begins with a space continues the way before it. */
function usageLine(way: string): string {
  return way.startsWith(' ') ? `      ${way.trimStart()}` : `  thutuc ${way}`;
}

function optionText(name: string, { value, short }: OptionDefinition): string {
  const letter = short === undefined ? '' : `-${short}, `;
  return value === undefined ? `${letter}--${name}` : `${letter}--${name} ${value}`;
}

/** A line with the language's words for values and arguments. */
function inWords(line: string, { placeholders }: HelpWords): string {
  const words: Readonly<Record<string, string>> = placeholders;
  return line.replaceAll(/\b[A-Z]{2,}\b/gu, (word) => words[word] ?? word);
}

function described(list: readonly (readonly [string, string])[], width: number): string[] {
  const column = Math.max(...list.map(([name]) => displayWidth(name))) + 4;
  return list.flatMap(([name, text]) =>
    wrap(text, width - column).map((line, i) => pad(i === 0 ? `  ${name}` : '', column) + line),
  );
}
