/** English, the language that comes with this package. */
import { english as legalEnglish } from '@thutuc/legal-time';
import type { VietnamLanguage } from './language.js';

/** English. */
export const english: VietnamLanguage = {
  ...legalEnglish,
  vn: {
    verdicts: { onTime: 'on time', late: 'late', notCounted: 'not counted' },
    comparison: ({ law, due, indicator, end, waitingDays, supplements, agree }) =>
      `By law: ${law} (due ${due}). By indicator 766: ${indicator} ` +
      `(end ${end}, less ${waitingDays} days waiting for the applicant, ` +
      `${supplements} supplement request(s)). ` +
      (agree ? 'The two agree.' : 'The two differ.'),
  },
};
