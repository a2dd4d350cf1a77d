/** Dutch for `@thutuc/simulation`. */
import type { SimulationWords } from '@thutuc/simulation';

const report: SimulationWords['report'] = {
  title: 'Simulatie',
  onTime: (share, range) =>
    `Naar verwachting wordt ${share} van de dossiers op tijd afgehandeld (95 %-interval: ${range})`,
  unfinished: (count, all) => `${count} van ${all} dossiers worden nooit afgehandeld`,
  cycle: (mean, range, unit) => `Een dossier duurt gemiddeld ${mean} ${unit} (${range})`,
  cycleOfFinished: (mean, range, unit) =>
    `Een afgehandeld dossier duurt gemiddeld ${mean} ${unit} (${range})`,
  busiest: (pool, share) => `Het drukst is ${pool}: ${share} van de werktijd.`,
  basis: (n, came) => `${n} onafhankelijke runs van elk ongeveer ${came} dossiers.`,
  compared: (a, b, difference, range) =>
    `“${b}” (B) tegenover “${a}” (A): ${difference} procentpunt dossiers op tijd (${range}).`,
  comparedCycle: (a, b, difference, range, unit) =>
    `“${b}” (B) tegenover “${a}” (A): de gemiddelde duur verandert met ${difference} ${unit} (${range}).`,
  buckets: 'Dossiers aan het einde van de periode',
  bucket: {
    early: 'Vroeg',
    onTime: 'Op de laatste dag',
    late: 'Te laat',
    pending: 'In behandeling, op tijd',
    overdue: 'In behandeling, over de termijn',
    notAccepted: 'Niet in behandeling genomen',
  },
  distribution: 'Duur tot de afhandeling',
  distributionNote: (unit) => `Dossiers naar hun duur (${unit}).`,
  legalTime: 'Hoeveel van de termijn is verbruikt',
  legalTimeNote: (unit) =>
    `Dossiers naar de tijd van de wet (${unit}), zonder opschorting en verlenging: wat voorbij de termijn ligt, is te laat.`,
  limit: (text) => `Termijn: ${text}`,
  more: (from) => `meer dan ${from}`,
  dossiersPerRun: 'dossiers per run',
  shareHeads: ['Cijfer', 'Gemiddeld', '95 %-interval'],
  scale: 'Bezet:',
  parts: 'Waar de tijd blijft',
  partsNote: (unit) => `Per dossier, in ${unit}; de delen tellen op tot het totaal.`,
  part: {
    processing: 'In bewerking',
    waiting: 'Wachten tijdens openingstijd',
    closed: 'Buiten openingstijd',
    agency: 'Bij een andere instantie',
    applicant: 'Wachten op de aanvrager',
    suspended: 'Opgeschort',
    nobody: 'Bij niemand',
  },
  total: 'Totaal',
  load: 'Bezetting per uur van de week',
  loadNote: 'Deel van de tijd dat de aanwezigen bezet zijn, uur voor uur, in procenten.',
  steps: 'Stappen',
  stepHeads: (unit) => [
    'Stap van een groep',
    'Bezoeken per dossier',
    `Gemiddeld wachten (${unit})`,
    `95 % wacht niet langer dan (${unit})`,
    `In de stap (${unit})`,
  ],
  otherHeads: (unit) => ['Andere stap', 'Bezoeken per dossier', `In de stap (${unit})`],
  pools: 'Personeel',
  poolHeads: ['Groep', 'Bezet', '95 %-interval'],
  busy: (pool) => `Bezet: ${pool}`,
  comparison: 'Scenario’s vergeleken',
  comparisonHeads: ['Cijfer', 'A', 'B', 'B min A', '95 %-interval'],
  indicator: 'Op tijd volgens indicator 766',
  law: 'Op tijd volgens de wet',
  cycleRow: 'Gemiddelde duur',
  supplements: 'Verzoeken om aanvulling per dossier',
  reopened: 'Besliste dossiers die heropend worden; zij tellen eenmaal, met hun eerste besluit',
  warnings: 'Let op',
  enough: (staff) => `Genoeg: ${staff}.`,
  onTimeOf: (target, share, range) =>
    `Het doel is ${target} van de dossiers op tijd; ${share} wordt verwacht (95 %-interval: ${range}).`,
  tried: (count) => `${count} bezettingen geprobeerd.`,
  staffing: 'Op tijd naar kosten',
  staffingHeads: ['Personeel', 'Kosten', 'Op tijd', '95 %-interval'],
  cost: { minutes: 'Kosten per minuut', hours: 'Kosten per uur', days: 'Kosten per dag' },
  onTimeAxis: 'dossiers op tijd',
  targetMark: (share) => `Doel: ${share}`,
};

const questions: SimulationWords['questions'] = {
  start: 'het beginmoment, zoals 2026-01-05T00:00:00+01:00',
  rate: 'dossiers die per openingsuur binnenkomen',
  staff: (who) => `personen: ${who}`,
  work: (extent, step) => `“${step}”: ${extent}, in werkuren`,
  answer: (extent, step) => `“${step}”: ${extent}, in uren op de klok`,
  extents: { min: 'ten minste', mode: 'gewoonlijk', max: 'ten hoogste' },
  share: (step, outcome) =>
    `“${step}”: het deel dat eindigt met “${outcome}”, van 0 tot 1; die van een stap tellen op tot 1`,
  data: (field, kind) => `“${field}” van het gewone dossier: ${kind}`,
  written: (field, kind) => `“${field}” na deze stap: ${kind}`,
  kinds: {
    text: 'een tekst',
    integer: 'een geheel getal',
    number: 'een getal',
    boolean: 'true of false',
    date: 'een datum, zoals 2026-01-05',
    list: 'een lijst, zoals ["A", "B"]',
  },
  oneOf: (choices) => `een van: ${choices}`,
};

/** The words of simulations. */
export const simulation: SimulationWords = {
  report,
  questions,
  names: {
    receipt: 'Ontvangst',
    guidance: 'Aanvulling door de aanvrager vóór ontvangst',
    result: 'Bekendmaking van het besluit',
    acknowledge: 'overgenomen',
    units: 'gevraagde eenheden',
  },
  outcomes: {
    accepted: 'in behandeling genomen',
    refused: 'geweigerd',
    acknowledged: 'ontvangen',
    agreed: 'akkoord',
    objected: 'niet akkoord',
    conditional: 'akkoord onder voorwaarden',
    provided: 'aangevuld',
    abandoned: 'niet aangevuld',
  },
  units: { minutes: 'minuten', hours: 'uur', days: 'dagen' },
  working: (unit) => `${unit} openingstijd`,
  clock: (unit) => `${unit} op de klok`,
  until: ' tot ',
  shares: {
    onTime: 'het deel op tijd',
    indicator: 'het deel op tijd volgens de nationale indicator',
    within: (span, unit) => `het deel binnen ${span} ${unit}`,
    and: ' en ',
  },
  warnings: {
    UNFINISHED: ({ unfinished, came }, n) =>
      `${n.number(unfinished, 0)} van ${n.number(came, 0)} dossiers waren nooit klaar voordat ` +
      'de runs werden gestaakt: de duren zijn die van de afgehandelde, en dus te kort.',
    OVERLOADED: ({ pool, load }, n) =>
      `Groep “${pool}” krijgt meer werk dan zij aankan: ${n.percent(load)} ervan. ` +
      'De rij groeit zolang dit duurt; de cijfers hangen af van de horizon.',
    POOL_IDLE: ({ pool }) =>
      `Groep “${pool}” heeft nooit werk: geen dossier kan bij haar stappen komen.`,
    WARM_UP_SHORT: ({ needed, warmUp, unit }, n) =>
      'De runs vergeten pas na ongeveer ' +
      `${n.number(needed, 0)} ${unit} dat zij leeg begonnen: de aanloop van ${n.number(warmUp, 0)} kan te kort zijn.`,
    LIMIT_START_ASSUMED: () =>
      'De termijn begint met een datum of met het laatste stuk van een dossier, waarover het scenario niets zegt: hij wordt geacht te beginnen met de ontvangst.',
    CATCHES_NEVER: ({ catches }) =>
      `Het scenario zegt niet hoe vaak dit komt, wat de procedure opvangt: ${catches.join(', ')}. ` +
      'Het wordt geacht nooit te komen.',
    VERSION_ENDS: ({ until }) =>
      `Deze versie van de procedure geldt slechts tot en met ${until}: dossiers die later komen ` +
      'zouden onder een andere vallen.',
    ABSENT_LATER: ({ pool, from }) =>
      `Personen van groep “${pool}” zijn vanaf ${from} afwezig, na de getelde tijd: dat raakt alleen ` +
      'dossiers die dan nog niet klaar zijn.',
    INTERVAL_BY_DOSSIERS: ({ shares, replications, dossiers, unseen }, n) =>
      `Alle ${n.number(replications, 0)} runs zeggen hetzelfde van ${shares}. ` +
      `Het interval berust op ${n.number(dossiers, 0)} dossiers, alsof elk afzonderlijk te laat was. Iets ` +
      `zeldzaams dat er veel tegelijk te laat maakt, kan nog ongezien tot ${n.percent(unseen, 0)} van zulke runs ` +
      'treffen: doe er meer, of langere.',
    FEW_REPLICATIONS: () => 'Eén run geeft geen intervallen: doe er ten minste twee, liever tien.',
    NOTHING_CAME: () => 'In een van de runs kwam geen dossier in de getelde tijd.',
  },
};
