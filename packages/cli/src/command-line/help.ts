/** Help texts, made of the commands' definitions. */
import type { Language } from '@thutuc/legal-time';
import { pad, wrap } from '../terminal/columns.js';
import type { CommandDefinition, OptionDefinition } from './definition.js';
import { commonOptions } from './parse.js';

const words = {
  vi: {
    tagline: 'thutuc — thủ tục hành chính thành dữ liệu: chạy, kiểm tra, giải thích',
    usage: 'Cách dùng',
    commands: 'Lệnh',
    options: 'Tùy chọn',
    examples: 'Ví dụ',
    more: 'Xem "thutuc LỆNH --help" để biết chi tiết của từng lệnh.',
    exits: 'Mã thoát: 0 thành công, 1 bị từ chối hoặc lỗi, 2 dùng sai.',
  },
  en: {
    tagline: 'thutuc — public procedures as data: run, verified, explained',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    examples: 'Examples',
    more: 'See "thutuc COMMAND --help" for each of them.',
    exits: 'Exit codes: 0 done, 1 refused or failed, 2 wrong usage.',
  },
} as const;

/** What `thutuc --help` prints. */
export function generalHelp(
  commands: readonly CommandDefinition[],
  language: Language,
  width: number,
): string {
  const { tagline, usage, commands: heading, more, exits } = words[language];
  const list = commands.map(({ name, summary }) => [name, summary[language]] as const);
  return [
    tagline,
    '',
    `${usage}: thutuc COMMAND [ARGUMENTS] [--lang vi|en]`,
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
  language: Language,
  width: number,
): string {
  const text = words[language];
  const list = Object.entries({ ...options, ...commonOptions }).map(
    ([name, option]) => [optionText(name, option), option.text[language]] as const,
  );
  return [
    summary[language],
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
