/** Reading arguments by a command's definition. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { usageError } from '../cli-error.js';
import { commonOptions } from '../commands/definitions/shared-options.js';
import type { ErrorWords } from '../texts/errors.js';
import type { CommandDefinition, OptionDefinition } from './definition.js';

/** Arguments, read. */
export interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
}

/**
 * Reads the arguments of a command.
 *
 * @throws CliError `USAGE`
 */
export function parseArguments(
  definition: CommandDefinition,
  args: readonly string[],
): ParsedArguments {
  const known = { ...definition.options, ...commonOptions };
  const { values, positionals } = parseStrictly(definition, args, known);
  const options: Record<string, string> = {};
  const switches = new Set<string>();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') options[name] = value;
    else switches.add(name);
  }
  if (!switches.has('help')) {
    for (const [name, value] of Object.entries(options)) {
      assertWhole(definition, name, value);
      assertSwitch(definition, name, switches);
    }
  }
  const [min, max] = definition.positionals;
  if (!switches.has('help') && (positionals.length < min || positionals.length > max)) {
    throw usageError(definition.name, ({ argumentCount }) =>
      argumentCount(positionals.length, { min, max }),
    );
  }
  return { positionals, options, switches };
}

function parseStrictly(
  definition: CommandDefinition,
  args: readonly string[],
  known: Readonly<Record<string, OptionDefinition>>,
) {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, { value, short }] of Object.entries(known))
    options[name] = {
      type: value === undefined ? 'boolean' : 'string',
      ...(short !== undefined && { short }),
    };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageError(definition.name, lackingValue(args, known) ?? faultOf(error));
  }
}

type ReasonIn = (reasons: ErrorWords['reasons']) => string;

/** What Node found wrong with arguments, by its code and the option that it names. */
function faultOf(error: unknown): ReasonIn {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(?:-\w, )?(-.*?)(?: <value>)?'/u.exec(message)?.[1] ?? '';
  return ({ noOption, takesNoValue, needsValue }) => {
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return noOption(option);
    return message.includes('does not take an argument')
      ? takesNoValue(option)
      : needsValue(option);
  };
}

/** Refuses what is no count, before any work is done: 2.5 runs are none, and neither are 1e2. */
function assertWhole({ name: command, options }: CommandDefinition, name: string, text: string) {
  const whole = options[name]?.whole;
  if (whole === undefined) return;
  const { min, max } = whole;
  if (/^\d{1,15}$/u.test(text) && Number(text) >= min && Number(text) <= max) return;
  throw usageError(command, ({ takesWhole }) => takesWhole(`--${name}`, { min, max }, text));
}

/** Refuses an option whose switch is off: it would change nothing. */
function assertSwitch(
  { name: command, options }: CommandDefinition,
  name: string,
  switches: ReadonlySet<string>,
) {
  const needs = options[name]?.needs;
  if (needs === undefined || switches.has(needs)) return;
  throw usageError(command, ({ goesWith }) => goesWith(`--${name}`, `--${needs}`));
}

/** What is wrong where an option is not followed by its value, but by what begins with a dash. */
function lackingValue(
  args: readonly string[],
  known: Readonly<Record<string, OptionDefinition>>,
): ReasonIn | undefined {
  for (const [i, arg] of args.entries()) {
    if (arg === '--') return undefined;
    const next = args[i + 1];
    const takesValue = known[arg.slice(2)]?.value !== undefined;
    if (!arg.startsWith('--') || !takesValue || next?.startsWith('-') !== true) continue;
    return ({ needsValue, needsDashedValue }) =>
      next.startsWith('--') ? needsValue(arg) : needsDashedValue(arg, `${arg}="${next}"`);
  }
  return undefined;
}
