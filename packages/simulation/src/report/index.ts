/** Reports of simulations for people. @module */
export { answerSentences, reportHtml, type ReportInput, warningSentences } from './page.js';
export { staffingHtml, type StaffingReportInput } from './staffing-page.js';
