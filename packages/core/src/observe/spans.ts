/** Spans of OpenTelemetry: without an SDK in the process they cost next to nothing. */
import {
  context,
  INVALID_TRACEID,
  SpanStatusCode,
  trace,
  type Attributes,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api';
import { loggable } from '../ports/logger.js';

const tracerName = 'thutuc';

/** What stands in until an SDK is set up knows whether one is. */
type MaybeProxy = TracerProvider & { getDelegateTracer?(name: string): Tracer | undefined };

/**
 * Does work on something within a span. Attributes are ids and codes, and of an error its code
 * alone.
 *
 * @param subject - What `attributes` and `work` are given: neither needs to be made for each span.
 * @param attributes - Put together only where somebody records them.
 */
export function traced<Subject, T>(
  name: string,
  subject: Subject,
  attributes: (subject: Subject) => Attributes,
  work: (subject: Subject) => Promise<T>,
): Promise<T> {
  return isRecorded() ? recorded(name, subject, attributes, work) : work(subject);
}

/** Whether there may be an SDK; asked each time, since one may be set up at any time. */
function isRecorded(): boolean {
  const provider: MaybeProxy = trace.getTracerProvider();
  return (
    provider.getDelegateTracer === undefined || provider.getDelegateTracer(tracerName) !== undefined
  );
}

function recorded<Subject, T>(
  name: string,
  subject: Subject,
  attributes: (subject: Subject) => Attributes,
  work: (subject: Subject) => Promise<T>,
): Promise<T> {
  const span = trace.getTracer(tracerName).startSpan(name);
  if (span.spanContext().traceId === INVALID_TRACEID) return work(subject);
  span.setAttributes(attributes(subject));
  return context
    .with(trace.setSpan(context.active(), span), () => work(subject))
    .then(
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
