/** Ticks of an axis. */

/** Round values from 0 up to a largest one, at most so many and the digits that they need. */
export function ticksTo(most: number, countMax: number): { values: number[]; digits: number } {
  const rough = Math.max(most, 1e-9) / countMax;
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  const step = times * power;
  const values = Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => i * step);
  const ofPower = -Math.floor(Math.log10(power) + 1e-9);
  return {
    values,
    digits: Math.max(0, times === 2.5 ? ofPower + 1 : times === 10 ? ofPower - 1 : ofPower),
  };
}
