/** Colours and type of the month-grid picture; every pair of text and ground keeps 4.5 to 1. */

/** Which page the picture stands on. */
export type Theme = 'light' | 'dark' | 'auto';

const LIGHT = {
  page: '#ffffff',
  ink: '#1c2430',
  muted: '#5b6675',
  line: '#c3cad4',
  counted: '#d7e8fb',
  countedInk: '#0b3a6b',
  accent: '#0b5cad',
  due: '#a3230f',

  suspension: '#6b4e00',
  makeUp: '#0a6b4f',
};

const DARK: typeof LIGHT = {
  page: '#12161c',
  ink: '#e8edf4',
  muted: '#a3aebd',
  line: '#3a4452',
  counted: '#16375c',
  countedInk: '#dcebfc',
  accent: '#7db8f5',
  due: '#ff9d8a',

  suspension: '#e9c46a',
  makeUp: '#5fd3ae',
};

/** The style sheet of a theme, scoped to the picture. */
export function gridStyle(theme: Theme): string {
  if (theme === 'light') return rules(LIGHT, theme);
  if (theme === 'dark') return rules(DARK, theme);
  return `${rules(LIGHT, theme)}@media (prefers-color-scheme:dark){${rules(DARK, theme)}}`;
}

function rules(c: typeof LIGHT, theme: Theme): string {
  const sheet: Readonly<Record<string, string>> = {
    text: `font-family:"Be Vietnam Pro","Noto Sans","Segoe UI",Arial,sans-serif;fill:${c.ink}`,
    '.page': `fill:${c.page}`,
    '.month': 'font-size:16px;font-weight:600',
    '.head': `font-size:12px;text-anchor:middle;fill:${c.muted}`,
    '.day': 'font-size:14px;text-anchor:middle',
    '.outside,.skipped': `fill:${c.muted}`,
    '.counted': `fill:${c.countedInk};font-weight:600`,
    '.ordinal': `font-size:9px;text-anchor:end;fill:${c.countedInk}`,
    '.legend,.small': 'font-size:13px',
    '.eventRing': `fill:none;stroke:${c.accent};stroke-width:2.5`,
    '.countedBox': `fill:${c.counted}`,
    '.skippedBox': `fill:url(#thutuc-hatch-${theme})`,
    '.hatch': `stroke:${c.line};stroke-width:2.5`,
    '.suspendedBox': `fill:none;stroke:${c.suspension};stroke-width:1.5;stroke-dasharray:4 3`,
    '.pauseBars': `fill:none;stroke:${c.suspension};stroke-width:2`,
    '.rolledBox': `fill:none;stroke:${c.muted};stroke-width:1.5;stroke-dasharray:1.5 3`,
    '.rollArrow': `fill:none;stroke:${c.ink};stroke-width:1.5`,
    '.makeUpCorner': `fill:${c.makeUp}`,
    '.dueBox': `fill:none;stroke:${c.due};stroke-width:3`,
    '.dueFlag': `fill:${c.due};stroke:${c.due};stroke-width:1.5;stroke-linejoin:round`,
  };
  return Object.entries(sheet)
    .map(([selectors, style]) => {
      const scoped = selectors.split(',').map((selector) => `.thutuc-grid.${theme} ${selector}`);
      return `${scoped.join(',')}{${style}}`;
    })
    .join('');
}
