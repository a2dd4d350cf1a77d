/** The words of help texts; those about a command and its options stand with its definition. */
import { type CommandName, definitions } from '../commands/definitions/definitions.js';
import { sharedTexts } from '../commands/definitions/shared-texts.js';
import {
  type CommandDefinition,
  type Placeholder,
  placeholders,
} from '../command-line/definition.js';

/** The options of a command that no other command has. */
type OwnOptions<Name extends CommandName> = {
  [
    Option in keyof (typeof definitions)[Name]['options']
  ]: (typeof definitions)[Name]['options'][Option] extends {
    readonly shared: string;
  }
    ? never
    : Option;
}[keyof (typeof definitions)[Name]['options']];

/** What every command does, and what its own options are for. */
export type CommandTexts = {
  readonly [Name in CommandName]: {
    readonly summary: string;
    readonly options: Readonly<Record<OwnOptions<Name>, string>>;
  };
};

/** The words of help texts. */
export interface HelpWords {
  readonly tagline: string;
  readonly usage: string;
  readonly commands: string;
  readonly options: string;
  readonly examples: string;
  readonly more: string;
  readonly exits: string;
  /** What stands for a value or an argument, in capitals. */
  readonly placeholders: Readonly<Record<Placeholder, string>>;
  /** Of options that several commands take. */
  readonly shared: Readonly<Record<keyof typeof sharedTexts, string>>;
  readonly texts: CommandTexts;
}

/** The English texts of the definitions. */
function textsOf(all: Readonly<Record<string, CommandDefinition>>): CommandTexts {
  const texts = Object.entries(all).map(([name, { summary, options }]) => {
    const own = Object.entries(options).flatMap(([option, { text }]) =>
      text === undefined ? [] : [[option, text] as const],
    );
    return [name, { summary, options: Object.fromEntries(own) }] as const;
  });
  return Object.fromEntries(texts) as unknown as CommandTexts;
}

/** English. */
export const helpWords: HelpWords = {
  tagline: 'thutuc — public procedures as data: run, verified, explained',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  examples: 'Examples',
  more: 'See "thutuc COMMAND --help" for each of them.',
  exits: 'Exit codes: 0 done, 1 refused or failed, 2 wrong usage.',
  placeholders: Object.fromEntries(placeholders.map((word) => [word, word])) as Record<
    Placeholder,
    string
  >,
  shared: sharedTexts,
  texts: textsOf(definitions),
};
