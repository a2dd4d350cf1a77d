/** Checks that both themes can be read: contrast as WCAG 2.2 wants it for text and for outlines. */
import { describe, expect, it } from 'vitest';
import { palettes } from './theme.js';

const families = [
  'step',
  'choice',
  'sent',
  'asked',
  'waits',
  'granted',
  'refused',
  'stopped',
] as const;

/** Relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const palette = palettes[theme];
  const grounds = [palette.page, palette.band, palette.bandOther];

  it.each(families)('has text that stands out on %s', (family) => {
    const [fill] = palette[family];
    expect(contrast(palette.text, fill)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.muted, fill)).toBeGreaterThanOrEqual(4.5);
  });

  it('has text that stands out on page, lanes and heads', () => {
    for (const ground of [...grounds, palette.head]) {
      expect(contrast(palette.text, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(palette.muted, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(palette.page, palette.current[0])).toBeGreaterThanOrEqual(4.5);
  });

  it('has outlines and ways that stand out on lanes', () => {
    const lines = [palette.line, palette.message, palette.current[1]];
    const strokes = families.map((family) => palette[family][1]);
    for (const ground of grounds) {
      for (const line of [...lines, ...strokes]) {
        expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
