/** Builds elements of SVG and HTML as text. */
import { escapeText } from '@thutuc/legal-time';
import { px } from './px.js';

/** Attributes of an element; numbers are written with two decimals, undefined ones left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with attributes and children, which are markup already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${typeof value === 'number' ? px(value) : escapeText(value)}"`],
  );
  const open = `<${name}${written.join('')}`;
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}
