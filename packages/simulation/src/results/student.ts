/** Student's distribution: how far a mean of few replications may lie from the true one. */

/**
 * The two-sided quantile of Student's t: the distance, in standard errors, that is exceeded with
 * probability `1 - confidence` by chance.
 *
 * @param degrees - degrees of freedom, at least 1
 * @example
 * ```ts
 * studentQuantile(0.95, 9).toFixed(3); // => '2.262'
 * ```
 */
export function studentQuantile(confidence: number, degrees: number): number {
  let [low, high] = [0, 1];
  while (within(high, degrees) < confidence) high *= 2;
  for (let step = 0; step < 100 && high - low > 1e-12 * high; step += 1) {
    const middle = (low + high) / 2;
    if (within(middle, degrees) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The probability of lying within `t` standard errors, for whole degrees of freedom.
 *
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4
 */
function within(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  let term = degrees % 2 === 1 ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = degrees % 2 === 1 ? 3 : 2; k <= degrees - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  return degrees % 2 === 1 ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
