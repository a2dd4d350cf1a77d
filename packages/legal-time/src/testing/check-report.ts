/** Runs named properties and tells which hold: the report of the public checks. */
import fc from 'fast-check';

/** How a check runs. */
export interface CheckOptions {
  /** Runs of each property. @defaultValue fast-check's own setting */
  readonly numRuns?: number;
  /** Repeats a run: the seed that a failure printed. */
  readonly seed?: number;
}

/** What a check found. */
export interface CheckReport {
  /** Names of the properties that held. */
  readonly held: readonly string[];
  /** Properties that the law itself breaks, and why; they were not run. */
  readonly notAsked: readonly { readonly name: string; readonly why: string }[];
  /** Properties that failed, with counterexample and seed. */
  readonly failures: readonly { readonly name: string; readonly message: string }[];
}

/** A property with its name, ready to run. */
export interface NamedProperty {
  readonly name: string;
  /** Why the property is not asked. */
  readonly brokenByLaw: string | undefined;
  /** Runs it; the message of its failure, if it fails. */
  readonly failure: (options: CheckOptions) => string | undefined;
}

/** Names a property. */
export function namedCheck<Values>(
  name: string,
  property: fc.IRawProperty<Values>,
  brokenByLaw?: string,
): NamedProperty {
  return {
    name,
    brokenByLaw,
    failure(options) {
      const details = fc.check(property, { ...options });
      if (details instanceof Promise) throw new TypeError('Properties of time are synchronous.');
      return details.failed ? fc.defaultReportMessage(details) : undefined;
    },
  };
}

/** Runs all that are asked. */
export function report(properties: readonly NamedProperty[], options: CheckOptions): CheckReport {
  const held: string[] = [];
  const notAsked: { name: string; why: string }[] = [];
  const failures: { name: string; message: string }[] = [];
  for (const { name, brokenByLaw, failure } of properties) {
    if (brokenByLaw !== undefined) {
      notAsked.push({ name, why: brokenByLaw });
      continue;
    }
    const message = failure(options);
    if (message === undefined) held.push(name);
    else failures.push({ name, message });
  }
  return { held, notAsked, failures };
}
