/** Spans of whole days or of instants, joined so that no time is left out twice. */

/** From and to, both inclusive for days; `to` exclusive for instants. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The ends of a span in the order of counting: on, or back. */
export function endsOfSpan({ from, to }: Span, step: 1 | -1): readonly [near: number, far: number] {
  return step > 0 ? [from, to] : [to, from];
}

/** Joins spans that overlap or touch (`gap` 1 for whole days: 3–4 and 5–6 touch). */
export function joinedSpans(spans: readonly Span[], gap: number): readonly Span[] {
  if (spans.length < 2) return spans;
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const result: Span[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    if (last && span.from <= last.to + gap) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** The place of the first span, in the order of counting, that does not lie before a day. */
export function placeFrom(spans: readonly Span[], day: number, step: 1 | -1): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    const isBefore = span !== undefined && (step > 0 ? span.to < day : span.from > day);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
