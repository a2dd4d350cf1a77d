/** English, the language that comes with this package. */
import { english as legalEnglish } from '@thutuc/legal-time';
import type { SimulationLanguage, SimulationWords } from './language.js';
import { questionWords } from './questions.js';
import { reportWords } from './report-words.js';

const simulation: SimulationWords = {
  report: reportWords,
  questions: questionWords,
  names: {
    receipt: 'Receipt',
    guidance: 'Completion by the applicant before receipt',
    result: 'Return of the result',
    acknowledge: 'taken over',
    units: 'units asked',
  },
  outcomes: {},
  units: { minutes: 'minutes', hours: 'hours', days: 'days' },
  working: (unit) => `working ${unit}`,
  clock: (unit) => `${unit} on the clock`,
  until: ' to ',
  shares: {
    onTime: 'the share on time',
    indicator: 'the share on time by the national indicator',
    within: (span, unit) => `the share within ${span} ${unit}`,
    and: ' and ',
  },
  warnings: {
    UNFINISHED: ({ unfinished, came }, n) =>
      `${n.number(unfinished, 0)} of ${n.number(came, 0)} dossiers were never finished before ` +
      'the runs were given up: durations are those of the finished ones, and too short.',
    OVERLOADED: ({ pool, load }, n) =>
      `More work comes to pool "${pool}" than it can do: ${n.percent(load)} of it. ` +
      'Its queue grows as long as this lasts; the figures depend on the horizon.',
    POOL_IDLE: ({ pool }) =>
      `Pool "${pool}" never has work: no dossier has a chance to come to its steps.`,
    WARM_UP_SHORT: ({ needed, warmUp, unit }, n) =>
      'The runs forget that they began empty only after about ' +
      `${n.number(needed, 0)} ${unit}: the warm-up of ${n.number(warmUp, 0)} may be too short.`,
    LIMIT_START_ASSUMED: () =>
      'The limit begins with a date or with the last paper of a dossier, of which the scenario says nothing: it is taken to begin with acceptance.',
    CATCHES_NEVER: ({ catches }) =>
      `The scenario does not say how often this comes, which the procedure catches: ${catches.join(', ')}. ` +
      'It is taken never to come.',
    VERSION_ENDS: ({ until }) =>
      `This version of the procedure is in force until ${until} only: dossiers that come later ` +
      'would fall under another.',
    ABSENT_LATER: ({ pool, from }) =>
      `People of pool "${pool}" are away from ${from} on, after the counted time: that bears only ` +
      'on dossiers that are not finished by then.',
    INTERVAL_BY_DOSSIERS: ({ shares, replications, dossiers, unseen }, n) =>
      `All ${n.number(replications, 0)} replications say the same of ${shares}. ` +
      `The interval rests on ${n.number(dossiers, 0)} dossiers, as if each were late by itself. Something ` +
      `rare that makes many late at once could still happen in up to ${n.percent(unseen, 0)} of such runs, ` +
      'unseen: run more of them, or longer ones.',
    FEW_REPLICATIONS: () => 'One replication gives no intervals: run at least two, and better ten.',
    NOTHING_CAME: () => 'In some replication no dossier came in the counted time.',
  },
};

/** English. */
export const english: SimulationLanguage = { ...legalEnglish, simulation };
