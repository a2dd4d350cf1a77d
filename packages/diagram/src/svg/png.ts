/** Turns an SVG into a PNG, with fonts that hold every Vietnamese letter. */
import { fileURLToPath } from 'node:url';
import { DiagramError } from './errors.js';

/** How a picture is drawn. */
export interface PngOptions {
  /** Pixels of the picture for one of the chart, at most 8. @defaultValue 2 */
  readonly scale?: number;
}

const scaleMax = 8;

/**
 * Draws an SVG as PNG. The theme must be `light` or `dark`: a picture cannot follow the reader's
 * setting, and `auto` is drawn light. The renderer, an optional dependency with a part for each
 * operating system, is loaded on the first call.
 *
 * @example
 * ```ts
 * await writeFile('chart.png', await renderPng(renderSvg(layout, { theme: 'light' })));
 * ```
 * @throws DiagramError `PNG_RENDERER_MISSING` where the renderer is not installed, `SVG_INVALID`
 * for a text that is not SVG, `SCALE_INVALID` for a scale beyond 0 to 8
 */
export async function renderPng(svg: string, { scale = 2 }: PngOptions = {}): Promise<Uint8Array> {
  if (!(scale > 0 && scale <= scaleMax)) {
    const message = `The scale ${scale} cannot be drawn; give one above 0, at most ${scaleMax}.`;
    throw new DiagramError('SCALE_INVALID', message, { scale });
  }
  const { Resvg } = await loadRenderer();
  const font = {
    fontFiles: fontFiles(),
    loadSystemFonts: false,
    defaultFontFamily: 'Be Vietnam Pro',
  };
  try {
    return new Resvg(svg, { fitTo: { mode: 'zoom', value: scale }, font }).render().asPng();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The SVG cannot be drawn: ${reason}. Pass what renderSvg returned.`;
    throw new DiagramError('SVG_INVALID', message, {}, { cause });
  }
}

async function loadRenderer() {
  try {
    return await import('@resvg/resvg-js');
  } catch (cause) {
    const message =
      'PNG needs the package @resvg/resvg-js, which is not installed or has no part for this ' +
      'operating system. Install it, or use the SVG.';
    throw new DiagramError('PNG_RENDERER_MISSING', message, {}, { cause });
  }
}

function fontFiles(): string[] {
  return [
    import.meta.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
    import.meta
      .resolve('@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'),
  ].map((url) => fileURLToPath(url));
}
