/** Dutch for `@thutuc/notify`. */
import type { NotifyWords } from '@thutuc/notify';
import { templates } from './notify-templates.js';

/** The words for letters. */
export const notify: NotifyWords = {
  letter: {
    greeting: (name) => (name === undefined ? 'Geachte heer, mevrouw,' : `Geachte ${name},`),
    regards: 'Hoogachtend,',
    automatic: 'Dit bericht is automatisch verzonden; u kunt er niet op antwoorden.',
    dossier: 'Aanvraag',
    procedure: 'Procedure',
    office: 'Bestuursorgaan',
    lookUp: 'De aanvraag inzien',
    assumed: '(aangenomen: het vastgelegde recht noemt deze termijn niet)',
    provisional: '(voorlopig: vrije dagen zijn nog niet officieel bekendgemaakt)',
    status: {
      submitted: 'ingediend',
      guided: 'aan te vullen door de aanvrager',
      received: 'ontvangen',
      notAccepted: 'niet in ontvangst genomen',
      inProcess: 'in behandeling',
      supplementRequested: 'wacht op stukken of gegevens',
      paymentDue: 'wacht op betaling',
      withdrawalRequested: 'intrekking gevraagd',
      withdrawn: 'ingetrokken',
      suspended: 'opgeschort',
      stopped: 'beëindigd',
      settled: 'afgehandeld',
      returned: 'besluit uitgereikt',
    },
    digest: (letters) => `Berichten over dossiers: ${letters}`,
    appointment: (dossier) => `Beslissing op aanvraag ${dossier}`,
  },
  templates,
};
