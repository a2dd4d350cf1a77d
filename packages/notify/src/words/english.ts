/** English, the language that comes with this package. */
import { english as legalEnglish } from '@thutuc/legal-time';
import { en as templates } from '../templates/en.js';
import type { NotifyLanguage } from './language.js';

/** English. */
export const english: NotifyLanguage = {
  ...legalEnglish,
  notify: {
    letter: {
      greeting: (name) => (name === undefined ? 'Dear Sir or Madam,' : `Dear ${name},`),
      regards: 'Yours faithfully,',
      automatic: 'This message was sent automatically; please do not reply to it.',
      dossier: 'Dossier',
      procedure: 'Procedure',
      office: 'Office',
      lookUp: 'Look up the dossier',
      assumed: '(assumed: the law on record does not give this limit)',
      provisional: '(provisional: days off are not known by official notice yet)',
      status: {
        submitted: 'submitted',
        guided: 'to be completed by the applicant',
        received: 'received',
        notAccepted: 'not received',
        inProcess: 'in process',
        supplementRequested: 'waiting for documents or data',
        paymentDue: 'waiting for a payment',
        withdrawalRequested: 'withdrawal requested',
        withdrawn: 'withdrawn',
        suspended: 'suspended',
        stopped: 'stopped',
        settled: 'settled',
        returned: 'result returned',
      },
      digest: (letters) => `Notifications about dossiers: ${letters}`,
      appointment: (dossier) => `Appointment: result of dossier ${dossier}`,
    },
    templates,
  },
};
