/** Metrics of the service, by the names of OpenTelemetry where it has one. */

/** What can be said of a measured value. */
type Attributes = Record<string, string | number>;

/** What makes instruments; OpenTelemetry's `metrics.getMeter('thutuc')` is one. */
export interface Meter {
  createHistogram(
    name: string,
    options: { description: string; unit: string },
  ): { record(value: number, attributes: Attributes): void };
  createCounter(
    name: string,
    options: { description: string; unit: string },
  ): { add(value: number, attributes: Attributes): void };
  createUpDownCounter(
    name: string,
    options: { description: string; unit: string },
  ): { add(value: number, attributes: Attributes): void };
}

/** What the service measures. */
export interface Metrics {
  /** One request, once it is answered. */
  answered(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  refused(code: string): void;
  /** A stream was opened (1) or ended (-1). */
  streams(change: 1 | -1): void;
}

/** Makes the metrics of a meter; without one nothing is measured. */
export function metricsOf(meter: Meter | undefined): Metrics {
  const durations = meter?.createHistogram('http.server.request.duration', {
    description: 'How long requests took until they were answered',
    unit: 's',
  });
  const refusals = meter?.createCounter('thutuc.http.refusals', {
    description: 'Requests that were refused, by code',
    unit: '{request}',
  });
  const streams = meter?.createUpDownCounter('thutuc.http.streams', {
    description: 'Event streams that are open',
    unit: '{stream}',
  });
  return {
    answered: ({ method, route, status, seconds }) =>
      durations?.record(seconds, {
        'http.request.method': method,
        'http.route': route,
        'http.response.status_code': status,
      }),
    refused: (code) => refusals?.add(1, { 'thutuc.code': code }),
    streams: (change) => streams?.add(change, {}),
  };
}
