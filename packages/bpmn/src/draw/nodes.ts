/** Activities, gateways and data: their outlines, names and markers. */
import { type Box, drawSign, element, type Sign } from '@thutuc/diagram/drawing';
import { elementAt, isSet, kindOf } from '../read/moddle.js';
import { drawEventPiece } from './events.js';
import type { ShapePiece } from './pieces.js';
import { polygon } from './polygon.js';
import { textIn } from './texts.js';

/** Draws a shape that stands in the flow. */
export function drawNode(piece: ShapePiece): string {
  const { kind } = piece;
  if (kind.endsWith('Event')) return drawEventPiece(piece) + nameBeside(piece);
  if (kind.endsWith('Gateway')) return drawGateway(piece) + nameBeside(piece);
  if (/(?:ask|ctivity|rocess|ransaction)$/u.test(kind)) return drawActivity(piece);
  if (kind === 'textAnnotation') return drawAnnotation(piece);
  return (
    (kind === 'dataStoreReference' ? drawStore(piece.box) : drawPage(piece.box)) + nameBeside(piece)
  );
}

/** The name below a shape, or where the file says. */
function nameBeside({ element: { name = '' }, box, label }: ShapePiece): string {
  if (name === '') return '';
  const below = { x: box.x + box.width / 2 - 45, y: box.y + box.height + 3, width: 90, height: 56 };
  if (label === undefined) return textIn(name, below, { style: 'label', fromTop: true });
  const [width, height] = [Math.max(label.width, 20), Math.max(label.height, 14)];
  const at = { x: label.x + (label.width - width - 6) / 2, y: label.y, width: width + 6, height };
  return textIn(name, at, { style: 'label', fromTop: true });
}

const taskSigns: Readonly<Record<string, Sign>> = {
  serviceTask: 'gear',
  sendTask: 'letterSent',
  receiveTask: 'letter',
  businessRuleTask: 'boxes',
};

function drawActivity(piece: ShapePiece): string {
  const { element: activity, kind, box, isExpanded } = piece;
  const { x, y, width, height } = box;
  const dashed = isSet(activity, 'triggeredByEvent') ? ' dashed' : '';
  const thick = kind === 'callActivity' ? ' thick' : '';
  const outline = element('rect', { ...box, rx: 8, class: `step${thick}${dashed}` });
  const double =
    kind === 'transaction'
      ? element('rect', {
          x: x + 3,
          y: y + 3,
          width: width - 6,
          height: height - 6,
          rx: 6,
          class: 'step',
        })
      : '';
  const name = activity.name ?? '';
  const sign = taskSign(kind, box);
  // A name of several lines would run into the sign.
  const top = sign === '' ? 6 : 16;
  const room = isExpanded
    ? { x: x + 8, y: y + 5, width: width - 16, height: 17 }
    : { x: x + 6, y: y + top, width: width - 12, height: height - top - 6 };
  const text = textIn(name, room, { fromTop: isExpanded });
  return outline + double + sign + text + markers(piece);
}

function taskSign(kind: string, { x, y }: Box): string {
  const [cx, cy] = [x + 14, y + 13];
  const sign = taskSigns[kind];
  if (sign !== undefined) return drawSign(sign, cx, cy, 'step');
  const paths: Readonly<Record<string, string>> = {
    userTask: 'm-3 -3a3 3 0 1 1 6 0a3 3 0 1 1 -6 0m-3 9c0 -7 12 -7 12 0z',
    manualTask: 'm-6 -1h6l-1 -3l2 -1l3 5v5h-10z',
    scriptTask: 'm-4 -6h8c-4 4 4 8 0 12h-8c4 -4 -4 -8 0 -12m1 3h4m-2 3h4',
  };
  const path = paths[kind];
  return path === undefined
    ? ''
    : element('path', { d: `M${String(cx)} ${String(cy)}${path}`, class: 'step-sign' });
}

/** The markers at the lower edge: several times, again and again, closed, in any order. */
function markers({ element: activity, kind, box, isExpanded }: ShapePiece): string {
  const loop = elementAt(activity, 'loopCharacteristics');
  const repeats = loop === undefined ? '' : kindOf(loop);
  const paths = [
    ...(repeats === 'standardLoopCharacteristics'
      ? ['m3 5a5.5 5.5 0 1 0 -5 0m0 0l-4 1m4 -1l-1 -4']
      : []),
    ...(repeats === 'multiInstanceLoopCharacteristics'
      ? [
          isSet(loop!, 'isSequential')
            ? 'm-5 -4h10m-10 4h10m-10 4h10'
            : 'm-4 -5v10m4 -10v10m4 -10v10',
        ]
      : []),
    ...(kind === 'adHocSubProcess' ? ['m-6 2q3 -6 6 -2t6 -2'] : []),
    ...(isSet(activity, 'isForCompensation') ? ['m-1 -4v8l-6 -4zm6 0v8l-6 -4z'] : []),
    ...(/ubProcess$|^transaction$/u.test(kind) && !isExpanded
      ? ['m-6 -6h12v12h-12zm6 3v6m-3 -3h6']
      : []),
  ];
  const middle = box.x + box.width / 2;
  return paths
    .map((path, i) => {
      const x = middle + (i - (paths.length - 1) / 2) * 18;
      const d = `M${String(x)} ${String(box.y + box.height - 10)}${path}`;
      return element('path', { d, class: 'step-sign' });
    })
    .join('');
}

function drawGateway({ kind, box, element: gateway }: ShapePiece): string {
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const points = [
    [cx, box.y],
    [box.x + box.width, cy],
    [cx, box.y + box.height],
    [box.x, cy],
  ].map((point) => point.join(','));
  const diamond = element('polygon', { points: points.join(' '), class: 'choice' });
  const circle = (r: number) => element('circle', { cx, cy, r, class: 'choice-sign' });
  switch (kind) {
    case 'parallelGateway':
      return diamond + drawSign('plus', cx, cy, 'choice');
    case 'inclusiveGateway':
      return diamond + circle(10);
    case 'complexGateway':
      return diamond + drawSign('plus', cx, cy, 'choice') + drawSign('cross', cx, cy, 'choice');
    case 'eventBasedGateway':
      return (
        diamond +
        circle(13) +
        (isSet(gateway, 'instantiate') ? '' : circle(10)) +
        polygon(5, cx, cy, 6, 'choice-sign')
      );
    default:
      return diamond + drawSign('cross', cx, cy, 'choice');
  }
}

function drawAnnotation({ element: annotation, box }: ShapePiece): string {
  const { x, y, width, height } = box;
  const d = `M${String(x + 10)} ${String(y)}h-10v${String(height)}h10`;
  const text = annotation.get('text');
  const room = { x: x + 6, y: y + 4, width: width - 8, height: height - 8 };
  const said = typeof text === 'string' ? text : '';
  return (
    element('path', { d, class: 'way' }) + textIn(said, room, { style: 'label', anchor: 'start' })
  );
}

function drawPage({ x, y, width, height }: Box): string {
  const fold = Math.min(12, width / 3);
  const d = `M${String(x)} ${String(y)}h${String(width - fold)}l${String(fold)} ${String(fold)}v${String(height - fold)}h${String(-width)}z`;
  return element('path', { d, class: 'stopped' });
}

function drawStore({ x, y, width, height }: Box): string {
  const [rx, ry] = [width / 2, Math.min(8, height / 5)];
  const side = height - 2 * ry;
  const arc = `a${String(rx)} ${String(ry)} 0 0 `;
  const w = String(width);
  const d = `M${String(x)} ${String(y + ry)}${arc}1 ${w} 0v${String(side)}${arc}1 -${w} 0zm0 0${arc}0 ${w} 0`;
  return element('path', { d, class: 'stopped' });
}
