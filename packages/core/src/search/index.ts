/**
 * Finding dossiers: texts are folded to words, so that tones, marks and capitals do not matter.
 *
 * @module
 */
export { fold, foldedWords } from './fold.js';
export { applicantTerm, mayChangeTerms, searchTermsOf } from './terms.js';
