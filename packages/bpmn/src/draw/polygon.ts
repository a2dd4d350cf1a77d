/** Regular polygons. */
import { element } from '@thutuc/diagram/drawing';

/** A regular polygon that stands on its base. */
export function polygon(count: number, cx: number, cy: number, r: number, style: string): string {
  const points = Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return `${(cx + r * Math.cos(angle)).toFixed(2)},${(cy + r * Math.sin(angle)).toFixed(2)}`;
  });
  return element('polygon', { points: points.join(' '), class: style });
}
