/** Shares by weekday and hour as tables whose cells are shaded, with the scale of the shades. */
import { escapeText } from '@thutuc/legal-time';

/** What a heat map shows. */
export interface HeatMapInput {
  readonly caption: string;
  /** Shares by hour of the week from Monday 00:00; not a number where no one is there. */
  readonly week: readonly number[];
  readonly weekdays: readonly string[];
  readonly label: (share: number) => string;
}

interface Cell {
  readonly day: number;
  readonly hour: number;
}

/** A map with the hours across; on a phone the days are, of which there are fewer. */
export function heatMap(input: HeatMapInput): string {
  const { week, weekdays } = input;
  const isOpen = ({ day, hour }: Cell) => !Number.isNaN(week[day * 24 + hour] ?? NaN);
  const allHours = Array.from({ length: 24 }, (_, hour) => hour);
  const days = weekdays
    .map((_, day) => day)
    .filter((day) => allHours.some((hour) => isOpen({ day, hour })));
  const hours = allHours.filter((hour) => days.some((day) => isOpen({ day, hour })));
  const dayHeads = days.map((day) => weekdays[day] ?? '');
  const hourHeads = hours.map((hour) => (hours.length > 14 ? String(hour) : `${hour}:00`));
  const across = days.map((day) => hours.map((hour) => cellOf(input, { day, hour })));
  const down = hours.map((hour) => days.map((day) => cellOf(input, { day, hour })));
  return (
    `<div class="wide">${mapTable(input.caption, hourHeads, dayHeads, across)}</div>` +
    `<div class="narrow">${mapTable(input.caption, dayHeads, hourHeads, down)}</div>`
  );
}

/** What the shades mean, from nobody busy to everybody. */
export function heatScale(title: string, label: (share: number) => string): string {
  const steps = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (share) => `<span style="background:${shadeOf(share)}">${escapeText(label(share))}</span>`,
  );
  return `<p class="scale">${escapeText(title)} ${steps.join('')}</p>`;
}

function cellOf({ week, label }: HeatMapInput, { day, hour }: Cell): string {
  const share = week[day * 24 + hour] ?? NaN;
  if (Number.isNaN(share)) return '<td>–</td>';
  return `<td style="background:${shadeOf(share)}">${escapeText(label(share))}</td>`;
}

function shadeOf(share: number): string {
  return `color-mix(in srgb, var(--bar) ${Math.round(share * 50)}%, transparent)`;
}

function mapTable(
  caption: string,
  heads: readonly string[],
  rows: readonly string[],
  cells: readonly (readonly string[])[],
): string {
  const head = heads.map((text) => `<th scope="col">${escapeText(text)}</th>`).join('');
  const body = rows
    .map(
      (text, row) =>
        `<tr><th scope="row">${escapeText(text)}</th>${(cells[row] ?? []).join('')}</tr>`,
    )
    .join('');
  return (
    `<table><caption>${escapeText(caption)}</caption>` +
    `<thead><tr><td></td>${head}</tr></thead><tbody>${body}</tbody></table>`
  );
}
