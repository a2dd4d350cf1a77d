/** The legend: what the shapes in this chart mean. */
import type { NodeKind } from '../chart/model.js';
import { measureText } from '../text/measure.js';
import { both, type Language } from '../words/language.js';
import type { LegendEntry } from './model.js';
import { textStyles } from './sizes.js';

type Legend = readonly (readonly [LegendEntry['kind'], ReturnType<typeof both>])[];

const meanings: Legend = [
  ['task', both('Công việc', 'Task')],
  ['service', both('Hệ thống tự thực hiện', 'Done by software')],
  ['decision', both('Rẽ nhánh', 'Decision')],
  ['fork', both('Thực hiện song song', 'Branches at once')],
  ['handoff', both('Chuyển hồ sơ', 'Dossier handed over')],
  ['consultation', both('Lấy ý kiến', 'Opinions asked')],
  ['supplement', both('Chờ người nộp bổ sung', 'Waits for the applicant')],
  ['payment', both('Chờ nộp phí, lệ phí', 'Waits for payment')],
  ['wait', both('Chờ', 'Wait')],
  ['subprocedure', both('Thủ tục con', 'Subprocedure')],
  ['expiry', both('Hết thời hạn', 'Limit passes')],
  ['end', both('Kết thúc', 'End')],
  ['message', both('Gửi giữa các cơ quan', 'Sent between parties')],
];

const signWidth = 24;
const rowHeight = 24;
const apart = 22;

/** Sets the legend in rows below a chart; only what the chart shows is explained. */
export function placeLegend(
  kinds: ReadonlySet<NodeKind | 'message'>,
  language: Language,
  area: { readonly x: number; readonly y: number; readonly width: number },
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
  const entries: LegendEntry[] = [];
  let { x, y } = area;
  for (const [kind, meaning] of meanings) {
    if (!kinds.has(kind)) continue;
    const text = meaning[language];
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
