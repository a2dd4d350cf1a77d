/** Working time, fast. @module */
export { type Absence, alwaysOpen, type OfficeTime, officeTimeOf } from './office-time.js';
