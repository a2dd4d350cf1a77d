/** Work on many dossiers at once: what fails for one never stops it for the others. */

/** Hears of failures, and throws those that nobody heard of at the end. */
export interface Failures<Subject> {
  note(subject: Subject, error: unknown): void;
  /** @throws what failed: the error itself, or an `AggregateError` of several */
  throwUnheard(): void;
}

/** Collects failures where no listener is given. */
export function collectFailures<Subject>(
  listener: ((subject: Subject, error: unknown) => void) | undefined,
): Failures<Subject> {
  const unheard: unknown[] = [];
  return {
    note: listener ?? ((_, error) => void unheard.push(error)),
    throwUnheard: () => {
      if (unheard.length === 0) return;
      const [first] = unheard;
      if (unheard.length === 1) throw first;
      const text = first instanceof Error ? first.message : String(first);
      throw new AggregateError(
        unheard,
        `${unheard.length} dossiers failed; the others are done. The first: ${text}`,
      );
    },
  };
}
