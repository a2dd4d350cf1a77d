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
    parameters: {
      supplementRequestsMax: 'Requests for supplements, at most',
      afterSupplement: 'The limit after a supplement',
      returnWithin: 'Return of a dossier that is not eligible, after receipt within',
      transferCutOff: 'Passed on the same day, unless received after',
      apologyBefore: 'Apology before the appointment',
      reschedulingsMax: 'New appointments, at most',
      lateConsultation: 'Late opinion of another agency',
      interlinkedElectronic: 'Interlinked agencies of a level, electronically',
      extensionMax: 'Longest extension of the limit',
      statusNotice: 'A notice of status tells',
      intakeNoticesMax: 'Complete notices at intake, at most',
      limitStart: 'The limit begins with',
      limitStartElsewhere: 'The limit of a dossier handed in elsewhere begins with',
      papersInDatabases: 'Papers whose data a database holds are asked for',
      kioskChannel: 'Handing in at a kiosk',
      counterSubstitute: 'A substitute for the officer at the counter',
    },
    values: {
      restart: 'begins again',
      continue: 'runs on',
      reported: 'is reported to the head of the one-stop shop',
      consent: 'counts as consent',
      parallel: 'work all at once',
      sequential: 'work one after another',
      completeDossier: 'receipt of the complete dossier',
      competentAgency: 'its receipt by the competent agency',
      onlyWhenRetrievalFails: 'only when they cannot be retrieved',
      yes: 'yes',
      no: 'no',
    },
    statusNotice: {
      agency: 'the agency',
      officers: 'the officers who receive and solve',
      received: 'the time of receipt',
      processed: 'the time of processing',
      returned: 'the time of return',
    },
  },
};
