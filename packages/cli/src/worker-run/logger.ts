/** The log of a worker on the terminal: a line for a person, or JSON for machines. */
import type { Logger } from '@thutuc/core';
import { printableLine } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import type { CliLanguage } from '../texts/language.js';

type Level = keyof Logger;

/** What a logger prints with. */
export interface LoggerInput {
  readonly terminal: Terminal;
  /** The words that a person reads; machines read the messages as they are. */
  readonly language: CliLanguage;
  readonly now: () => number;
  readonly json: boolean;
}

/** Makes a logger that prints; what is only of interest in debugging is left out. */
export function terminalLogger({ terminal, language, now, json }: LoggerInput): Logger {
  const words: Readonly<Record<string, string>> = language.cli.log;
  const log = (level: Level) => (facts: object, message: string) => {
    const time = new Date(now()).toISOString();
    if (json) terminal.print(JSON.stringify({ time, level, message, ...facts }));
    else terminal.print(lineOf(terminal, level, `${time}  ${words[message] ?? message}`, facts));
  };
  return { debug: () => undefined, info: log('info'), warn: log('warn'), error: log('error') };
}

function lineOf({ paint }: Terminal, level: Level, message: string, facts: object): string {
  const told = Object.entries(facts).map(
    ([name, value]) => `${name}=${printableLine(String(value))}`,
  );
  const text = level === 'error' ? paint.bad(message) : message;
  return told.length === 0 ? text : `${text}  ${paint.dim(told.join(' '))}`;
}
