/** Reading arguments by a command's definition. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CliError } from '../cli-error.js';
import type { CommandDefinition, OptionDefinition } from './definition.js';

/** Options that every command takes. */
export const commonOptions: Readonly<Record<string, OptionDefinition>> = {
  lang: {
    value: 'TAG',
    text: {
      vi: 'Ngôn ngữ in ra; mặc định theo LANG, nếu không thì tiếng Anh',
      en: 'Language of the output; that of LANG by default, else English',
    },
  },
  help: { text: { vi: 'In hướng dẫn này', en: 'Print this help' } },
};

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
    throw usageError(
      definition.name,
      `${positionals.length} argument(s) given, ${min === max ? min : `${min} to ${max}`} expected`,
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
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const lacking = lackingValue(args, known);
    if (lacking !== undefined) throw usageError(definition.name, lacking);
    throw usageError(definition.name, reason.replace(/\.?( To specify .*)?$/u, ''));
  }
}

/** Refuses what is no count, before any work is done: 2.5 runs are none, and neither are 1e2. */
function assertWhole({ name: command, options }: CommandDefinition, name: string, text: string) {
  const whole = options[name]?.whole;
  if (whole === undefined) return;
  const { min, max } = whole;
  if (/^\d{1,15}$/u.test(text) && Number(text) >= min && Number(text) <= max) return;
  throw usageError(command, `--${name} takes a whole number from ${min} to ${max}, not "${text}"`);
}

/** Refuses an option whose switch is off: it would change nothing. */
function assertSwitch(
  { name: command, options }: CommandDefinition,
  name: string,
  switches: ReadonlySet<string>,
) {
  const needs = options[name]?.needs;
  if (needs === undefined || switches.has(needs)) return;
  throw usageError(command, `--${name} is for --${needs}`);
}

/** What is wrong where an option is not followed by its value, but by what begins with a dash. */
function lackingValue(
  args: readonly string[],
  known: Readonly<Record<string, OptionDefinition>>,
): string | undefined {
  for (const [i, arg] of args.entries()) {
    if (arg === '--') return undefined;
    const next = args[i + 1];
    const takesValue = known[arg.slice(2)]?.value !== undefined;
    if (!arg.startsWith('--') || !takesValue || next?.startsWith('-') !== true) continue;
    const needs = `"${arg}" needs a value`;
    return next.startsWith('--')
      ? needs
      : `${needs}; write one that begins with a dash as ${arg}="${next}"`;
  }
  return undefined;
}

/** A wrong use of a command. */
export function usageError(command: string, reason: string): CliError {
  const help = `thutuc ${command} --help`.replace('  ', ' ');
  return new CliError('USAGE', `${reason}. See "${help}".`, { command });
}
