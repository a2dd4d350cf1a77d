/**
 * Vietnam's reports, from event logs: report forms, indicators and ratings.
 *
 * @module
 */
export { indicators766, type Options766 } from './reports/decision-766.js';
export { measures224 } from './reports/decree-224.js';
export {
  kioskNotes,
  type ReportColumn,
  type ReportForm,
  reportForms,
  undatedNote,
  undecidedNotes,
} from './reports/forms.js';
export { type Indicator, type IndicatorGroup, pointsFor } from './reports/indicators.js';
export { meanPoints } from './reports/mean-points.js';
export {
  type CountingPractice,
  type ReceiptFigure,
  receiptFigures,
} from './reports/receipt-figures.js';
export {
  type ClockFigure,
  clockFigureNames,
  clockFigures,
  type Disagreement,
  type DisagreementReason,
  type TwoClocks,
  twoClocksFold,
} from './reports/two-clocks.js';
