/** Reports of simulations for people. @module */
export { answerSentences, reportHtml, type ReportInput } from './page.js';
