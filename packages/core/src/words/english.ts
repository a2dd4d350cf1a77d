/** English, the language that comes with this package. */
import { english as legalEnglish } from '@thutuc/legal-time';
import type { CoreLanguage, ObstacleWords } from './language.js';
import { commandNames } from './command-names.js';
import {
  channelWords,
  dutyWords,
  eventWords,
  lifecycleWords,
  outcomeWords,
} from './dossier-words.js';
import { refusalFacts, refusals } from './refusals.js';
import { toldFields, toldValues } from './told-fields.js';

const obstacles: ObstacleWords = {
  closed: 'The dossier is settled.',
  otherVersion: (pinned, given) => `The dossier is pinned to ${pinned}, not to ${given} as given.`,
  finishesOld: (version) => `Version ${version} lets old dossiers finish under the old law.`,
  stepGone: (version, step, path) => `Version ${version} has no step "${step}" (${path}).`,
  stepElsewhere: (version, step, path) =>
    `Step "${step}" stands in another branch of version ${version} (${path}).`,
  stepKind: (version, step, kind) =>
    `Step "${step}" is of another kind in version ${version}: ${kind}.`,
  visitsSpent: (version, step, entered, max) =>
    `Step "${step}" was entered ${entered} times; version ${version} allows ${max}.`,
  handlerGone: (version, name) =>
    `Version ${version} does not catch "${name}" as the old one does, and its handler is open.`,
  branchGone: (version, branch) =>
    `Version ${version} has no branch "${branch}", which was opened.`,
  branchNeverOpened: (version, branch) =>
    `Branch "${branch}" of version ${version} was never opened and would never end.`,
  consultedGone: (version, who) => `Version ${version} does not ask "${who}", who was asked.`,
  dataMissing: (version, name, field) =>
    `Version ${version} requires "${name}" (${field}), which the dossier lacks.`,
  partyUnbound: (version, name, party) =>
    `No unit is bound to "${name}" (${party}) of version ${version}.`,
  limitStart: (version) =>
    `The limit has not begun, and version ${version} begins it with another act, which may lie behind.`,
  guidanceGone: (version) =>
    `The applicant is to complete the dossier, and version ${version} knows no guidance.`,
  suspensionGone: (version) =>
    `The dossier is suspended, and version ${version} has no suspension.`,
  withdrawalGone: (version) => `A withdrawal is pending, and version ${version} has no withdrawal.`,
};

/** English. */
export const english: CoreLanguage = {
  ...legalEnglish,
  core: {
    citation: (act, article) => (article === undefined ? act : `${act}, art. ${article}`),
    assumed: 'assumed',
    limitStarts: {
      complete: 'from the day on which the dossier is complete',
      payment: 'from the payment of the fee',
      arrival: (party) => `from the arrival at ${party}`,
      step: (step, outcome) =>
        outcome === undefined ? `from the end of “${step}”` : `from “${step}” (${outcome})`,
      field: (field) => `from the day under “${field}”`,
    },
    changes: {
      subjects: {
        procedure: 'Procedure',
        step: 'Step',
        party: 'Party',
        role: 'Role',
        document: 'Document',
        dataField: 'Data field',
      },
      fields: toldFields,
      values: toldValues,
      added: (what) => `${what} is new.`,
      addedAs: (what, value) => `${what} is new: ${value}.`,
      removed: (what) => `${what} is gone.`,
      removedFrom: (what, value) => `${what} is gone; it was ${value}.`,
      changed: (what, from, to) => `${what} changes from ${from} to ${to}.`,
      translated: (what) => `${what} is said otherwise in another language.`,
      inDetail: (what) => `${what} changes in detail.`,
      internal: 'an arrangement of the agency',
      yes: 'yes',
      no: 'no',
      none: 'none',
    },
    obstacles,
    refusals,
    commandNames,
    refusalFacts,
    left: (amount) => `${amount} left`,
    overdue: (amount) => `${amount} overdue`,
    failed: 'Something failed. Try again later.',
    events: eventWords,
    duties: dutyWords,
    channels: channelWords,
    outcomes: outcomeWords,
    lifecycles: lifecycleWords,
    transferObstacles: {
      noSuccessor: (unit) =>
        `Unit "${unit}" exists, or the directory names no unit that came after it.`,
      severalSuccessors: (unit, successors) =>
        `Several units came after "${unit}": ${successors}. Say by which data field the dossiers are divided.`,
      fieldUndecided: (field) => `Data field "${field}" holds no value that leads to a unit.`,
    },
    interruptionObstacles: {
      consequence: (events) =>
        `What event ${events} carried out meanwhile is to be annulled first, or is to stand.`,
    },
  },
};
