/** Words of charts and documents, in Vietnamese and English. @module */
export { citationInWords, citationsInWords } from './citations.js';
export { clockInWords } from './clock.js';
export { expiryInWords } from './expiry.js';
export { both, type Language } from './language.js';
export { limitInWords } from './limits.js';
export { outcomeInWords } from './outcomes.js';
