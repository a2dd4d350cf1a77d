/** How a command is called, as data: for parsing, for help, and for the words of languages. */
import type { sharedTexts } from '../commands/definitions/shared-texts.js';

/**
 * The words that stand for a value or an argument in help, as in `--store PLACE`: a language has
 * its own. A single letter, as in `--limit N`, is the same in all.
 */
export type Placeholder = (typeof placeholders)[number];

/** All of them. */
export const placeholders = [
  ...['ADDRESS', 'AFTER', 'ARGUMENTS', 'BEFORE', 'CODE', 'COMMAND', 'CURSOR', 'DAY', 'DAYS'],
  ...['DOSSIER', 'FIGURE', 'FILE', 'FORM'],
  ...[
    'FOLDER',
    'HOURS',
    'ID',
    'INSTANT',
    'LIMIT',
    'MODULE',
    'PERSON',
    'PLACE',
    'PROCEDURE',
    'REPORT',
  ],
  ...['ROLE', 'SCENARIO', 'SHARE', 'STATE', 'TAG', 'THEME', 'WORDS', 'YEARS', 'ZONE'],
] as const;

/** An option of a command. */
export type OptionDefinition = {
  /** The word for its value in help; a switch has none. */
  readonly value?: Placeholder | 'N' | 'P';
  /** One letter for it, as in `-o FILE`. */
  readonly short?: string;
  /** The switch that it goes with. */
  readonly needs?: string;
  /** For a count: the whole numbers that it takes, from the least to the most. */
  readonly whole?: { readonly min: number; readonly max: number };
} & (
  | {
      /** What it is for, in English. */
      readonly text: string;
      readonly shared?: never;
    }
  | {
      /** What it is for, where other commands have it too. */
      readonly shared: keyof typeof sharedTexts;
      readonly text?: never;
    }
);

/** A command of the command line. */
export interface CommandDefinition {
  readonly name: string;
  /** What it does, in English. */
  readonly summary: string;
  /** How it is called, without the program's name; a line with spaces before it continues one. */
  readonly usage: readonly string[];
  /** The number of positional arguments, least and most. */
  readonly positionals: readonly [min: number, max: number];
  readonly options: Readonly<Record<string, OptionDefinition>>;
  readonly examples: readonly string[];
}
