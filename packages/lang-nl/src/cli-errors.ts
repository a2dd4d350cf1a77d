/** Dutch for the errors of the command line. */
import type { CliWords } from 'thutuc';

type ErrorWords = CliWords['errors'];
type Fault = Parameters<ErrorWords['commandNotJson']>[0];

/** Where JSON is wrong; its parser speaks English only. */
function place({ line, column, reason }: Fault): string {
  return line === undefined || column === undefined
    ? `de inhoud is niet te lezen (${reason})`
    : `fout op regel ${line}, positie ${column}`;
}

const reasons: ErrorWords['reasons'] = {
  noCommand: (name) => `er is geen opdracht "${name}"`,
  noOption: (option) => `er is geen optie "${option}"`,
  takesNoValue: (option) => `"${option}" krijgt geen waarde`,
  needsValue: (option) => `bij "${option}" hoort een waarde`,
  needsDashedValue: (option, written) =>
    `bij "${option}" hoort een waarde; schrijf een waarde die met een streepje begint als ${written}`,
  argumentCount: (given, { min, max }) =>
    `${given} argument(en) gegeven, ${min === max ? min : `${min} tot ${max}`} verwacht`,
  missing: (options) => `${options.join(', ')} ${options.length === 1 ? 'ontbreekt' : 'ontbreken'}`,
  missingDeadline: 'geef --rules, --from en --limit, of --cases',
  takesWhole: (option, { min, max }, given) =>
    `bij ${option} hoort een geheel getal van ${min} tot ${max}, niet "${given}"`,
  takesNumber: (option, { min, max }, given) =>
    `bij ${option} hoort een getal van ${min} tot ${max}, niet "${given}"`,
  takesOneOf: (option, known, given) => `bij ${option} hoort ${known.join(', ')}, niet "${given}"`,
  noneOf: (given, known) =>
    `"${given}" is ${known.length === 1 ? 'niet' : 'geen van'} ${known.join(', ')}`,
  takesTag: (given) => `bij --lang hoort een taalcode zoals vi, nl of nl-BE, niet "${given}"`,
  takesYears: (option, given) =>
    `bij ${option} hoort een jaar, of jaren zoals 2019-2027, niet "${given}"`,
  takesHours: (option, given) =>
    `bij ${option} horen uren zoals 08:00-12:00,13:00-17:00, niet "${given}"`,
  takesInstant: (option, given) =>
    `bij ${option} hoort een tijdstip met tijdzone, zoals 2026-01-05T00:00:00+01:00, niet "${given}"`,
  takesPeriod: (option) =>
    `bij ${option} horen een eerste en een laatste dag, zoals ${option} 2026-07-01 2026-11-30`,
  goesWith: (option, other) => `${option} hoort bij ${other}`,
  notTogether: (option, other) => `${option} en ${other} gaan niet samen`,
  forDossiers: (option) => `${option} is voor dossiers: laat --work weg`,
  personAndDirectory:
    '--person en --directory, dat zegt wat die persoon mag nemen, horen bij elkaar',
  storeForm: (given) =>
    `een opslag is "sqlite:PAD", "postgresql://HOST/DATABASE" of "memory", niet "${given}"`,
  storeMissing: '--store sqlite:PAD of --store postgresql://… ontbreekt',
  planOfPostgres: '--plan is voor PostgreSQL',
  budgetOfOne: '--svg tekent het tijdbudget van één procedure waarvan de tijd bekend is',
  zoneMissing: (country, zones) =>
    `geef --zone: ${country} heeft niet één tijdzone${zones.length === 0 ? '' : ` (${zones.join(', ')} …)`}`,
};

/** What the command line says of input that it cannot work with. */
export const errors: ErrorWords = {
  usage: (reason, help) => `${reason}. Zie "${help}".`,
  reasons,
  system: {
    ENOENT: 'dit bestand bestaat niet',
    EISDIR: 'het is een map',
    EACCES: 'daarvoor zijn er geen rechten',
    ENOTDIR: 'een deel van het pad is geen map',
    EEXIST: 'het bestaat al',
  },
  unreadable: (path, reason) =>
    `"${path}" kan niet worden gelezen: ${reason}. Controleer het pad en de rechten.`,
  unwritable: (path, reason) =>
    `"${path}" kan niet worden geschreven: ${reason}. Controleer of de map bestaat.`,
  fileExists: (path) => `"${path}" bestaat al. Noem een nieuw bestand.`,
  noFile: (path) => `Er is geen bestand "${path}". Controleer het pad.`,
  noFolder: (path) => `Er is geen map "${path}". Controleer het pad.`,
  noStore: (path) =>
    `Er is geen opslag "${path}". Controleer het pad, of maak de opslag: thutuc db migrate.`,
  notJson: (path, fault) => `"${path}" is geen JSON: ${place(fault)}. Verbeter het bestand.`,
  noCommands: (path) =>
    `"${path}" bevat geen opdrachten. Schrijf op elke regel één opdracht, als JSON.`,
  badLine: (path, line, reason) => `${path}:${line}: ${reason}.`,
  lines: {
    notJson: (fault) => `geen JSON: ${place(fault)}`,
    notCommand: 'dit is geen opdracht',
    before: (line) => `"at" ligt vóór dat van regel ${line}`,
  },
  commandNotJson: (fault) => `De opdracht is geen JSON: ${place(fault)}.`,
  commandForm: 'Een opdracht is een naam zoals accept, of {"type": "accept", …} als JSON.',
  noHandlers: (path) =>
    `"${path}" exporteert geen functies. De standaardexport is een object met functies op naam.`,
  unloadable: (path, reason) =>
    `"${path}" kan niet worden geladen: ${reason}. Controleer het pad en de module.`,
  notifyInvalid: (path, issues) => `"${path}" klopt niet: ${issues}.`,
  officeInvalid: (path, issues) => `"${path}" klopt niet: ${issues}.`,
  officeSilent: (path, place) =>
    `"${path}" mist "${place}", dat dit stuk nodig heeft. Voeg het toe.`,
  reopeningForm: (path) =>
    `“${path}” zegt niet welke dossiers worden heropend, en hoe. Geef “to” (een stap), “cause” (appeal, error of court), “basis” (een lijst) en “reasons”, en de kenmerken van de dossiers op de opdrachtregel of onder “dossiers”.`,
  divisionForm: (path) =>
    `"${path}" verdeelt geen dossiers. Het is een object met "field", een gegeven, en "units", de eenheid voor elk van zijn waarden.`,
  notDemo:
    'De opslag heeft dossiers die geen demo heeft gemaakt. Noem een andere plaats, die er nog niet hoeft te zijn.',
  ofDemo:
    'De opslag is door een demo gemaakt: niemand is gevraagd wie hij is. Noem de opslag van echte dossiers.',
  noDossier: (id) => `Er is geen dossier "${id}" in deze opslag. Controleer het kenmerk.`,
  expectedRefusal: (line, code) =>
    `Regel ${line} zou met ${code} worden geweigerd, maar is uitgevoerd.`,
  expectedOther: (line, code, other) =>
    `Regel ${line} zou met ${code} worden geweigerd, maar is met ${other} geweigerd.`,
  languageMissing: (language, library) =>
    `De taal "${language}" zit in het pakket ${library}, dat niet is geïnstalleerd. Installeer het naast thutuc, of laat --lang weg voor Engels.`,
  libraryMissing: (library) =>
    `De bibliotheek "${library}" is niet geïnstalleerd. Installeer haar naast thutuc: npm install ${library}.`,
  kinds: {
    ActError: 'Een wet of regeling is niet te gebruiken.',
    AnchorError: 'Het anker is niet te gebruiken.',
    BpmnError: 'Het BPMN-model kan niet worden gebruikt.',
    CalendarError: 'De kalender of een datum is niet te gebruiken.',
    ClockError: 'De klok van een computer loopt verkeerd.',
    ConditionError: 'Een voorwaarde is niet te gebruiken.',
    DiagramError: 'Het schema kan niet worden getekend.',
    DirectoryError: 'Het adresboek is niet te gebruiken.',
    DocumentError: 'Het stuk is niet te maken.',
    EngineOptionsError: 'De gegevens voor het uitvoeren passen niet bij elkaar.',
    InsightError: 'Het rapport kan niet worden gemaakt.',
    LogError: 'Het logboek van een dossier is niet wat er is geschreven.',
    NotifyError: 'De berichten kunnen niet worden verzonden.',
    ProcedureError: 'De procedure klopt niet.',
    SimulationError: 'Het scenario kan niet worden gesimuleerd.',
    StoreError: 'De opslag is niet te gebruiken.',
    TimeLimitError: 'De termijn is niet te berekenen.',
    VietnamError: 'Het bekende recht van Vietnam geeft hierop geen antwoord.',
  },
  inEnglish: (kind, message) => `${kind} In het Engels: ${message}`,
};
