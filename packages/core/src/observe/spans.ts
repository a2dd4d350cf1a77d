/** Spans of OpenTelemetry: without an SDK in the process they cost next to nothing. */
import {
  context,
  INVALID_TRACEID,
  SpanStatusCode,
  trace,
  type Attributes,
} from '@opentelemetry/api';
import { loggable } from '../ports/index.js';

/**
 * Does work within a span. Attributes are ids and codes, and of an error its code alone.
 *
 * @param attributes - Put together only where somebody records them.
 */
export function traced<T>(
  name: string,
  attributes: () => Attributes,
  work: () => Promise<T>,
): Promise<T> {
  // Asked for each time: an SDK may be set up at any time.
  const span = trace.getTracer('thutuc').startSpan(name);
  if (span.spanContext().traceId === INVALID_TRACEID) return work();
  span.setAttributes(attributes());
  return context.with(trace.setSpan(context.active(), span), work).then(
    (result) => {
      span.end();
      return result;
    },
    (error: unknown) => {
      span.setStatus({ code: SpanStatusCode.ERROR, message: loggable(error) });
      span.end();
      throw error;
    },
  );
}
