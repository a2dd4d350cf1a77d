/** All reports by their names. */
import { reportForms } from '@thutuc/vn/reports';
import { beyondReport, contradictionReport } from './contradiction-report.js';
import { ratingReport } from './duty-report.js';
import { clockReport } from './clock-report.js';
import { formReport } from './form-report.js';
import { report224, report766 } from './indicator-report.js';
import { interruptionReport } from './interruption-report.js';
import { apologyReport, lateReport } from './late-report.js';
import type { ReportKind } from './report-request.js';
import { supplementReport } from './supplement-report.js';

/** In the order in which they are listed. */
export const reportKinds: readonly ReportKind[] = [
  ...reportForms.map(formReport),
  ...[report766, report224, clockReport, ratingReport],
  ...[supplementReport, lateReport, apologyReport, contradictionReport, beyondReport],
  interruptionReport,
];
