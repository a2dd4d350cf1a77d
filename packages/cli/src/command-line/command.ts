/** A command: how it is called, and its work, which is loaded when needed. */
import type { CommandName, definitions } from '../commands/definitions/definitions.js';
import type { Terminal } from '../terminal/terminal.js';
import type { CliLanguage } from '../texts/language.js';

/** What a command gets to work with. */
export interface CommandInput {
  readonly positionals: readonly string[];
  /** The values of options given; absent ones are left out. */
  readonly options: Readonly<Record<string, string>>;
  /** The switches that are on. */
  readonly switches: ReadonlySet<string>;
  readonly language: CliLanguage;
  readonly terminal: Terminal;
}

/** The work of a command; answers with the exit code. */
export type CommandWork = (input: CommandInput) => Promise<number>;

/** A command of the command line. */
export interface Command {
  readonly definition: (typeof definitions)[CommandName];
  readonly load: () => Promise<CommandWork>;
}
