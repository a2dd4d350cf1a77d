/** Turns an SVG into a PNG, with fonts that hold every Vietnamese letter. */
import { createRequire } from 'node:module';

/** How a picture is drawn. */
export interface PngOptions {
  /** Pixels of the picture for one of the chart. @defaultValue 2 */
  readonly scale?: number;
}

const fonts = [
  '400Regular/BeVietnamPro_400Regular.ttf',
  '600SemiBold/BeVietnamPro_600SemiBold.ttf',
];

/**
 * Draws an SVG as PNG. The theme must be `light` or `dark`: a picture cannot follow the reader's
 * setting, and `auto` is drawn light. The renderer is loaded on the first call.
 *
 * @example
 * ```ts
 * await writeFile('chart.png', await renderPng(renderSvg(layout, { theme: 'light' })));
 * ```
 */
export async function renderPng(svg: string, { scale = 2 }: PngOptions = {}): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const { resolve } = createRequire(import.meta.url);
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontFiles: fonts.map((file) => resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)),
      loadSystemFonts: false,
      defaultFontFamily: 'Be Vietnam Pro',
    },
  });
  return picture.render().asPng();
}
