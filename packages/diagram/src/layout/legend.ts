/** The legend: what the shapes in this chart mean. */
import type { NodeKind } from '../chart/model.js';
import { measureText } from '../text/measure.js';
import type { DiagramLanguage } from '../words/language.js';
import type { LegendEntry } from './model.js';
import { textStyles } from './sizes.js';

const signWidth = 24;
const rowHeight = 24;
const apart = 22;

/** Sets the legend in rows below a chart; only what the chart shows is explained. */
export function placeLegend(
  kinds: ReadonlySet<NodeKind | 'message'>,
  language: DiagramLanguage,
  area: { readonly x: number; readonly y: number; readonly width: number },
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
  const entries: LegendEntry[] = [];
  let { x, y } = area;
  const { legend } = language.diagram;
  for (const kind of Object.keys(legend) as (keyof typeof legend)[]) {
    if (!kinds.has(kind)) continue;
    const text = legend[kind];
    const width = signWidth + 7 + measureText(text, textStyles.legend);
    if (x > area.x && x + width > area.x + area.width) {
      x = area.x;
      y += rowHeight;
    }
    entries.push({
      kind,
      x,
      y,
      width,
      height: 16,
      text: { text, x: x + signWidth + 7, y: y + 12, anchor: 'start', style: 'legend' },
    });
    x += width + apart;
  }
  return { entries, height: y + rowHeight - area.y };
}
