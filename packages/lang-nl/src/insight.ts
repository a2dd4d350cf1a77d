/** Dutch for `@thutuc/insight`. */
import type { InsightWords } from '@thutuc/insight/page';
import { eventLogs } from './cli-event-logs.js';

/** The words of the page of a log. */
export const insight: InsightWords = {
  page: {
    title: 'Wat het logboek zegt',
    until: ' tot ',
    answer: {
      onTime: (share, range, cases) =>
        `${share} op tijd naar de klok van de wet (95 %-interval: ${range}), van ${cases} zaken.`,
      plain: (share) => `Had niets de termijn opgeschort, dan was ${share} op tijd.`,
      half: (median, most) =>
        `De helft van de zaken duurde hoogstens ${median}, negen van de tien hoogstens ${most}.`,
      cases: (cases, events, from, to) =>
        `${cases} zaken met ${events} voltooide activiteiten, van ${from} tot ${to}.`,
      holder: (holder, share) => `Zij lagen het langst bij ${holder}: ${share} van de tijd.`,
      fitting: (share, cases) =>
        `${share} van ${cases} zaken ging zoals de procedure is bekendgemaakt.`,
      deviation: (step, kind, times) =>
        `Wat het vaakst anders ging: “${step}” ${kind}, ${times} keer.`,
      difference: (name, points, range) =>
        `Het duidelijkste verschil: ${name}, ${points} procentpunt (95 %-interval: ${range}).`,
    },
    filter: {
      period: 'Periode van binnenkomst',
      unit: 'Waar zij binnenkwam',
      all: 'Alle',
      rows: 'Alleen rijen met',
      few: 'Minder dan vijf zaken: zij worden niet getoond.',
    },
    onTime: {
      title: 'Op tijd',
      heads: ['Klok', 'Op tijd', '95 %-interval', 'Van zaken'],
      law: 'De klok van de wet, met al wat opschort',
      plain: 'Had niets de termijn opgeschort',
      axis: 'zaken',
      standing: {
        early: 'Eerder',
        onTime: 'Op de laatste dag',
        late: 'Te laat',
        pending: 'Open, op tijd',
        overdue: 'Open, te laat',
      },
      outside: (cases) => `Buiten de dagen die de kalender kent: ${cases} zaken.`,
      notBegun: (cases) => `De termijn begon nooit: ${cases} zaken.`,
    },
    times: {
      title: 'Hoe lang zaken duurden',
      note: (per) => `In ${per}, vanaf het begin van de termijn, zonder de opschortingen.`,
      plainNote: (per) => `In ${per}, van de eerste gebeurtenis tot de laatste.`,
      limit: (limit) => `Termijn: ${limit}`,
      more: (from) => `${from} en meer`,
      cases: 'zaken',
      per: { day: 'dagen', workingDay: 'werkdagen', hour: 'uren', workingHour: 'werkuren' },
    },
    parts: {
      title: 'Waar de tijd blijft',
      note: (per) =>
        `Van een zaak gemiddeld, in ${per} naar de klok; de delen samen zijn het totaal.`,
      others: 'Andere',
      nobody: 'niemand genoemd',
      and: ' en ',
      total: 'Totaal',
      heads: ['Bij', 'Zaken', 'Dagen in totaal', 'Waarvan gesloten', 'Aandeel'],
    },
    series: {
      title: 'In de loop van de tijd',
      note: 'Op tijd: van de zaken die toen binnenkwamen.',
      arrived: 'Binnengekomen',
      ended: 'Afgedaan',
      backlog: 'Open aan het eind',
      onTime: 'Op tijd, met het 95 %-interval',
      cases: 'zaken',
      percent: '% op tijd',
      heads: ['Periode', 'Binnen', 'Afgedaan', 'Open', 'Werkdagen', 'Op tijd', '95 %-interval'],
    },
    week: {
      title: 'Wanneer werk klaar komt',
      note: 'Voltooide activiteiten naar weekdag en uur.',
      scale: 'Voltooid:',
    },
    variants: {
      title: 'Wegen die zaken gingen',
      note: 'De eerste voluit; van de andere wat er meer gedaan is (onderstreept) en wat wegbleef (doorgehaald).',
      way: (cases, share, days) => `Zaken: ${cases} (${share}), mediaan ${days} dagen`,
      same: '…',
    },
    steps: {
      title: 'Stappen',
      note: 'Vanaf dat een stap kon beginnen tot hij klaar was.',
      heads: [
        'Stap',
        'Keren',
        'Gemiddeld (dagen)',
        'Mediaan (dagen)',
        '90 % binnen',
        'Gemiddeld (werkdagen)',
      ],
    },
    chart: {
      title: 'De bekendgemaakte procedure, met wat er gebeurde',
      note: 'Op elke stap: hoe vaak hij klaar kwam, en na hoeveel dagen gemiddeld. Hoe dikker zijn rand, hoe langer het duurde.',
      mark: (times, days) => `${times}× · ${days} d`,
      read: (times, days) => `${times} keer voltooid, na gemiddeld ${days} dagen`,
    },
    deviations: {
      title: 'Wat anders ging',
      note: (fitness, precision) =>
        `Passendheid ${fitness}: wat niet anders hoeft. Precisie ${precision}: wat gedaan is van wat de procedure toelaat.`,
      heads: ['Stap', 'Wat', 'Keren', 'Aandeel van zaken'],
      kind: eventLogs.deviations,
      none: 'Niets ging anders.',
    },
    contradictions: {
      title: 'Wat niet met elkaar klopt',
      heads: ['Wat', 'Waar', 'Keren'],
      kind: {
        ...eventLogs.contradictions,
        monthEnds: 'gedagtekend op de laatste dag van de maand',
      },
      none: 'Er is niets gevonden dat niet klopt.',
    },
    comparison: {
      title: 'Vergeleken',
      note: 'Een verschil waarvan het interval nul bevat, kan toeval zijn.',
      heads: ['Welke', 'Tegenover', 'Zaken', 'Verschil', '95 %-interval', 'Zegt'],
      others: 'alle andere',
      points: 'procentpunt',
      days: 'dagen',
      says: { real: 'een verschil', noise: 'kan toeval zijn', tooFew: 'te weinig om te zeggen' },
      unknown: 'niet bekend',
    },
    shown: (shown, all) => `${shown} van ${all} staan hier.`,
  },
};
