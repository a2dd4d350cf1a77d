/** How large the shapes of BPMN are, and the texts beside them. */
import { measureText, wrapText, type TextStyle } from '@thutuc/diagram/drawing';
import type { ModdleElement } from '../read/moddle.js';

/** Width and height, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How names are set in shapes and beside them. */
export const textStyles = {
  name: { size: 12, weight: 'regular' },
  label: { size: 11, weight: 'regular' },
} as const satisfies Record<string, TextStyle>;

/** Line heights in pixels. */
export const lineHeights = { name: 14.5, label: 13.5 } as const;

/** Diameter of events, width of gateways. */
export const eventSize = 36;
export const gatewaySize = 50;

const task = { width: 124, height: 80, linesMax: 6, side: 7 } as const;
/** Room above and below the lines of a task, which holds its sign as well. */
const taskRoom = 28;
const labelWidth = 92;
const labelLinesMax = 4;

/** A task that holds its name, at most six lines of it. */
export function taskSize({ name = '' }: ModdleElement): Size {
  const width = task.width - 2 * task.side;
  const lines = wrapText(name, textStyles.name, { width, linesMax: task.linesMax });
  return {
    width: task.width,
    height: Math.max(task.height, Math.ceil(lines.length * lineHeights.name) + taskRoom),
  };
}

/** The room that a name takes beside a shape; none where there is no name. */
export function labelSize({ name = '' }: ModdleElement): Size {
  const lines = wrapText(name, textStyles.label, { width: labelWidth, linesMax: labelLinesMax });
  const widths = lines.map((line) => measureText(line, textStyles.label));
  return {
    width: Math.ceil(Math.max(0, ...widths)),
    height: Math.ceil(lines.length * lineHeights.label),
  };
}
