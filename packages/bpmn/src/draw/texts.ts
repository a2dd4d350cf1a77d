/** Names in shapes and beside them. */
import { escapeText } from '@thutuc/legal-time';
import { type Box, element, measureText, type TextStyle, wrapText } from '@thutuc/diagram/drawing';
import { lineHeights, textStyles } from '../layout/sizes.js';

/** How a text is set in a box. */
interface Setting {
  readonly style?: keyof typeof textStyles;
  readonly anchor?: 'start' | 'middle';
  readonly fromTop?: boolean;
  readonly class?: string;
}

/** A text in a box, cut where it is too long, from its middle outwards or from its top. */
export function textIn(text: string, box: Box, setting: Setting = {}): string {
  const { style = 'name', anchor = 'middle', fromTop = false } = setting;
  const height = lineHeights[style];
  const linesMax = Math.max(1, Math.floor((box.height + 4) / height));
  const lines = wrapText(text, textStyles[style], { width: Math.max(box.width, 10), linesMax });
  const top = fromTop ? box.y : box.y + (box.height - lines.length * height) / 2;
  const x = anchor === 'start' ? box.x : box.x + box.width / 2;
  return lines
    .map((line, i) =>
      textLine(line, { x, y: top + (i + 0.75) * height }, textStyles[style], anchor, setting.class),
    )
    .join('');
}

/** A text that runs upwards in one line or two at the left of a box, such as the name of a pool. */
export function textUpwards(text: string, box: Box): string {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const turned = {
    x: x - box.height / 2 + 4,
    y: y - box.width / 2,
    width: box.height - 8,
    height: box.width - 2,
  };
  const fits = measureText(text, textStyles.name) <= turned.width;
  return element(
    'g',
    { transform: `rotate(-90 ${String(x)} ${String(y)})` },
    textIn(text, turned, { style: fits ? 'name' : 'label' }),
  );
}

/** One line, held to the width it was measured with whatever font the reader has. */
export function textLine(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  style: TextStyle,
  anchor: 'start' | 'middle',
  className?: string,
): string {
  return element(
    'text',
    {
      ...{ x, y, 'font-size': style.size },
      'font-weight': style.weight === 'semibold' ? 600 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      textLength: measureText(text, style),
      lengthAdjust: 'spacingAndGlyphs',
      class: className,
    },
    escapeText(text),
  );
}
