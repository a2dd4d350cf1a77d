/** Drawing durations from distributions, in whole milliseconds. */
import type { Distribution } from '../scenario/distribution.js';
import type { RandomStream } from './stream.js';

/** Draws a duration in whole milliseconds. */
export type Sampler = () => number;

/**
 * Draws durations of a distribution.
 *
 * Whole milliseconds keep all arithmetic on instants exact: sums do not depend on their order, and
 * Little's law holds to the last digit. Each draw of `constant`, `exponential`, `uniform`,
 * `triangular`, `lognormal` and `empirical` takes one number of the stream, or as many as its kind
 * needs each time.
 */
export function createSampler(given: Distribution, unitMs: number, stream: RandomStream): Sampler {
  if (given.type === 'exponential') {
    const mean = given.mean * unitMs;
    return () => Math.round(-mean * Math.log(stream.next()));
  }
  const draw = drawer(given, unitMs, stream);
  return () => Math.round(draw());
}

type Drawn = Exclude<Distribution, { type: 'exponential' }>;

function drawer(given: Drawn, unitMs: number, stream: RandomStream): Sampler {
  switch (given.type) {
    case 'constant': {
      const value = given.value * unitMs;
      return () => value;
    }
    case 'uniform': {
      const [min, width] = [given.min * unitMs, (given.max - given.min) * unitMs];
      return () => min + width * stream.next();
    }
    case 'triangular':
      return triangular(given.min * unitMs, given.mode * unitMs, given.max * unitMs, stream);
    case 'lognormal': {
      const variance = Math.log(1 + given.cv * given.cv);
      const mu = Math.log(given.mean * unitMs) - variance / 2;
      const sigma = Math.sqrt(variance);
      return () => Math.exp(mu + sigma * normal(stream));
    }
    case 'gamma': {
      const shape = 1 / (given.cv * given.cv);
      const scale = (given.mean * unitMs) / shape;
      return () => scale * gamma(shape, stream);
    }
    case 'erlang':
      return erlang(given.stages, (given.mean * unitMs) / given.stages, stream);
    case 'hyperexponential':
      return hyperexponential(given.branches, unitMs, stream);
    case 'empirical': {
      const values = [...given.values].sort((a, b) => a - b).map((value) => value * unitMs);
      return () => values[Math.floor(stream.next() * values.length)] ?? 0;
    }
  }
}

function triangular(min: number, mode: number, max: number, stream: RandomStream): Sampler {
  const width = max - min;
  const turn = width === 0 ? 0 : (mode - min) / width;
  return () => {
    const u = stream.next();
    return u < turn
      ? min + Math.sqrt(u * width * (mode - min))
      : max - Math.sqrt((1 - u) * width * (max - mode));
  };
}

function erlang(stages: number, stageMean: number, stream: RandomStream): Sampler {
  return () => {
    let sum = 0;
    for (let i = 0; i < stages; i += 1) sum -= Math.log(stream.next());
    return stageMean * sum;
  };
}

function hyperexponential(
  branches: readonly { readonly weight: number; readonly mean: number }[],
  unitMs: number,
  stream: RandomStream,
): Sampler {
  const sorted = [...branches].sort((a, b) => a.mean - b.mean);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  return () => {
    let left = stream.next() * total;
    let chosen = sorted[sorted.length - 1]?.mean ?? 0;
    for (const { weight, mean } of sorted) {
      left -= weight;
      if (left < 0) {
        chosen = mean;
        break;
      }
    }
    return -chosen * unitMs * Math.log(stream.next());
  };
}

/** Box and Muller's way, without keeping the second number: each draw takes two of the stream. */
function normal(stream: RandomStream): number {
  const radius = Math.sqrt(-2 * Math.log(stream.next()));
  return radius * Math.cos(2 * Math.PI * stream.next());
}

/** Marsaglia and Tsang's method (ACM TOMS 26, 2000); below shape 1 by a power of a uniform. */
function gamma(shape: number, stream: RandomStream): number {
  if (shape < 1) return gamma(shape + 1, stream) * stream.next() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(stream);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(stream.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
