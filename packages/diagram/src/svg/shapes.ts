/** The shape of each kind of node: told apart by outline and sign, not only by colour. */
import type { EdgeEvent, NodeKind, NodeSign } from '../chart/model.js';
import type { Box } from '../layout/model.js';
import { element } from '../markup/element.js';
import { px } from '../markup/px.js';
import { drawSign, type Sign } from './signs.js';

/** The colour family, outline and sign of a kind of node. */
interface Look {
  readonly family: string;
  readonly outline: 'box' | 'round' | 'sender' | 'double' | 'stadium' | 'rhombus' | 'circle';
  readonly sign?: Sign;
  readonly modifiers?: string;
}

const looks: Readonly<Record<NodeKind, Look>> = {
  start: { family: 'step', outline: 'circle' },
  task: { family: 'step', outline: 'round' },
  service: { family: 'step', outline: 'round', sign: 'gear' },
  handoff: { family: 'sent', outline: 'sender', sign: 'letterSent' },
  acknowledge: { family: 'sent', outline: 'stadium', sign: 'letter' },
  consultation: { family: 'asked', outline: 'round', sign: 'speech' },
  reply: { family: 'asked', outline: 'stadium', sign: 'speech' },
  collect: { family: 'asked', outline: 'rhombus' },
  supplement: { family: 'waits', outline: 'round', sign: 'hourglass', modifiers: 'dashed' },
  payment: { family: 'waits', outline: 'round', sign: 'coin', modifiers: 'dashed' },
  wait: { family: 'waits', outline: 'stadium', modifiers: 'dashed' },
  subprocedure: { family: 'step', outline: 'double', sign: 'boxes' },
  decision: { family: 'choice', outline: 'rhombus' },
  fork: { family: 'choice', outline: 'rhombus' },
  join: { family: 'choice', outline: 'rhombus' },
  expiry: { family: 'waits', outline: 'circle', modifiers: 'dashed' },
  caught: { family: 'sent', outline: 'circle' },
  caughtBeside: { family: 'sent', outline: 'circle', modifiers: 'dashed' },
  end: { family: 'stopped', outline: 'circle', modifiers: 'thick' },
};

const signs: Readonly<Record<NodeSign, Sign>> = {
  granted: 'check',
  refused: 'cross',
  stopped: 'bar',
  plus: 'plus',
  circle: 'ring',
  clock: 'clock',
  letter: 'letter',
  signal: 'signal',
  condition: 'condition',
  escalation: 'escalation',
  error: 'error',
};

/** The colour family of a node, which also colours the clock before its limit. */
export function shapeFamily(kind: NodeKind, sign?: NodeSign): string {
  if (kind === 'end' && (sign === 'granted' || sign === 'refused')) return sign;
  return looks[kind].family;
}

/** Draws the outline of a node and its sign, which stands at `signAt`. */
export function drawShape(
  node: { readonly kind: NodeKind; readonly sign?: NodeSign; readonly outline: Box },
  signAt: { readonly x: number; readonly y: number },
): string {
  const { outline, modifiers = '', sign } = looks[node.kind];
  const family = shapeFamily(node.kind, node.sign);
  const shown = node.sign ? signs[node.sign] : sign;
  return (
    drawOutline(outline, node.outline, `${family} ${modifiers}`.trim()) +
    (shown ? drawSign(shown, signAt.x, signAt.y, family) : '')
  );
}

/** Draws an event on the edge of a node, in a circle about a point. */
export function drawEvent({ sign, interrupts }: EdgeEvent, x: number, y: number): string {
  const box = { x: x - eventRadius, y: y - eventRadius, width: 2 * eventRadius, height: 0 };
  const style = interrupts ? 'sent' : 'sent dashed';
  const small = `translate(${px(x)} ${px(y)})scale(.72)`;
  return (
    drawOutline('circle', { ...box, height: box.width }, style) +
    element('g', { transform: small }, drawSign(signs[sign], 0, 0, 'sent'))
  );
}

const eventRadius = 9;

/** Draws the outline of a kind of node in another style, as for a highlight. */
export function drawShapeHalo(kind: NodeKind, box: Box, style: string): string {
  // Just outside the outline, which stays visible, and short of the labels below.
  const by = 1.5;
  const around = {
    x: box.x - by,
    y: box.y - by,
    width: box.width + 2 * by,
    height: box.height + 2 * by,
  };
  const { outline } = looks[kind];
  return drawOutline(
    outline === 'double' || outline === 'sender' ? 'round' : outline,
    around,
    style,
  );
}

function drawOutline(outline: Look['outline'], box: Box, style: string): string {
  const { x, y, width, height } = box;
  const rect = (rx: number) => element('rect', { x, y, width, height, rx, class: style });
  switch (outline) {
    case 'box':
      return rect(0);
    case 'round':
      return rect(8);
    case 'stadium':
      return rect(Math.min(height / 2, 22));
    case 'double':
      return rect(4) + element('path', { d: innerBars(box), class: `${style}-sign` });
    case 'circle':
      return element('circle', {
        cx: x + width / 2,
        cy: y + height / 2,
        r: width / 2,
        class: style,
      });
    case 'rhombus':
      return polygon(style, [
        [x + width / 2, y],
        [x + width, y + height / 2],
        [x + width / 2, y + height],
        [x, y + height / 2],
      ]);
    case 'sender':
      return polygon(style, [
        [x, y],
        [x + width - 9, y],
        [x + width, y + height / 2],
        [x + width - 9, y + height],
        [x, y + height],
      ]);
  }
}

const innerBars = ({ x, y, width, height }: Box) =>
  `M${px(x + 4)} ${px(y)}v${px(height)}M${px(x + width - 4)} ${px(y)}v${px(height)}`;

function polygon(style: string, points: readonly (readonly [number, number])[]): string {
  const written = points.map(([x, y]) => `${px(x)},${px(y)}`).join(' ');
  return element('polygon', { points: written, class: style });
}
