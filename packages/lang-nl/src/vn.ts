/** Dutch for `@thutuc/vn`. */
import type { VietnamWords } from '@thutuc/vn';

/** The words of the package of Vietnam. */
export const vn: VietnamWords = {
  verdicts: { onTime: 'op tijd', late: 'te laat', notCounted: 'niet geteld' },
  comparison: ({ law, due, indicator, end, waitingDays, supplements, agree }) =>
    `Volgens de wet: ${law} (einde van de termijn ${due}). Volgens indicator 766: ${indicator} ` +
    `(einde ${end}, zonder ${waitingDays} dagen wachten op de aanvrager, ` +
    `${supplements} verzoek(en) om aanvulling). ` +
    (agree ? 'De twee stemmen overeen.' : 'De twee verschillen.'),
  parameters: {
    supplementRequestsMax: 'Verzoeken om aanvulling, hoogstens',
    afterSupplement: 'De termijn na een aanvulling',
    returnWithin: 'Teruggave van een dossier dat niet voldoet, na ontvangst binnen',
    transferCutOff: 'Dezelfde dag doorgegeven, behalve na',
    apologyBefore: 'Verontschuldiging vóór de afspraak',
    reschedulingsMax: 'Nieuwe afspraken, hoogstens',
    lateConsultation: 'Te laat advies van een andere instantie',
    interlinkedElectronic: 'Gekoppelde instanties van één niveau, elektronisch',
    extensionMax: 'Langste verlenging van de termijn',
    statusNotice: 'Een statusbericht vermeldt',
    intakeNoticesMax: 'Volledige mededelingen bij ontvangst, hoogstens',
    limitStart: 'De termijn begint met',
    limitStartElsewhere: 'De termijn van een elders ingediend dossier begint met',
    papersInDatabases: 'Stukken waarvan een databank de gegevens heeft worden gevraagd',
    kioskChannel: 'Indienen bij een zuil',
    counterSubstitute: 'Een vervanger voor de ambtenaar aan de balie',
  },
  values: {
    restart: 'begint opnieuw',
    continue: 'loopt door',
    reported: 'wordt aan het hoofd van het loket gemeld',
    consent: 'geldt als instemming',
    parallel: 'werken tegelijk',
    sequential: 'werken na elkaar',
    completeDossier: 'ontvangst van het volledige dossier',
    competentAgency: 'ontvangst door de bevoegde instantie',
    onlyWhenRetrievalFails: 'alleen als ze niet op te vragen zijn',
    yes: 'ja',
    no: 'nee',
  },
  statusNotice: {
    agency: 'de instantie',
    officers: 'de ambtenaren die ontvangen en afhandelen',
    received: 'het tijdstip van ontvangst',
    processed: 'het tijdstip van afhandeling',
    returned: 'het tijdstip van teruggave',
  },
};
