/** Dutch for `@thutuc/core`. */
import { citation } from './citation.js';
import type { CoreWords } from '@thutuc/core/procedure';
import { commandNames } from './core-command-names.js';
import { channels, duties, events, lifecycles, outcomes } from './core-dossiers.js';
import { refusalFacts, refusals } from './core-refusals.js';

const changes: CoreWords['changes'] = {
  subjects: {
    procedure: 'Procedure',
    step: 'Stap',
    party: 'Partij',
    role: 'Rol',
    document: 'Stuk',
    dataField: 'Gegeven',
  },
  fields: {
    acknowledge: 'termijn voor de ontvangstbevestiging',
    acts: 'hoe verscheidene aanvragers handelen',
    allotmentRule: 'telregel van de interne termijnen',
    also: 'wie ook mag handelen',
    amount: 'bedrag',
    apology: 'excuses en nieuwe afspraak',
    asks: 'stukken die mogen worden gevraagd',
    asksData: 'gegevens die mogen worden gevraagd',
    basis: 'wettelijke grondslag',
    branches: 'takken',
    cap: 'langste verlenging',
    chosenBy: 'wie de eenheid kiest',
    choices: 'keuzes',
    clock: 'gevolg voor de wettelijke termijn',
    code: 'code',
    defaultLanguage: 'standaardtaal',
    completion: 'voltooiing',
    confirmedBy: 'wie de betaling bevestigt',
    consulted: 'adviserende instanties',
    copies: 'aantal exemplaren',
    effective: 'geldigheid',
    events: 'gebeurtenissen rond de termijn',
    expiry: 'gevolg van het verstrijken',
    extension: 'verlenging',
    fee: 'leges',
    from: 'van',
    id: 'kenmerk',
    kind: 'soort',
    limit: 'termijn',
    max: 'hoogstens',
    more: 'stukken en tijd waarom mag worden gevraagd',
    name: 'naam',
    note: 'toelichting',
    notices: 'kennisgevingen',
    noticeBefore: 'kennisgeving vooraf',
    on: 'uitkomst',
    otherwise: 'anders',
    outcome: 'uitkomst',
    outcomeNames: 'naam van de uitkomst',
    party: 'partij',
    personal: 'persoonsgegeven',
    searchable: 'doorzoekbaar',
    produces: 'opgemaakte stukken',
    reads: 'gelezen gegevens',
    receipt: 'ontvangst',
    required: 'verplicht',
    requires: 'benodigde stukken',
    result: 'bekendmaking van het besluit',
    role: 'rol',
    separate: 'stappen die niet voor één persoon zijn',
    silence: 'betekenis van stilzwijgen',
    start: 'eerste stap',
    superior: 'leidinggevende',
    supplements: 'aanvullingen',
    suspension: 'opschorting op last',
    startsWith: 'begin van de termijn',
    timeLimit: 'beslistermijn',
    to: 'naar',
    transition: 'overgangsrecht',
    type: 'type',
    unit: 'eenheid',
    unitRule: 'regel die de eenheid bepaalt',
    version: 'versie',
    atEnd: 'aan het einde',
    catches: 'wat wordt opgevangen',
    correlates: 'sleutel van berichten',
    early: 'voordat erop wordt gewacht',
    escalates: 'wat het escaleert',
    graph: 'afhandeling',
    guidance: 'aanwijzing vóór ontvangst',
    intake: 'inname',
    representation: 'vertegenwoordiging van de aanvrager',
    resubmission: 'nieuwe indiening',
    interrupts: 'wat onderbreekt',
    tell: 'wie het hoort',
    then: 'wat daarna komt',
    visitsMax: 'hoogste aantal keren',
    within: 'uiterste moment',
    withdrawal: 'intrekking',
    writes: 'geschreven gegevens',
  },
  added: (what) => `${what} is nieuw.`,
  addedAs: (what, value) => `${what} is nieuw: ${value}.`,
  removed: (what) => `${what} vervalt.`,
  removedFrom: (what, value) => `${what} vervalt; het was ${value}.`,
  changed: (what, from, to) => `${what} verandert van ${from} in ${to}.`,
  yes: 'ja',
  no: 'nee',
  none: 'geen',
};

const limitStarts: CoreWords['limitStarts'] = {
  complete: 'vanaf de dag waarop de aanvraag volledig is',
  payment: 'vanaf de betaling van de leges',
  arrival: (party) => `vanaf de ontvangst door ${party}`,
  step: (step, outcome) =>
    outcome === undefined ? `vanaf het einde van “${step}”` : `vanaf “${step}” (${outcome})`,
  field: (field) => `vanaf de dag onder “${field}”`,
};

const obstacles: CoreWords['obstacles'] = {
  closed: 'Het dossier is afgehandeld.',
  otherVersion: (pinned, given) =>
    `Het dossier valt onder ${pinned}, niet onder ${given} zoals opgegeven.`,
  finishesOld: (version) => `Versie ${version} laat oude dossiers onder het oude recht afhandelen.`,
  stepGone: (version, step, path) => `Versie ${version} heeft geen stap "${step}" (${path}).`,
  stepElsewhere: (version, step, path) =>
    `Stap "${step}" staat in een andere tak van versie ${version} (${path}).`,
  stepKind: (version, step, kind) =>
    `Stap "${step}" is van een andere soort in versie ${version}: ${kind}.`,
  visitsSpent: (version, step, entered, max) =>
    `Stap "${step}" is ${entered} keer begonnen; versie ${version} staat ${max} keer toe.`,
  handlerGone: (version, name) =>
    `Versie ${version} vangt "${name}" niet op zoals de oude, en de afhandeling loopt nog.`,
  branchGone: (version, branch) =>
    `Versie ${version} heeft geen tak "${branch}", die al was geopend.`,
  branchNeverOpened: (version, branch) =>
    `Tak "${branch}" van versie ${version} is nooit geopend en zou nooit eindigen.`,
  consultedGone: (version, who) =>
    `Versie ${version} vraagt "${who}" niet om advies, die al was gevraagd.`,
  dataMissing: (version, name, field) =>
    `Versie ${version} vereist "${name}" (${field}), dat het dossier niet heeft.`,
  partyUnbound: (version, name, party) =>
    `Aan "${name}" (${party}) van versie ${version} is geen eenheid gebonden.`,
  limitStart: (version) =>
    `De termijn is niet begonnen, en versie ${version} laat hem met een andere handeling beginnen, die al voorbij kan zijn.`,
  guidanceGone: (version) =>
    `De aanvrager vult de aanvraag aan, en versie ${version} kent die mogelijkheid niet.`,
  suspensionGone: (version) =>
    `Het dossier is opgeschort, en versie ${version} kent geen opschorting.`,
  withdrawalGone: (version) =>
    `Er loopt een intrekking, en versie ${version} kent geen intrekking.`,
};

const transferObstacles: CoreWords['transferObstacles'] = {
  noSuccessor: (unit) =>
    `Eenheid "${unit}" bestaat, of het register noemt geen eenheid die haar opvolgt.`,
  severalSuccessors: (unit, successors) =>
    `Meer eenheden volgen "${unit}" op: ${successors}. Zeg volgens welk gegeven de dossiers worden verdeeld.`,
  fieldUndecided: (field) => `Gegeven "${field}" heeft geen waarde die naar een eenheid leidt.`,
};

/** The words of the core. */
export const core: CoreWords = {
  citation,
  assumed: 'aangenomen',
  limitStarts,
  changes,
  obstacles,
  refusals,
  commandNames,
  refusalFacts,
  left: (amount) => `nog ${amount}`,
  overdue: (amount) => `${amount} over tijd`,
  failed: 'Er ging iets mis. Probeer het later opnieuw.',
  events,
  duties,
  channels,
  outcomes,
  lifecycles,
  transferObstacles,
  interruptionObstacles: {
    consequence: (events) =>
      `Wat gebeurtenis ${events} intussen heeft uitgevoerd, wordt eerst vernietigd of blijft in stand.`,
  },
};
