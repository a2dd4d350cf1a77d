/** Ways that cases went: the most usual in full, of the others what differs from it. */
import { pageSection } from '@thutuc/charts';
import { escapeText } from '@thutuc/legal-time';
import { clockDays, type LogPage } from './about.js';

/** How many ways are shown, and of how long ones it is said what differs. */
const waysMax = 25;
const stepsMax = 200;
/** Longer stretches are shown by their first and last activity. */
const shownMax = 4;

/** What two ways have in common, in order, and what only one of them has. */
export interface Stretch {
  readonly is: 'both' | 'added' | 'leftOut';
  readonly activities: readonly string[];
}

/** The ways, the most usual first. */
export function waysPart(about: LogPage): string {
  const { figures, w, n, nameOf } = about;
  const { variants, cases } = figures.flow;
  const usual = variants[0]?.activities ?? [];
  const items = variants.slice(0, waysMax).map(({ activities, count, cycle }, i) => {
    const said = w.variants.way(
      n.number(count, 0),
      n.percent(count / cases),
      clockDays(cycle.medianMs, about),
    );
    const isWhole = i === 0 || activities.length > stepsMax || usual.length > stepsMax;
    const way = isWhole
      ? escapeText(activities.map(nameOf).join(arrow))
      : differenceText(stretchesOf(usual, activities), about);
    return `<li><strong>${escapeText(said)}</strong><p>${way}</p></li>`;
  });
  const note =
    variants.length <= waysMax
      ? ''
      : `<p class="note">${escapeText(w.shown(n.number(waysMax, 0), n.number(variants.length, 0)))}</p>`;
  const list = `<div class="rows"><ol class="ways">${items.join('')}</ol></div>${note}`;
  return pageSection(w.variants.title, w.variants.note, list);
}

const arrow = ' → ';

function differenceText(stretches: readonly Stretch[], { w, nameOf }: LogPage): string {
  return stretches
    .map(({ is, activities }) => {
      if (is === 'both') return escapeText(w.variants.same);
      const names = activities.map(nameOf);
      const shown = names.length <= shownMax ? names : [names[0], w.variants.same, names.at(-1)];
      const text = escapeText(shown.join(arrow));
      return is === 'added' ? `<ins>${text}</ins>` : `<del>${text}</del>`;
    })
    .join(escapeText(arrow));
}

/** What differs between two ways, by their longest common subsequence. */
export function stretchesOf(usual: readonly string[], other: readonly string[]): Stretch[] {
  const common = commonLengths(usual, other);
  const stretches: { is: Stretch['is']; activities: string[] }[] = [];
  const note = (is: Stretch['is'], activity: string): void => {
    const last = stretches.at(-1);
    if (last?.is === is) last.activities.push(activity);
    else stretches.push({ is, activities: [activity] });
  };
  let [i, j] = [0, 0];
  for (;;) {
    const [one, two] = [usual[i], other[j]];
    if (one === undefined && two === undefined) return stretches;
    if (one !== undefined && one === two) {
      note('both', one);
      i += 1;
      j += 1;
    } else if (
      two === undefined ||
      (one !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      note('leftOut', one ?? '');
      i += 1;
    } else {
      note('added', two);
      j += 1;
    }
  }
}

/** By places in both, how many activities the rests have in common. */
function commonLengths(usual: readonly string[], other: readonly string[]): number[][] {
  const lengths = usual.map(() => new Array<number>(other.length + 1).fill(0));
  for (let i = usual.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        usual[i] === other[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}
