/** How long something takes: the distributions that a scenario can name, as plain JSON. */
import { z } from 'zod';

const positive = z.number().positive();
const notNegative = z.number().min(0);

/** A standard deviation, or the coefficient of variation: deviation over mean. */
const spread = { mean: positive, cv: positive.max(100) };

const TYPES = [
  'constant',
  'exponential',
  'uniform',
  'triangular',
  'lognormal',
  'gamma',
  'erlang',
  'hyperexponential',
  'empirical',
] as const;

/**
 * A distribution of durations in the scenario's unit of time. None of them is ever negative.
 *
 * `erlang` is the sum of `stages` exponential stages; `hyperexponential` takes one of its branches
 * by weight; `empirical` draws one of the values given, each as likely as it is often there.
 */
export const distributionSchema = z
  .discriminatedUnion(
    'type',
    [
      z.strictObject({ type: z.literal('constant'), value: notNegative }),
      z.strictObject({ type: z.literal('exponential'), mean: positive }),
      z.strictObject({ type: z.literal('uniform'), min: notNegative, max: notNegative }),
      z.strictObject({
        type: z.literal('triangular'),
        min: notNegative,
        mode: notNegative,
        max: notNegative,
      }),
      z.strictObject({ type: z.literal('lognormal'), ...spread }),
      z.strictObject({ type: z.literal('gamma'), ...spread }),
      z.strictObject({
        type: z.literal('erlang'),
        mean: positive,
        stages: z.int().min(1).max(1000),
      }),
      z.strictObject({
        type: z.literal('hyperexponential'),
        branches: z
          .array(z.strictObject({ weight: positive, mean: positive }))
          .min(1)
          .max(100),
      }),
      z.strictObject({ type: z.literal('empirical'), values: z.array(notNegative).min(1) }),
    ],
    { error: `a distribution has one of these types: ${TYPES.join(', ')}` },
  )
  .refine((given) => given.type !== 'uniform' || given.min <= given.max, 'min is above max')
  .refine(
    (given) => given.type !== 'triangular' || (given.min <= given.mode && given.mode <= given.max),
    'min, mode and max are not in order',
  );

/** A distribution of durations. */
export type Distribution = z.infer<typeof distributionSchema>;

/** The mean of a distribution, in the scenario's unit of time. */
export function meanOfDistribution(given: Distribution): number {
  switch (given.type) {
    case 'constant':
      return given.value;
    case 'uniform':
      return (given.min + given.max) / 2;
    case 'triangular':
      return (given.min + given.mode + given.max) / 3;
    case 'hyperexponential': {
      const weights = given.branches.reduce((sum, { weight }) => sum + weight, 0);
      return given.branches.reduce((sum, { weight, mean }) => sum + weight * mean, 0) / weights;
    }
    case 'empirical':
      return given.values.reduce((sum, value) => sum + value, 0) / given.values.length;
    default:
      return given.mean;
  }
}
