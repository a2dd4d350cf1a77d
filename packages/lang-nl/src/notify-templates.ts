/** What people are told, in Dutch. */
import type { TemplateTexts } from '@thutuc/notify';

export const templates: TemplateTexts = {
  submitted: {
    subject: 'Uw aanvraag {dossier} is ingediend',
    body: [
      'Uw aanvraag voor “{procedure}” is ingediend op {at}.',
      '{office} controleert de aanvraag en laat u weten of deze in behandeling wordt genomen.',
    ],
  },
  receipt: {
    subject: 'Ontvangstbevestiging van aanvraag {dossier}',
    body: [
      '{office} heeft uw aanvraag voor “{procedure}” ontvangen op {at}.',
      'De beslistermijn eindigt: {due}.',
    ],
  },
  limitBegun: {
    subject: 'De beslistermijn van aanvraag {dossier} is begonnen',
    body: [
      'De beslistermijn van uw aanvraag voor “{procedure}” is begonnen.',
      'De beslistermijn eindigt: {due}.',
    ],
  },
  receiptRefused: {
    subject: 'Aanvraag {dossier} wordt niet in behandeling genomen',
    body: [
      '{office} neemt uw aanvraag voor “{procedure}” niet in behandeling.',
      'Redenen: {reasons}',
    ],
  },
  guided: {
    subject: 'Vul aanvraag {dossier} aan voordat deze in behandeling wordt genomen',
    body: [
      'Uw aanvraag voor “{procedure}” kan zo niet in behandeling worden genomen.',
      'Ontbrekend of onjuist: {documents}',
      'Redenen: {reasons}',
      'U kunt de aanvraag aanvullen tot en met: {stepDue}.',
      'De beslistermijn begint pas als {office} de volledige aanvraag heeft ontvangen.',
    ],
  },
  amended: {
    subject: 'Uw aanvulling van aanvraag {dossier} is ontvangen',
    body: [
      'Uw aanvulling van de aanvraag voor “{procedure}” is ontvangen op {at}.',
      '{office} controleert de aanvraag en laat u weten of deze in behandeling wordt genomen.',
    ],
  },
  guidanceLapsed: {
    subject: 'Aanvraag {dossier} is gesloten: deze is niet op tijd aangevuld',
    body: [
      'Uw aanvraag voor “{procedure}” is niet op tijd aangevuld en is gesloten. Er is niet op beslist.',
      'De termijn eindigde: {stepDue}.',
      'U kunt de aanvraag opnieuw indienen.',
    ],
  },
  supplementRequested: {
    subject: 'Verzoek om aanvulling van aanvraag {dossier}',
    body: [
      'Op uw aanvraag voor “{procedure}” kan pas worden beslist als deze volledig is.',
      'Gevraagde stukken: {documents}',
      'Gevraagde gegevens: {fields}',
      'Redenen: {reasons}',
      'U kunt de aanvraag aanvullen tot en met: {stepDue}.',
    ],
  },
  supplementExpired: {
    subject: 'De termijn voor aanvulling van aanvraag {dossier} is verstreken',
    body: [
      'De gevraagde aanvulling van uw aanvraag voor “{procedure}” is niet binnen de termijn ontvangen.',
      'De termijn eindigde: {stepDue}.',
      'Vraag {office} wat dit voor uw aanvraag betekent.',
    ],
  },
  paymentDue: {
    subject: 'Betaling verschuldigd: aanvraag {dossier}',
    body: [
      'Voor de aanvraag voor “{procedure}” moet nog worden betaald.',
      'Waarvoor: {step}.',
      'Bedrag: {amount}.',
      'Te betalen vóór of op: {stepDue}.',
    ],
  },
  assigned: {
    subject: 'Dossier {dossier} wacht op u',
    body: [
      'Dossier {dossier} voor “{procedure}” ligt bij {unit} en wacht op behandeling.',
      'Stap: {step}.',
      'Uiterlijk: {stepDue}.',
    ],
  },
  handoffWaiting: {
    subject: 'Dossier {dossier} wacht op overname',
    body: [
      'Dossier {dossier} voor “{procedure}” is overgedragen aan {unit} en wacht op bevestiging.',
      'Stap: {step}.',
      'Te bevestigen vóór of op: {stepDue}.',
    ],
  },
  consultationAsked: {
    subject: 'Verzoek om advies: dossier {dossier}',
    body: [
      '{unit} wordt om advies gevraagd over dossier {dossier} voor “{procedure}”.',
      'Onderwerp: {step}.',
      'Te beantwoorden vóór of op: {stepDue}.',
    ],
  },
  lateAnswer: {
    subject: 'Te laat antwoord in aanvraag {dossier}',
    body: [
      'Een instantie heeft na haar termijn geantwoord op een vraag over aanvraag {dossier} voor “{procedure}”.',
      'Het antwoord verandert zelf niets: lees het voordat u beslist.',
    ],
  },
  recalled: {
    subject: 'Teruggenomen: dossier {dossier}',
    body: [
      'Wat in dossier {dossier} voor “{procedure}” werd gevraagd, is niet meer nodig.',
      'Stap: {step}.',
      'Redenen: {reasons}',
    ],
  },
  sentBack: {
    subject: 'Teruggestuurd: dossier {dossier}',
    body: [
      'Stap “{step}” van dossier {dossier} voor “{procedure}” moet opnieuw worden gedaan.',
      'In behandeling bij: {unit}.',
      'Redenen: {reasons}',
      'Uiterlijk op: {stepDue}.',
    ],
  },
  caught: {
    subject: 'Er is iets gebeurd in dossier {dossier}',
    body: [
      'In dossier {dossier} voor “{procedure}” is op {at} iets gebeurd dat u aangaat.',
      'Stap: {step}.',
      'Redenen: {reasons}',
    ],
  },
  messageUnwanted: {
    subject: 'Een bericht over dossier {dossier} is niet opgehaald',
    body: [
      'Een bericht over dossier {dossier} voor “{procedure}” kwam voordat er iets op wachtte.',
      'De bewaartijd is voorbij. Bekijk het dossier en doe wat het bericht vraagt.',
    ],
  },
  escalated: {
    subject: 'Geëscaleerd: dossier {dossier}',
    body: [
      'De stap “{step}” van dossier {dossier} voor “{procedure}” is op {at} aan u voorgelegd.',
      'Redenen: {reasons}',
      'Uiterlijk op: {stepDue}.',
    ],
  },
  annulled: {
    subject: 'Niet meer geldig: het bericht over dossier {dossier}',
    body: [
      'Wat u over dossier {dossier} voor “{procedure}” is bericht, geldt niet meer: het is op {at} ingetrokken.',
      'U hoort van {office} wat er volgt.',
    ],
  },
  reopened: {
    subject: 'Dossier {dossier} wordt opnieuw behandeld',
    body: [
      'Het besluit op uw aanvraag voor “{procedure}” geldt niet meer: het dossier is op {at} heropend.',
      'Redenen: {reasons}',
      'Nieuwe datum voor het resultaat: {due}.',
    ],
  },
  dueSoon: {
    subject: 'De termijn van dossier {dossier} loopt bijna af',
    body: [
      'De termijn van stap “{step}” van dossier {dossier} voor “{procedure}” loopt bijna af.',
      'In behandeling bij: {unit}.',
      'Einde van de termijn: {stepDue}.',
    ],
  },
  overdue: {
    subject: 'De termijn van dossier {dossier} is verstreken',
    body: [
      'De termijn van stap “{step}” van dossier {dossier} voor “{procedure}” is verstreken.',
      'In behandeling bij: {unit}.',
      'De termijn eindigde: {stepDue}.',
      'De beslistermijn van het dossier voor “{procedure}” is verstreken: {due}.',
    ],
  },
  apology: {
    subject: 'Excuses en een nieuwe afspraak: aanvraag {dossier}',
    body: [
      '{office} biedt excuses aan: op uw aanvraag voor “{procedure}” wordt niet op de toegezegde dag beslist.',
      'Afspraak tot nu toe: {earlier}.',
      'Nieuwe afspraak: {due}.',
      'Redenen: {reasons}',
    ],
  },
  extended: {
    subject: 'De beslistermijn van aanvraag {dossier} is verlengd',
    body: [
      'De beslistermijn van uw aanvraag voor “{procedure}” is verlengd.',
      'Beslistermijn tot nu toe: {earlier}.',
      'Nieuwe beslistermijn: {due}.',
      'Redenen: {reasons}',
    ],
  },
  redated: {
    subject: 'De datum van aanvraag {dossier} is hersteld',
    body: [
      'De datum waarop op uw aanvraag voor “{procedure}” wordt beslist, is opnieuw berekend.',
      'Datum tot nu toe: {earlier}.',
      'Nieuwe datum: {due}.',
      'Redenen: {reasons}',
    ],
  },
  suspended: {
    subject: 'De behandeling van aanvraag {dossier} is opgeschort',
    body: [
      'De behandeling van uw aanvraag voor “{procedure}” is opgeschort op {at}.',
      'Redenen: {reasons}',
    ],
  },
  resumed: {
    subject: 'De behandeling van aanvraag {dossier} is hervat',
    body: [
      'De behandeling van uw aanvraag voor “{procedure}” is hervat op {at}.',
      'De beslistermijn eindigt: {due}.',
    ],
  },
  interrupted: {
    subject: 'Een onderbreking raakt aanvraag {dossier}',
    body: [
      'Een onderbreking van de werkzaamheden raakt uw aanvraag voor “{procedure}”.',
      'De beslistermijn eindigt: {due}.',
    ],
  },
  withdrawalRequested: {
    subject: 'De aanvrager trekt aanvraag {dossier} in',
    body: [
      'De aanvrager heeft op {at} verzocht aanvraag {dossier} voor “{procedure}” in te trekken.',
      'Redenen: {reasons}',
    ],
  },
  withdrawn: {
    subject: 'Aanvraag {dossier} is ingetrokken',
    body: [
      'U hebt uw aanvraag voor “{procedure}” ingetrokken; {office} heeft daarmee ingestemd op {at}.',
    ],
  },
  transferred: {
    subject: 'Aanvraag {dossier} is bij een andere instantie',
    body: [
      'Uw aanvraag voor “{procedure}” is vanaf nu bij {office}.',
      'Redenen: {reasons}',
      'De beslistermijn eindigt: {due}.',
    ],
  },
  resultReady: {
    subject: 'Er is beslist op aanvraag {dossier}',
    body: [
      'Op uw aanvraag voor “{procedure}” is beslist op {at}.',
      'Uitkomst: {outcome}.',
      'Het besluit is verkrijgbaar bij: {office}.',
    ],
  },
  statusChanged: {
    subject: 'De status van aanvraag {dossier} is gewijzigd',
    body: [
      'Status: {status}.',
      'In behandeling bij: {agencies}.',
      'Behandelaar: {officers}.',
      'In ontvangst genomen door: {receivedBy}.',
      'Ontvangen op: {received}.',
      'Afgehandeld op: {processed}.',
      'Uitgereikt op: {returned}.',
    ],
  },
  confirmationAsked: {
    subject: 'Bevestig wat er in aanvraag {dossier} is gedaan',
    body: [
      'Een van de aanvragers heeft op {at} iets gedaan in de aanvraag voor “{procedure}”.',
      'Het telt zodra alle aanvragers het hebben bevestigd.',
    ],
  },
  moreAsked: {
    subject: 'Een geraadpleegde instantie vraagt meer in dossier {dossier}',
    body: [
      '{unit} is geraadpleegd over dossier {dossier} voor “{procedure}” en vraagt om stukken of tijd.',
      'Stukken: {documents}',
      'Redenen: {reasons}',
      'Antwoord uiterlijk: {stepDue}.',
    ],
  },
  objection: {
    subject: 'Bezwaar in dossier {dossier}',
    body: [
      'Er is een bezwaar binnengekomen in dossier {dossier} voor “{procedure}”.',
      'Het verandert niets uit zichzelf: lees het voordat u beslist.',
      'Bezwaar: {reasons}',
    ],
  },
};
