/** The colours of charts, light and dark, as style rules. */

/** `auto` follows the reader's setting, light where there is none. */
export type Theme = 'light' | 'dark' | 'auto';

/** Fill, stroke and text colours by what they are for. */
interface Palette {
  readonly page: string;
  readonly band: string;
  readonly bandOther: string;
  readonly head: string;
  readonly rule: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly message: string;
  readonly step: readonly [fill: string, stroke: string];
  readonly choice: readonly [fill: string, stroke: string];
  readonly sent: readonly [fill: string, stroke: string];
  readonly asked: readonly [fill: string, stroke: string];
  readonly waits: readonly [fill: string, stroke: string];
  readonly granted: readonly [fill: string, stroke: string];
  readonly refused: readonly [fill: string, stroke: string];
  readonly stopped: readonly [fill: string, stroke: string];
  readonly current: readonly [fill: string, stroke: string];
}

/** The palettes by theme. */
export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#ffffff',
    band: '#f6f8fa',
    bandOther: '#eef2f6',
    head: '#dbe4ed',
    rule: '#b9c6d2',
    text: '#15212c',
    muted: '#4b5a68',
    line: '#3f5264',
    message: '#6b4ea0',
    step: ['#ffffff', '#2c6496'],
    choice: ['#e3eefa', '#2c6496'],
    sent: ['#f1ebfb', '#6b4ea0'],
    asked: ['#e6f5f1', '#24705d'],
    waits: ['#fff1cf', '#8f5f00'],
    granted: ['#dff3e3', '#1f7a38'],
    refused: ['#fde4e1', '#b3261e'],
    stopped: ['#e8ebee', '#56636f'],
    current: ['#c4256a', '#c4256a'],
  },
  dark: {
    page: '#10171e',
    band: '#161f28',
    bandOther: '#1b2530',
    head: '#263442',
    rule: '#3d4d5c',
    text: '#edf2f6',
    muted: '#b3c0cc',
    line: '#a9b9c7',
    message: '#bda6ec',
    step: ['#22303d', '#7fb4e3'],
    choice: ['#1d3850', '#7fb4e3'],
    sent: ['#33294a', '#bda6ec'],
    asked: ['#1b3a34', '#74cbb2'],
    waits: ['#453510', '#f0bf52'],
    granted: ['#1b3d25', '#7bd492'],
    refused: ['#4a2220', '#ff9f97'],
    stopped: ['#2d3740', '#b3c0cc'],
    current: ['#ff7fb2', '#ff7fb2'],
  },
};

/** The style rules of a chart. They begin with `.thutuc-chart`, so that they touch nothing else. */
export function themeRules(theme: Theme): string {
  if (theme !== 'auto') return rules(palettes[theme]).join('');
  return `${rules(palettes.light).join('')}@media (prefers-color-scheme:dark){${rules(palettes.dark).join('')}}`;
}

function rules(palette: Palette): string[] {
  const root = '.thutuc-chart';
  const pairs = [
    'step',
    'choice',
    'sent',
    'asked',
    'waits',
    'granted',
    'refused',
    'stopped',
  ] as const;
  return [
    `${root} .page{fill:${palette.page}}`,
    `${root} .band{fill:${palette.band};stroke:${palette.rule}}`,
    `${root} .other{fill:${palette.bandOther}}`,
    `${root} .head{fill:${palette.head};stroke:${palette.rule}}`,
    `${root} .frame{fill:none;stroke:${palette.muted};stroke-dasharray:2 4;stroke-width:1.3}`,
    `${root} text{fill:${palette.text}}`,
    `${root} .muted{fill:${palette.muted}}`,
    `${root} .way{fill:none;stroke:${palette.line};stroke-width:1.5}`,
    `${root} .tip{fill:${palette.line};stroke:none}`,
    `${root} .way-message{stroke:${palette.message};stroke-dasharray:6 4}`,
    `${root} .tip-message{fill:${palette.message}}`,
    ...pairs.flatMap((name) => [
      `${root} .${name}{fill:${palette[name][0]};stroke:${palette[name][1]};stroke-width:1.5}`,
      `${root} .${name}-sign{fill:none;stroke:${palette[name][1]};stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}`,
      `${root} .${name}-solid{fill:${palette[name][1]};stroke:${palette[name][1]};stroke-width:1}`,
      `${root} .${name}-hollow{fill:none;stroke:${palette[name][0]};stroke-width:1.2;stroke-linecap:round;stroke-linejoin:round}`,
    ]),
    `${root} .dashed{stroke-dasharray:7 3}`,
    `${root} .thick{stroke-width:3}`,
    `${root} .current{fill:none;stroke:${palette.current[1]};stroke-width:3}`,
    `${root} .flag{fill:${palette.current[0]}}`,
    `${root} .weight{fill:none;stroke:${palette.waits[1]}}`,
    `${root} .mark{fill:${palette.page};stroke:${palette.waits[1]};stroke-width:1.5;stroke-dasharray:none}`,
    `${root} .mark-text{fill:${palette.text}}`,
    `${root} .flag-text{fill:${palette.page}}`,
  ];
}
