/** Small signs drawn in a square of 14 pixels about a point. */
import { element } from '../markup/element.js';
import { px } from '../markup/px.js';

/** The signs. */
export type Sign =
  | 'gear'
  | 'letter'
  | 'letterSent'
  | 'speech'
  | 'hourglass'
  | 'coin'
  | 'clock'
  | 'boxes'
  | 'check'
  | 'cross'
  | 'bar'
  | 'plus'
  | 'ring'
  | 'signal'
  | 'condition'
  | 'escalation'
  | 'error';

/** Draws a sign about a point in the colour of its family, such as `step`. */
export function drawSign(sign: Sign, x: number, y: number, family: string): string {
  const path = (d: string, style = 'sign') =>
    element('path', { d: `M${px(x)} ${px(y)}${d}`, class: `${family}-${style}` });
  const circle = (r: number, style = 'sign') =>
    element('circle', { cx: x, cy: y, r, class: `${family}-${style}` });
  switch (sign) {
    case 'gear':
      return circle(3.4) + path(spokes());
    case 'letter':
      return path('m-6.5 -4.5h13v9h-13z') + path('m-6.5 -4.5l6.5 5l6.5 -5');
    case 'letterSent':
      return path('m-6.5 -4.5h13v9h-13z', 'solid') + path('m-6.5 -4.5l6.5 5l6.5 -5', 'hollow');
    case 'speech':
      return path('m-6.5 -5.5h13v8h-7l-3 3v-3h-3z');
    case 'hourglass':
      return path('m-4.5 -6.5h9m0 13h-9m1 0c0 -4 5.5 -5 6.5 -13m-5.5 0c0 6 5.5 8 5.5 13');
    case 'coin':
      return circle(6) + path('m-2.5 -1.2h5m-5 2.4h5');
    case 'clock':
      return circle(5) + path('m0 -3v3l2.2 1.4');
    case 'boxes':
      return path('m-6 -6h12v12h-12z') + path('m-3 0h6m-3 -3v6');
    case 'check':
      return path('m-6 0.5l4.2 4.5l8 -9');
    case 'cross':
      return path('m-5 -5l10 10m0 -10l-10 10');
    case 'bar':
      return path('m-5.5 0h11');
    case 'plus':
      return path('m-7 0h14m-7 -7v14');
    case 'ring':
      return circle(7);
    case 'signal':
      return path('m0 -5.5l5.5 9.5h-11z');
    case 'condition':
      return path('m-4.5 -5.5h9v11h-9zm2 3h5m-5 2.5h5m-5 2.5h5');
    case 'escalation':
      return path('m0 -6l4.5 11l-4.5 -4.5l-4.5 4.5z');
    case 'error':
      return path('m-5.5 5l3 -9.5l4 5.5l4 -6.5l-3 10l-4 -5.5z');
  }
}

function spokes(): string {
  const turns = Array.from({ length: 8 }, (_, i) => (i * Math.PI) / 4);
  const parts = turns.map((angle) => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const out = `m${px(3.6 * cos)} ${px(3.6 * sin)}l${px(2.6 * cos)} ${px(2.6 * sin)}`;
    return `${out}m${px(-6.2 * cos)} ${px(-6.2 * sin)}`;
  });
  return parts.join('');
}
