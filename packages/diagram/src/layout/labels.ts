/** Sets the labels of a node's exits between the ways that run down from it. */
import { measureText } from '../text/measure.js';
import { wrapText } from '../text/wrap.js';
import { lineHeights, textStyles } from './sizes.js';

/** A label relative to the middle of its node and to the top of the room below it. */
export interface ExitLabel {
  readonly edge: number;
  readonly lines: readonly string[];
  /** Left and right end of the lines. */
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly anchor: 'start' | 'end';
}

/** A way out of a node, by its distance from the middle. */
interface Exit {
  readonly edge: number;
  readonly dx: number;
  readonly label: string;
  readonly hasEvent: boolean;
}

/** Room between a way, or an event on it, and its label, and the least room for a label. */
const besideWay = 5;
const besideEvent = 12;
const roomMin = 38;
const linesMax = 4;

/**
 * Each label stands right or left of its own way, wherever it makes the pile of labels lower.
 * `exits` are the ways by their distance from the middle, in any order.
 */
export function setExitLabels(exits: readonly Exit[], halfWidth: number): readonly ExitLabel[] {
  const ways = [...exits].sort((a, b) => a.dx - b.dx);
  const borders = [-halfWidth, ...ways.map(({ dx }) => dx), halfWidth];
  const piled = borders.map(() => 0);
  const labels: ExitLabel[] = [];
  ways.forEach(({ edge, label, hasEvent }, i) => {
    if (label === '') return;
    const apart = hasEvent ? besideEvent : besideWay;
    const options = [i + 1, i].flatMap((region) => {
      const room = borders[region + 1]! - borders[region]! - besideWay - apart;
      if (room < roomMin) return [];
      const lines = wrapText(label, textStyles.label, { width: room, linesMax });
      const height = lines.length * lineHeights.small;
      const cut = lines.at(-1)?.endsWith('…') ? 100 : 0;
      return [{ region, lines, height, cost: piled[region]! + height + 4 * lines.length + cut }];
    });
    const best = options.sort((a, b) => a.cost - b.cost)[0];
    if (best === undefined) return;
    const width = Math.max(...best.lines.map((line) => measureText(line, textStyles.label)));
    const right = best.region === i + 1;
    const at = borders[i + 1]!;
    labels.push({
      edge,
      lines: best.lines,
      x: right ? at + apart : at - apart - width,
      width,
      y: piled[best.region]!,
      height: best.height,
      anchor: right ? 'start' : 'end',
    });
    piled[best.region]! += best.height + 3;
  });
  return labels;
}
