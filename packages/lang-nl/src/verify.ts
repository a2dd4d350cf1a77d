/** Dutch for `@thutuc/verify`. */
import type { VerifyWords } from '@thutuc/verify';

const findings: VerifyWords['findings'] = {
  askedDataOfAgency: (field, step) =>
    `Gegeven "${field}" wordt aan de aanvrager gevraagd, die zou overschrijven wat stap "${step}" vastlegt.`,
  askedTwice: (name, party) =>
    `Stap "${name}" vraagt "${party}" twee keer tegelijk om advies; slechts één antwoord zou tellen.`,
  mustBeAgency: (name, party) =>
    `"${name}" is aan de aanvrager opgedragen ("${party}"); een bestuursorgaan moet voor de termijn instaan.`,
  mustBeApplicant: (name) =>
    `Aanvullingsstap "${name}" hoort bij de aanvrager, die de aanvraag aanvult.`,
  neverEnds: (name) =>
    `Vanaf stap "${name}" eindigt een dossier nooit: geen weg leidt naar een einde.`,
  neverEndsWhenSpent: (name, outcomes) =>
    `Vanaf stap "${name}" eindigt een dossier nooit zodra een grens is opgebruikt: uitkomst ${outcomes} leidt dan nergens heen.`,
  apologyTooLate: (received, promised) =>
    `Een dossier dat op ${received} is ontvangen, moet op ${promised} klaar zijn: het uiterste moment voor excuses ligt vóór de ontvangst.`,
  boundTwice: (name) =>
    `Partij "${name}" heeft een unit en een unitRule: alleen de regel bindt haar.`,
  receiverUnbound: (name) =>
    `Partij "${name}" ontvangt dossiers en is aan geen eenheid gebonden: er kan niets worden ingediend. Geef haar een unit of een unitRule.`,
  unbound: (name) =>
    `Partij "${name}" is aan geen eenheid gebonden: wie een dossier in ontvangst neemt, kiest die. Zeg dat met "chosenBy" als dat de bedoeling is.`,
  guidanceWithoutEnd:
    'De aanvulling vóór ontvangst heeft geen termijn: een dossier kan eindeloos op de aanvrager wachten. Geef de termijn van de wet of van de instantie.',
  backToLater: (name, target) =>
    `Stap "${name}" wordt teruggestuurd naar "${target}", vanwaar geen weg ernaartoe leidt: dat is geen eerdere stap.`,
  unboundedLoop: (name) =>
    `De lus door stap "${name}" heeft geen grens: geef een van haar stappen "visitsMax".`,
  unboundedCatch: (name) =>
    `Wat "${name}" opvangt, kan zonder einde terugkomen: zeg met "max" hoe vaak het wordt opgevangen.`,
  dataRace: (step, field, other, name) =>
    `Stap "${step}" schrijft "${field}" terwijl stap "${other}", waarnaast "${name}" wordt opgevangen, ermee werkt.`,
  dataNotReady: (name, field) =>
    `Stap "${name}" heeft het gegeven "${field}" nodig, dat niet verplicht is en misschien nog niet is geschreven.`,
  documentNotReady: (name, document) =>
    `Stap "${name}" heeft het stuk "${document}" nodig, dat op een van de wegen nog door geen stap is gemaakt.`,
  eventNeverFires: (event, name) =>
    `Gebeurtenis "${event}" treedt nooit in: stap "${name}" heeft geen eigen termijn.`,
  eventHidesOutcome: (event, name) =>
    `Gebeurtenis "${event}" heet zoals een uitkomst of tijdklok van stap "${name}".`,
  noFailedOutcome: (name) =>
    `Dienst "${name}" heeft geen uitkomst "failed": als hij het opgeeft, kan het dossier niet verder.`,
  supplementWithoutEnd: (name) =>
    `Stap "${name}" zegt niet wat er gebeurt als de aanvrager niets doet: nodig zijn een termijn en de uitkomst "expired".`,
  waitWithoutEnd: (name) =>
    `Stap "${name}" kan eeuwig wachten: nodig zijn een termijn en de uitkomst "elapsed".`,
  graceTooShort: (name, limit, until, row, carried) =>
    `Een termijn van "${name}" eindigt om ${limit}: wat daarvoor is gebeurd, mag tot ${until} worden vastgelegd ("recording.backdating", rij ${row}), maar wat eruit volgt wordt slechts tot ${carried} vastgehouden.`,
  unlistedField: (name, field) =>
    `De voorwaarden van stap "${name}" gebruiken het gegeven "${field}", dat niet onder "reads" staat.`,
  badCondition: (problem) => `De voorwaarde is onbruikbaar. ${problem}`,
  unknownRule: (rule) =>
    `Er is geen telregel "${rule}"; voeg de regel toe, of verbeter het kenmerk.`,
  unknownAct: (act) =>
    `Regeling "${act}" is niet opgegeven; voeg haar toe (acts.json), of verbeter de verwijzing.`,
  limitNeverBegins: (end) =>
    `Een dossier kan "${end}" bereiken zonder dat de termijn ooit is begonnen: niemand is dan te laat.`,
  limitBeginsAnyDay: (field) =>
    `De termijn begint met de dag onder "${field}", die vóór of na elke stap kan liggen.`,
  noLimit: (name, field) =>
    `Stap "${name}" heeft geen "${field}": niemand kan zeggen wanneer hij te laat is.`,
  deadBranch: (branch, name) => `Tak "${branch}" van stap "${name}" wordt nooit genomen.`,
  branchesUndecided: (name) =>
    `Welke takken van stap "${name}" kunnen worden genomen, is niet vastgesteld: de voorwaarden doen meer dan gegevens met constanten vergelijken, of vergelijken er te veel.`,
  deadEnd: (name) =>
    `Een dossier dat in stap "${name}" komt, verlaat die nooit: geen uitkomst leidt verder.`,
  deadEndWhenSpent: (name, outcomes) =>
    `Stap "${name}" zit vast zodra een grens is opgebruikt: uitkomst ${outcomes} leidt dan nergens heen.`,
  tooManyStates:
    'Te veel toestanden om alle te bekijken: een stap kan vastzitten zodra een grens is opgebruikt.',
  leftRunning: (name) =>
    `Stap "${name}" kan worden verlaten terwijl dossiers van zijn deelprocedure nog openstaan.`,
  noApplicant: 'Geen partij is de aanvrager: het besluit bereikt niemand.',
  nothingToGive: (name) =>
    `Een dossier kan in "${name}" eindigen zonder dat een bestuursorgaan een stuk heeft gemaakt om de aanvrager te geven.`,
  unreachable: (name) =>
    `Geen dossier komt ooit in stap "${name}": geen uitkomst die kan intreden leidt erheen.`,
  sameRole: (owner, first, name) =>
    `Rol "${owner}" doet zowel stap "${first}" als stap "${name}", die de procedure gescheiden houdt.`,
  noOuterStep: (name) => `De procedure die wordt gestart, heeft geen stap "${name}".`,
  startsItself: (name, way) => `Stap "${name}" start deze procedure opnieuw, zonder einde: ${way}.`,
  supplementTooLate: (name, at, until, start) =>
    `Stap "${name}" kan klaar zijn om ${at}, na het uiterste moment voor een verzoek om aanvulling (${until}); ontvangen ${start}.`,
  supplementsUnbounded:
    'Er is een aanvullingsstap, maar nergens staat hoe vaak en krachtens welke regeling die mag worden gebruikt.',
  supplementsTooOften: (max, rule, times) =>
    `Om aanvulling mag ${max} keer worden gevraagd; regel "${rule}" staat ${times} keer toe.`,
  clockDiffers: (name, clock, rule, effect) =>
    `Stap "${name}" heeft de klok "${clock}", maar regel "${rule}" zegt "${effect}".`,
  manyOutcomes: (outcomes) =>
    `Meerdere uitkomsten (${outcomes}) leiden naar een aanvulling; een verzoek kan alleen de eerste nemen.`,
  notAfterTask:
    'Een aanvulling mag alleen op een taak volgen: alleen een verzoek vanuit een taak wordt geteld en begrensd.',
  textMissing: (language, instead) =>
    `Er is geen tekst in "${language}", die de procedure elders spreekt; de lezers ervan krijgen "${instead}".`,
  versionsOverlap: (first, second, from) =>
    `Versie ${first} geldt nog als versie ${second} op ${from} begint.`,
  versionsApart: (from, to, before, version) =>
    `Geen versie geldt van ${from} tot en met ${to}, tussen versie ${before} en ${version}.`,
  stepNotPublished: (step) => `Stap "${step}" staat niet in de bekendgemaakte procedure.`,
  documentBeyond: (name, copies) =>
    `Stuk "${name}" (${copies} exemplaren) gaat verder dan wat is bekendgemaakt.`,
  supplementsBeyond: (asked, published) =>
    `Om aanvulling mag ${asked} keer worden gevraagd, vaker dan bekendgemaakt (${published}).`,
  feeBeyond: (fee, published) => `De leges van ${fee} zijn hoger dan bekendgemaakt (${published}).`,
  documentDemanded: (step, document) =>
    `Stap "${step}" verlangt "${document}", wat niet is bekendgemaakt.`,
  noticeMissing: (event) => `De kennisgeving "${event}" van de bekendgemaakte procedure ontbreekt.`,
  limitBeyond: (limit, published) =>
    `De termijn van ${limit} is langer dan bekendgemaakt (${published}).`,
  late: ({ received, way, reached, by, due, late, starts }) =>
    `Ontvangen ${received}, via ${way}: het dossier ${reached} ${by} na het einde van de wettelijke termijn (${due}). Te laat vanaf ${late} van ${starts} beginmomenten.`,
  lateReopened: ({ received, way, reached, by, due, late, starts }) =>
    `Heropend ${received}, via ${way}: het dossier ${reached} ${by} na het einde van de wettelijke termijn (${due}). Te laat vanaf ${late} van ${starts} beginmomenten.`,
  reachesEnd: 'eindigt',
  reachesStep: (step) => `komt bij "${step}"`,
  limitsMissing: (steps) =>
    `De tijd is niet volledig, want deze stappen hebben geen termijn: ${steps}.`,
  startsOutside: (count, starts) =>
    `${count} van ${starts} beginmomenten leiden buiten de kalender.`,
  loopWithoutBound: 'De tijd is niet te berekenen: een lus heeft geen grens.',
  notComputed: 'De tijd is niet te berekenen: een telregel is onbekend, of er zijn te veel wegen.',
  noneInForce: (first, last, received) =>
    (first === last ? `Het jaar ${first} ligt niet` : `Geen van de jaren ${first}–${last} ligt`) +
    ` binnen de geldigheid, zodat er geen tijd is nagegaan. ${received} Geef jaren waarin dossiers worden ontvangen.`,
  receivedFrom: (from) => `Dossiers worden ontvangen vanaf ${from}.`,
  receivedBetween: (from, to) => `Dossiers worden ontvangen van ${from} tot en met ${to}.`,
};

const report: VerifyWords['report'] = {
  severities: {
    error: { one: 'fout', other: 'fouten' },
    warning: { one: 'waarschuwing', other: 'waarschuwingen' },
  },
  undecided: 'niet vastgesteld',
  clean: 'geen bevindingen',
  note: 'let op',
  unchecked:
    'de tijd is niet nagegaan: nodig zijn een kalender, telregels en jaren waarin dossiers worden ontvangen',
  received: 'ontvangen',
  ends: 'eindigt',
  due: 'einde van de wettelijke termijn',
  suspended: 'termijn opgeschort',
  columns: ['Stap', 'Partij', 'Termijn', 'Vroegste', 'Laatste', 'Laatste einde', 'Speling'],
  step: ({ path }) => path,
  party: (id) => id,
  moment: (local) => local,
  critical: '* op het kritieke pad',
  bestCut: (step, earlier) => `Stap ${step} verkorten helpt het meest: ${earlier} eerder.`,
};

/** The words of the verifier. */
export const verify: VerifyWords = { findings, report };
