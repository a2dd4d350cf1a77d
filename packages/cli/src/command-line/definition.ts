/** What a command is: its options as data, for parsing and help; its work is loaded when needed. */
import type { Localized } from '@thutuc/legal-time';
import type { CliLanguage } from '../texts/language.js';
import type { Terminal } from '../terminal/terminal.js';

/** An option of a command. */
export interface OptionDefinition {
  /** The word for its value in help, as in `--store PLACE`; a switch has none. */
  readonly value?: string;
  /** One letter for it, as in `-o FILE`. */
  readonly short?: string;
  /** The switch that it goes with. */
  readonly needs?: string;
  /** For a count: the whole numbers that it takes, from the least to the most. */
  readonly whole?: { readonly min: number; readonly max: number };
  readonly text: Localized;
}

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
export interface CommandDefinition {
  readonly name: string;
  readonly summary: Localized;
  /** How it is called, without the program's name; a line with spaces before it goes on. */
  readonly usage: readonly string[];
  /** The number of positional arguments, least and most. */
  readonly positionals: readonly [min: number, max: number];
  readonly options: Readonly<Record<string, OptionDefinition>>;
  readonly examples: readonly string[];
  /** Loads the work: modules that one command needs cost the others nothing. */
  readonly load: () => Promise<CommandWork>;
}
