/** An interruption of the working of offices, as it is declared and kept. */
import { CalendarError, parseInstant, startOfDay, type WorkingCalendar } from '@thutuc/legal-time';
import { z } from 'zod';
import { contentHash } from '../content-hash/content-hash.js';
import { citationSchema } from '../definition/citation.js';
import { textSchema, unitSchema } from '../engine/command-parts/fields.js';
import { CommandError } from '../engine/errors.js';

const scopeSchema = z.union([
  z.strictObject({ system: z.literal(true) }),
  z.strictObject({ unit: unitSchema }),
  z.strictObject({ area: unitSchema }),
  z.strictObject({ procedure: z.string().min(1).max(64) }),
]);

const id = /^[\w.-]{1,64}$/;

const interruptionSchema = z.strictObject({
  id: z.string().regex(id, 'an id has up to 64 letters, digits, dots, hyphens and underscores'),
  scope: scopeSchema,
  from: z.string().max(40),
  to: z.string().max(40).optional(),
  effect: z.enum(['suspend', 'rollEnd']),
  notice: textSchema.min(1).max(2000),
  basis: z.array(citationSchema).min(1).max(20),
});

/** An interruption of the working of offices: an outage, a flood, an epidemic. */
export interface Interruption {
  /** Up to 64 letters, digits, dots, hyphens and underscores. */
  readonly id: string;
  /**
   * Which dossiers it touches: all; those of a procedure, by its id; or the limits of a unit, or of
   * an area, which is a unit with all below it in the directory.
   */
  readonly scope:
    | { readonly system: true }
    | { readonly unit: string }
    | { readonly area: string }
    | { readonly procedure: string };
  /** When it began or begins: an instant as ISO text with an offset. */
  readonly from: string;
  /** The first instant after it, as ISO text; absent while nobody knows it. */
  readonly to?: string | undefined;
  /**
   * `suspend`: time stands still meanwhile. `rollEnd`: only ends that fall inside move, to the
   * first working day that begins when it is over.
   */
  readonly effect: 'suspend' | 'rollEnd';
  /** The notice that declares it: its number, or its words. */
  readonly notice: string;
  /** The articles that it rests on. */
  readonly basis: readonly z.input<typeof citationSchema>[];
}

/** An interruption and its span in epoch milliseconds. */
export interface TimedInterruption {
  readonly interruption: Interruption;
  /** Content hash of its text. */
  readonly hash: string;
  readonly from: number;
  readonly to: number | undefined;
}

/**
 * Reads an interruption.
 *
 * @throws CommandError `INTERRUPTION_INVALID` for one that has another form, or ends before it
 *   begins
 */
export function readInterruption(given: unknown): TimedInterruption {
  const parsed = interruptionSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const { to: end, ...rest } = parsed.data;
  const interruption: Interruption = end === undefined ? rest : { ...rest, to: end };
  const from = instantOf('from', interruption.from);
  const to = end === undefined ? undefined : instantOf('to', end);
  if (to !== undefined && to <= from) {
    throw invalid(`it ends at ${String(end)}, and begins at ${interruption.from}`);
  }
  return { interruption, hash: contentHash(interruption), from, to };
}

/**
 * Asserts that an interruption lies within the days that calendars know.
 *
 * @throws CommandError `INTERRUPTION_INVALID`
 */
export function assertKnownTimes(
  { from, to, interruption }: TimedInterruption,
  calendars: readonly WorkingCalendar[],
): void {
  for (const { id: calendar, firstDay, lastDay, zone, spec } of calendars) {
    const first = startOfDay(firstDay, zone);
    const last = startOfDay(lastDay, zone);
    if (from >= first && (to ?? from) < last) continue;
    const span = `${interruption.from} to ${interruption.to ?? 'an unknown end'}`;
    const { bounds } = spec;
    throw invalid(
      `${span} lies outside of calendar "${calendar}", which runs from ${bounds.from} to ${bounds.to}`,
    );
  }
}

function instantOf(name: string, text: string): number {
  try {
    return parseInstant(text);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw invalid(`${name}: ${error.message}`);
  }
}

function invalid(why: string): CommandError {
  return new CommandError(
    'INTERRUPTION_INVALID',
    `The interruption cannot be declared so: ${why}.`,
    { why },
  );
}
