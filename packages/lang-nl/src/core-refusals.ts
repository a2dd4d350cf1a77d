/** Dutch for what the engine of `@thutuc/core` refuses. */
import type { CoreWords } from '@thutuc/core/procedure';

/** Why a request is refused, and what to do. */
export const refusals: CoreWords['refusals'] = {
  COMMAND_INVALID: 'Dit is geen opdracht. Verbeter de genoemde velden.',
  COMMAND_ID_REUSED:
    'Dit id is al aan een andere opdracht gegeven. Geef elke opdracht een eigen id.',
  DOSSIER_UNKNOWN: 'Dit dossier bestaat niet. Controleer het kenmerk.',
  DOSSIER_EXISTS: 'Er is al een dossier met dit kenmerk. Kies een ander kenmerk.',
  PROCEDURE_UNKNOWN:
    'De procedure, of deze versie ervan, is niet bekend. Controleer kenmerk en versie.',
  PROCEDURE_NOT_EFFECTIVE:
    'Deze versie van de procedure geldt niet op die dag. Neem de versie die dan geldt.',
  UNIT_UNBOUND: 'Een partij van het dossier heeft nog geen eenheid. Kies eerst haar eenheid.',
  UNIT_UNKNOWN: 'Het adresboek kent deze eenheid niet. Verbeter de code of voeg de eenheid toe.',
  UNIT_NOT_OFFERED: 'De procedure biedt deze eenheid niet aan. Kies een eenheid die zij aanbiedt.',
  INTERRUPTION_KNOWN: 'De aanvraag volgt deze onderbreking al. Er hoeft niets te gebeuren.',
  INTERRUPTION_ELSEWHERE:
    'De onderbreking raakt geen termijn van deze aanvraag. Er hoeft niets te gebeuren.',
  INTERRUPTION_INVALID:
    'De onderbreking kan zo niet worden vastgesteld. Controleer begin en einde.',
  INTERRUPTION_OVERLAPS:
    'Er is dan al een onderbreking met dezelfde reikwijdte. Stel de rest vast.',
  INTERRUPTION_UNKNOWN: 'Zo’n onderbreking is niet vastgesteld. Controleer het kenmerk.',
  INTERRUPTION_DECLARED:
    'De onderbreking is anders vastgesteld, of is voorbij. Kies een ander kenmerk.',
  NOBODY_ASKED:
    'De lijst van instanties die om advies worden gevraagd, is leeg. Noem er minstens één.',
  PARTY_BOUND: 'De eenheid van deze partij staat al vast. Laat de partij weg.',
  DATA_INVALID: 'Een waarde past niet bij het veld. Verbeter het veld.',
  OUT_OF_ORDER: 'Dit kan nu niet. Kijk wat er in het dossier openstaat.',
  STEP_UNKNOWN: 'De procedure heeft deze stap niet. Noem een stap die openstaat.',
  STEP_AMBIGUOUS: 'De stap staat meer dan eens open. Noem welke wordt bedoeld.',
  STEP_KIND: 'De opdracht past niet bij een stap van deze soort. Geef de opdracht die erbij hoort.',
  ACTIVATION_OVER: 'De stap is al afgerond. Kijk wat er in het dossier openstaat.',
  OUTCOME_UNKNOWN: 'De stap kent deze uitkomst niet. Kies een uitkomst die de stap kent.',
  COMPLAINT_UNKNOWN:
    'Het dossier heeft geen open klacht met dit nummer. Noem een klacht die open is.',
  COMPLAINT_LIMIT:
    'Het dossier heeft zoveel klachten als het kan dragen. Beantwoord de open klachten.',
  DOCUMENT_UNKNOWN: 'De procedure kent dit stuk niet. Kies een stuk dat zij kent.',
  DOCUMENT_MISSING: 'Er ontbreken stukken. Voeg die eerst toe.',
  LEAVING_INCOMPLETE: 'Voor deze uitkomst ontbreken gegevens of stukken. Voeg die eerst toe.',
  DOCUMENT_TOO_LARGE: 'Het stuk is te groot. Comprimeer het of verdeel het.',
  EFFECTIVE_TOO_FAR_BACK:
    'De datum ligt verder terug dan is toegestaan. Overleg met een leidinggevende.',
  EFFECTIVE_IN_FUTURE:
    'De datum ligt in de toekomst. Leg een feit vast als het zich heeft voorgedaan.',
  EFFECTIVE_BEFORE_STEP: 'De datum ligt vóór het begin van de stap. Controleer de datum.',
  GUIDANCE_LIMIT:
    'De aanvrager mag niet nog eens om aanvulling worden gevraagd. Neem de aanvraag in behandeling of weiger haar.',
  SUPPLEMENT_LIMIT:
    'Er mag niet nog eens om aanvulling worden gevraagd. Beslis op wat is ingediend.',
  SUPPLEMENT_TOO_LATE: 'Het is te laat om aanvulling te vragen. Beslis op wat is ingediend.',
  RECALL_TOO_LATE:
    'Het is al in behandeling en kan niet worden teruggenomen. Vraag wie het heeft het terug te sturen.',
  BACK_UNKNOWN:
    'De stap kan daarheen niet worden teruggestuurd. Kies een stap die wordt aangeboden.',
  BACK_LIMIT:
    'De stap mag niet nogmaals worden teruggestuurd. Voltooi haar met een van haar uitkomsten.',
  MESSAGE_UNEXPECTED: 'Niets wacht op het bericht. Stuur het als er iets op wacht.',
  INBOX_FULL: 'Er wachten al te veel berichten. Stuur het als er iets op wacht.',
  MESSAGE_UNKNOWN:
    'Geen dossier heeft deze sleutel. Controleer de sleutel of stuur het later nogmaals.',
  MESSAGE_AMBIGUOUS: 'Meer dossiers hebben deze sleutel. Noem het dossier.',
  SIGNAL_UNKNOWN: 'De procedure vangt zo’n signaal niet op. Controleer de naam.',
  MORE_LIMIT: 'Om meer stukken of tijd kan niet worden gevraagd. Antwoord met wat er is.',
  APOLOGY_LIMIT: 'Er mogen niet nog eens excuses worden verzonden. Handel het dossier af.',
  APOLOGY_TOO_LATE: 'De excuses komen te laat. Handel het dossier af.',
  APPOINTMENT_INVALID: 'De nieuwe afspraak is niet mogelijk. Kies een andere dag.',
  LIMIT_NOT_STARTED: 'De termijn is nog niet begonnen. Wacht tot hij is begonnen.',
  CLAIM_STANDS: 'Het werk is opgenomen door iemand die er een rol voor heeft.',
  TRANSFER_REFUSED: 'Het dossier kan niet naar deze eenheden. Plan eerst de overdracht.',
  UNIT_OUT_OF_DATE: 'De eenheid bestaat op die dag niet. Noem een eenheid die bestaat.',
  EXTENSION_LIMIT: 'De termijn mag niet nog eens worden verlengd. Handel het dossier af.',
  EXTENSION_TOO_LATE:
    'De termijn is verstreken en kan niet meer worden verlengd. Handel het dossier af.',
  EXTENSION_TOO_LONG: 'De verlenging is langer dan de wet toestaat. Verleng met minder.',
  PAYMENT_AMOUNT: 'Er is een ander bedrag verschuldigd. Controleer het betaalbewijs.',
  VISITS_LIMIT: 'De stap mag niet zo vaak worden herhaald. Kies een andere uitkomst.',
  DATE_UNCOUNTABLE:
    'Het einde van een termijn is niet te berekenen. Controleer data, termijn en kalender.',
  CONDITION_UNANSWERED: 'Er ontbreken gegevens die het vervolg bepalen. Leg die eerst vast.',
  INCIDENT_NONE: 'De stap heeft geen storing. Er is niets te doen.',
  INCIDENT_OPEN: 'De stap heeft al een storing. Handel die af.',
  INCIDENT_PERSISTS: 'De oorzaak van de storing bestaat nog. Neem haar weg, of kies een uitkomst.',
  CHILD_OUTCOME:
    'De deeldossiers eindigden met een uitkomst die de stap niet kent. Kies een uitkomst.',
  CHILD_ENDED: 'Het einde van dit dossier is al vastgelegd. Er is niets te doen.',
  TIMER_OVER: 'De termijnbewaking is al beëindigd. Er is niets te doen.',
  TIMER_NOT_DUE: 'De termijn is nog niet verstreken. Wacht tot dat zo is.',
  CONSEQUENCE_HELD:
    'De termijn is verstreken; wat op tijd was, mag nog worden vastgelegd. Geef de datum ervan, of wacht.',
  CARRIED_OUT:
    'De termijn is verstreken en het gevolg is ingetreden. Laat een leidinggevende het vernietigen.',
  POWER_INVALID: 'De machtiging klopt niet. Controleer de persoon, de dagen en het stuk.',
  POWER_UNKNOWN: 'Er is geen machtiging met dit nummer. Noem de gebeurtenis die haar gaf.',
  POWER_EXPIRED: 'De machtiging geldt vandaag niet. Laat haar opnieuw geven.',
  RESUBMISSION_UNKNOWN: 'De aanvrager heeft geen dossier met dit kenmerk. Controleer het kenmerk.',
  RESUBMISSION_INVALID: 'Dit dossier kan niet opnieuw worden ingediend. Dien een nieuw in.',
  APPLICANTS_INVALID: 'Deze personen kunnen niet samen aanvragen. Controleer wie het zijn.',
  APPLICANTS_UNCONFIRMED: 'Nog niet alle aanvragers hebben bevestigd. Wacht daarop.',
  CONFIRMED_ALREADY: 'U hebt dit al bevestigd. Het wacht op de andere aanvragers.',
  DRAFT_UNKNOWN: 'U hebt hiervoor geen concept met dit kenmerk. Controleer het kenmerk.',
  DRAFT_CHANGED: 'Het concept is intussen gewijzigd. Open het opnieuw.',
  DRAFT_TOO_LARGE: 'Het concept is te groot. Voeg stukken toe na de indiening.',
  DRAFT_LIMIT: 'U hebt te veel concepten. Dien er eerst een in of verwijder er een.',
  DELEGATION_INVALID: 'Het mandaat klopt niet. Controleer de persoon en de data.',
  DELEGATION_UNKNOWN: 'Dit mandaat bestaat niet. Noem de gebeurtenis waarmee het is verleend.',
  CORRECTION_INVALID:
    'De gebeurtenis kan zo niet worden gecorrigeerd. Controleer de gebeurtenis en de waarde.',
  UNDO_INVALID: 'Dit kunt u niet ongedaan maken. Vraag een meerdere het te vernietigen.',
  UNDO_OF_UNDO:
    'Ongedaan maken kan niet ongedaan worden gemaakt. Doe opnieuw wat u had teruggenomen.',
  UNDO_TOO_LATE:
    'De tijd om het ongedaan te maken is voorbij. Vraag een meerdere het te vernietigen.',
  ANNULMENT_INVALID: 'De gebeurtenis kan niet worden vernietigd. Noem een gebeurtenis die geldt.',
  ACT_IRREVOCABLE:
    'Wat de gebeurtenis deed, is niet terug te draaien. Corrigeer haar, of beslis opnieuw.',
  BUILT_UPON: 'Een latere gebeurtenis berust op deze. Vernietig eerst de latere.',
  REOPEN_INVALID: 'Het dossier kan niet worden heropend. Dien een nieuw in dat ernaar verwijst.',
  REOPEN_LIMIT:
    'Het dossier mag niet nogmaals worden heropend. Dien een nieuw in dat ernaar verwijst.',
  MIGRATION_REFUSED: 'Het dossier kan niet naar deze versie. Neem eerst de redenen weg.',
  IMPORT_INVALID: 'Het dossier kan niet worden overgenomen. Verbeter de inhoud.',
  NOT_AUTHORISED: 'U mag dit niet doen. Vraag het een persoon met de juiste rol.',
  DELEGATION_EXPIRED: 'Het mandaat is verlopen. Laat het opnieuw verlenen.',
  DUTIES_SEPARATE: 'Eén persoon mag niet beide doen. Laat het een ander doen.',
  CLAIMED_BY_OTHER: 'Een ander heeft dit werk genomen. Laat het eerst vrijgeven.',
  VERSION_CONFLICT: 'Het dossier is intussen gewijzigd. Laad het opnieuw en probeer het nog eens.',
  LOOK_UP_FAILED: 'Kenmerk en bewijs horen niet bij elkaar. Controleer beide.',
  TOO_MANY_REQUESTS: 'Te veel pogingen. Wacht even en probeer het opnieuw.',
  QUERY_INVALID: 'Zo kan het niet worden gevraagd. Verbeter wat is genoemd.',
  TEXT_UNSTORABLE:
    'Een tekst bevat tekens die niet bewaard kunnen worden of is te lang. Verbeter die.',
  CLOCK_SUSPECT: 'De klok van de dienst loopt niet goed. Er is niets bewaard; probeer het later.',
  STORE_BUSY: 'De dienst is bezet. Er is niets bewaard; probeer het opnieuw.',
  STORE_UNAVAILABLE: 'De dienst is niet bereikbaar. Probeer het later opnieuw.',
};

/** What the facts of a refusal are called. */
export const refusalFacts: CoreWords['refusalFacts'] = {
  dossier: 'dossier',
  procedure: 'procedure',
  version: 'versie',
  lifecycle: 'toestand',
  step: 'stap',
  activation: 'stap',
  open: 'open',
  outcome: 'uitkomst',
  known: 'mogelijk',
  actor: 'persoon',
  claimedBy: 'genomen door',
  command: 'opdracht',
  party: 'partij',
  unit: 'eenheid',
  role: 'rol',
  field: 'veld',
  document: 'stuk',
  missing: 'ontbreekt',
  issues: 'velden',
  event: 'gebeurtenis',
  by: 'latere gebeurtenis',
  effectiveAt: 'datum',
  due: 'verschuldigd',
  amount: 'gegeven',
  max: 'hoogstens',
  made: 'tot nu toe',
  ended: 'beëindigd',
  cause: 'oorzaak',
  allowed: 'voor',
  until: 'tot',
  documents: 'stukken',
  data: 'gegevens',
  fields: 'gegevens',
  other: 'andere stap',
  filters: 'filters',
  seconds: 'seconden te wachten',
};
