/** Durations of ISO 8601, such as `P1DT12H`. */

/** A duration: months have no fixed length, the rest is counted in seconds. */
export interface IsoDuration {
  readonly months: number;
  readonly seconds: number;
}

const dates = '(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?';
const times = '(?:T(?=\\d)(?:(\\d+)H)?(?:(\\d+)M)?(?:([\\d.]+)S)?)?';
const pattern = new RegExp(`^P(?=[\\dT])${dates}${times}$`);

/** Reads a duration; `undefined` where the text is none. */
export function parseIsoDuration(text: string): IsoDuration | undefined {
  const found = pattern.exec(text.trim());
  if (found === null) return undefined;
  const part = (index: number): number => Number(found[index] ?? 0);
  const days = 7 * part(3) + part(4);
  const seconds = ((days * 24 + part(5)) * 60 + part(6)) * 60 + part(7);
  return { months: 12 * part(1) + part(2), seconds };
}
