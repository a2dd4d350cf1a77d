/** The errors of the shell around the engine. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link DirectoryError}. */
export type DirectoryErrorCode =
  | 'DIRECTORY_INVALID'
  | 'UNIT_CALENDAR'
  /** Units that succeed one another in a circle. */
  | 'SUCCESSOR_CYCLE'
  /** The directory does not tell who holds a role. */
  | 'HOLDERS_UNKNOWN';

/** A directory that cannot be read, or that leaves open what is asked of it. */
export class DirectoryError extends ThutucError<DirectoryErrorCode> {
  override readonly name = 'DirectoryError';
}

/** A part of an engine that does not fit the rest. */
export interface EngineProblem {
  /** Where it stands, such as `procedures.permit@1.0.0.steps.review.limit.rule`. */
  readonly path: string;
  readonly message: string;
  /** The code with which this alone is refused, where it has one, such as `CALENDAR_MISMATCH`. */
  readonly code?: string;
}

/** An engine that cannot be made of what it was given; it names every problem at once. */
export class EngineOptionsError extends ThutucError<'ENGINE_OPTIONS_INVALID'> {
  override readonly name = 'EngineOptionsError';

  constructor(readonly problems: readonly EngineProblem[]) {
    const shown = problems
      .slice(0, 20)
      .map(({ path, code, message }) => `  ${path}: ${code ? `${code}: ` : ''}${message}`);
    const more = problems.length > 20 ? [`  … and ${problems.length - 20} more`] : [];
    super(
      'ENGINE_OPTIONS_INVALID',
      `The engine cannot be made so; correct these places:\n${[...shown, ...more].join('\n')}`,
      { problems },
    );
  }
}

/** The engine's clock is contradicted: nothing is carried out under it. */
export class ClockError extends ThutucError<'CLOCK_SUSPECT'> {
  override readonly name = 'ClockError';
}

/** Codes of {@link SaltError}. */
export type SaltErrorCode = 'SALT_SHORT' | 'SALT_REPEATED';

/** The salts that the engine is given do not keep digests unguessable. */
export class SaltError extends ThutucError<SaltErrorCode> {
  override readonly name = 'SaltError';
}

/** A caller tried too often; the details say after how many `seconds` to try again. */
export class RateError extends ThutucError<'TOO_MANY_REQUESTS'> {
  override readonly name = 'RateError';
}
