/** Dates and money as people write them, in Vietnamese and English. @module */
export {
  dateInWords,
  dateText,
  dayText,
  monthText,
  shortDate,
  shortDay,
  WEEKDAY_HEADS,
} from './dates.js';
export type { Language } from './language.js';
export { moneyInWords } from './money.js';
