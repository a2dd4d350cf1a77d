/** Jurisdictions: whose law a rule is, and whose days off a calendar holds. @module */
export { containsJurisdiction, stateOf } from './contains.js';
