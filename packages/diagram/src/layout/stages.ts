/** What the stages of the layout found out, before it becomes pixels on a page. */
import type { Chart } from '../chart/model.js';
import type { DiagramLanguage } from '../words/language.js';
import type { Columns } from './columns.js';
import type { ExitLabel } from './labels.js';
import type { Framing } from './framing.js';
import type { Layering } from './layers.js';
import type { Plan } from './plan.js';
import type { Ports } from './ports.js';
import type { Route } from './routes.js';
import type { Rows } from './rows.js';
import type { NodeSize } from './sizes.js';
import type { Slots } from './slots.js';

/** All that the stages found out. */
export interface Stages {
  readonly chart: Chart;
  readonly language: DiagramLanguage;
  readonly plan: Plan;
  readonly layering: Layering;
  readonly slots: Slots;
  readonly framing: Framing;
  readonly routes: readonly Route[];
  readonly ports: Ports;
  readonly sizes: readonly NodeSize[];
  readonly labels: readonly (readonly ExitLabel[])[];
  readonly columns: Columns;
  readonly rows: Rows;
}

/** Where the lanes begin on the page, below their heads. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}
