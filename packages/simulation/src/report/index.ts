/** Reports of simulations for people. @module */
export type { ReportInput } from './about.js';
export { reportHtml } from './page.js';
export { answerSentences, type WarningInput, warningSentences } from './sentences.js';
export { staffingHtml, type StaffingReportInput } from './staffing-page.js';
