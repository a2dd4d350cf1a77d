/** Events: circles with the sign of what is caught or thrown. */
import { drawSign, element, type Sign } from '@thutuc/diagram/drawing';
import { elementsAt, isSet, kindOf } from '../read/moddle.js';
import type { ShapePiece } from './pieces.js';
import { polygon } from './polygon.js';

const signs: Readonly<Record<string, Sign>> = {
  messageEventDefinition: 'letter',
  timerEventDefinition: 'clock',
  signalEventDefinition: 'signal',
  conditionalEventDefinition: 'condition',
  escalationEventDefinition: 'escalation',
  errorEventDefinition: 'error',
  cancelEventDefinition: 'cross',
};

/** Draws an event: a thin ring begins, two rings stand between, a thick one ends. */
export function drawEventPiece(piece: ShapePiece): string {
  const { element: event, kind, box } = piece;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const r = Math.min(box.width, box.height) / 2;
  const family = kind === 'startEvent' ? 'granted' : kind === 'endEvent' ? 'stopped' : 'waits';
  const interrupts = event.get('cancelActivity') !== false && event.get('isInterrupting') !== false;
  const ring = (radius: number, style: string) =>
    element('circle', { cx, cy, r: radius, class: style });
  const style = `${family}${kind === 'endEvent' ? ' thick' : ''}${interrupts ? '' : ' dashed'}`;
  const inner = kind === 'startEvent' || kind === 'endEvent' ? '' : ring(r - 3, style);
  return ring(r, style) + inner + signOf(piece, cx, cy, r, family);
}

function signOf(
  { element: event, kind }: ShapePiece,
  cx: number,
  cy: number,
  r: number,
  family: string,
) {
  const definitions = elementsAt(event, 'eventDefinitions');
  const [first] = definitions;
  if (first === undefined) return '';
  const throws = kind === 'endEvent' || kind === 'intermediateThrowEvent';
  const look = `${family}-${throws ? 'solid' : 'sign'}`;
  if (definitions.length > 1) {
    return isSet(event, 'parallelMultiple')
      ? drawSign('plus', cx, cy, family)
      : polygon(5, cx, cy, r * 0.5, look);
  }
  switch (kindOf(first)) {
    case 'terminateEventDefinition':
      return element('circle', { cx, cy, r: r * 0.6, class: `${family}-solid` });
    case 'linkEventDefinition':
      return arrow(cx, cy, look);
    case 'compensateEventDefinition':
      return rewind(cx, cy, look);
    case 'messageEventDefinition':
      return drawSign(throws ? 'letterSent' : 'letter', cx, cy, family);
    default:
      return drawSign(signs[kindOf(first)] ?? 'bar', cx, cy, family);
  }
}

const at = (x: number, y: number, d: string, style: string) =>
  element('path', { d: `M${String(x)} ${String(y)}${d}`, class: style });

const arrow = (x: number, y: number, style: string) =>
  at(x, y, 'm-7 -3h7v-4l7 7l-7 7v-4h-7z', style);

const rewind = (x: number, y: number, style: string) =>
  at(x, y, 'm-1 -5v10l-7 -5zm7 0v10l-7 -5z', style);
