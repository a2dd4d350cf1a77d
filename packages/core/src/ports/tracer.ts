/** The tracer port: spans around what an engine does, for whoever records them. */
import { loggable } from './logger.js';

/** Ids, codes and numbers by name. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

/** A span that is under way. */
export interface Span {
  /** Says that the work failed; `code` is that of OpenTelemetry. */
  setStatus(status: { readonly code: number; readonly message?: string }): unknown;
  end(): void;
}

/**
 * A tracer, as OpenTelemetry's is one: what `trace.getTracer` of `@opentelemetry/api` answers.
 *
 * Attributes are ids and codes; of an error, its code alone.
 */
export interface Tracer {
  /** Does work within a new span, which is the active one meanwhile; the work ends it. */
  startActiveSpan<Result>(
    name: string,
    options: { readonly attributes: SpanAttributes },
    work: (span: Span) => Result,
  ): Result;
}

/** Says in OpenTelemetry that the work of a span failed. */
const failed = 2;

/**
 * Does work on something within a span, where there is a tracer.
 *
 * @param subject - What `attributes` and `work` are given: neither needs to be made for each span.
 * @param attributes - Put together only where there is a tracer.
 */
export function traced<Subject, Result>(
  tracer: Tracer | undefined,
  name: string,
  subject: Subject,
  attributes: (subject: Subject) => SpanAttributes,
  work: (subject: Subject) => Promise<Result>,
): Promise<Result> {
  if (tracer === undefined) return work(subject);
  return tracer.startActiveSpan(name, { attributes: attributes(subject) }, async (span) => {
    try {
      return await work(subject);
    } catch (error) {
      span.setStatus({ code: failed, message: loggable(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}
