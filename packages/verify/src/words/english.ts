/** English, the language that comes with this package. */
import { english as coreEnglish } from '@thutuc/core/words';
import type { FindingWords, ReportWords, VerifyLanguage } from './language.js';

const findings: FindingWords = {
  askedDataOfAgency: (field, step) =>
    `Data field "${field}" is asked of the applicant, who would overwrite what step "${step}" writes.`,
  askedTwice: (name, party) =>
    `Step "${name}" asks "${party}" twice at the same time; only one answer would count.`,
  mustBeAgency: (name, party) =>
    `"${name}" is given to the applicant ("${party}"); an agency must answer for its time.`,
  mustBeApplicant: (name) =>
    `Supplement step "${name}" must belong to the applicant, who completes the dossier.`,
  neverEnds: (name) => `From step "${name}" a dossier never ends: no way leads to an end.`,
  neverEndsWhenSpent: (name, outcomes) =>
    `From step "${name}" a dossier never ends once a bound is used up: outcome ${outcomes} then leads nowhere.`,
  apologyTooLate: (received, promised) =>
    `A dossier received ${received} is due ${promised}: the last moment for an apology lies before its receipt.`,
  boundTwice: (name) => `Party "${name}" has a unit and a unitRule: the rule alone binds it.`,
  receiverUnbound: (name) =>
    `Party "${name}" receives dossiers and is bound to no unit: none can be submitted. Give it a unit or a unitRule.`,
  unbound: (name) =>
    `Party "${name}" is bound to no unit: whoever accepts a dossier chooses it. Say so by "chosenBy" if that is meant.`,
  backToLater: (name, target) =>
    `Step "${name}" is sent back to "${target}", from which no way leads to it: it is no earlier step.`,
  unboundedLoop: (name) =>
    `The loop through step "${name}" has no bound: give one of its steps "visitsMax".`,
  unboundedCatch: (name) =>
    `What "${name}" catches may come again without end: say by "max" how often it is caught.`,
  dataRace: (step, field, other, name) =>
    `Step "${step}" writes "${field}" while step "${other}", beside which "${name}" is caught, works with it.`,
  dataNotReady: (name, field) =>
    `Step "${name}" needs the field "${field}", which is not required and may not have been written yet.`,
  documentNotReady: (name, document) =>
    `Step "${name}" needs the document "${document}", which no step has made yet on some way.`,
  eventNeverFires: (event, name) =>
    `Event "${event}" never fires: step "${name}" has no due date of its own.`,
  eventHidesOutcome: (event, name) =>
    `Event "${event}" has the name of an outcome or timer of step "${name}".`,
  noFailedOutcome: (name) =>
    `Service "${name}" has no outcome "failed": when it gives up, the dossier cannot go on.`,
  supplementWithoutEnd: (name) =>
    `Step "${name}" does not say what happens if the applicant does nothing: it needs a limit and the outcome "expired".`,
  waitWithoutEnd: (name) =>
    `Step "${name}" may wait for ever: it needs a limit and the outcome "elapsed".`,
  guidanceWithoutEnd:
    'Guidance has no limit: a dossier may wait for its applicant for ever. Give it the limit that the law or the office sets.',
  graceTooShort: (name, limit, until, row, carried) =>
    `A limit of "${name}" ends at ${limit}: what happened before may be recorded until ${until} ("recording.backdating", row ${row}), but what follows from it is held only until ${carried}.`,
  unlistedField: (name, field) =>
    `The conditions of step "${name}" use the field "${field}", which is not listed under "reads".`,
  badCondition: (problem) => `The condition cannot be used. ${problem}`,
  unknownRule: (rule) =>
    `There is no counting rule "${rule}"; add the rule to the book, or correct the id.`,
  unknownAct: (act) =>
    `Nobody has declared the act "${act}"; add it to the acts (acts.json), or correct the citation.`,
  limitNeverBegins: (end) =>
    `A dossier can reach "${end}" although its limit has never begun: nobody could be late on it.`,
  limitBeginsAnyDay: (field) =>
    `The limit begins with the day under "${field}", which may lie before or after any step.`,
  noLimit: (name, field) => `Step "${name}" has no "${field}": nobody can say when it is late.`,
  deadBranch: (branch, name) => `Branch "${branch}" of step "${name}" is never taken.`,
  branchesUndecided: (name) =>
    `Which branches of step "${name}" can be taken is not decided: its conditions do more than compare fields with constants, or compare too many.`,
  deadEnd: (name) => `A dossier that enters step "${name}" never leaves it: no outcome leads on.`,
  deadEndWhenSpent: (name, outcomes) =>
    `Step "${name}" is stuck once a bound is used up: outcome ${outcomes} then leads nowhere.`,
  tooManyStates: 'Too many states to look at all: a step may be stuck once a bound is used up.',
  leftRunning: (name) =>
    `Step "${name}" may be left while dossiers of its subprocedure are still open.`,
  noApplicant: 'No party is the applicant: the result reaches nobody.',
  nothingToGive: (name) =>
    `A dossier may end in "${name}" without any document made by an agency to give to the applicant.`,
  unreachable: (name) =>
    `No dossier ever enters step "${name}": no outcome that can come about leads to it.`,
  sameRole: (owner, first, name) =>
    `Role "${owner}" does both step "${first}" and step "${name}", which the procedure keeps apart.`,
  noOuterStep: (name) => `The procedure that is started has no step "${name}".`,
  startsItself: (name, way) => `Step "${name}" starts this procedure again, without end: ${way}.`,
  supplementTooLate: (name, at, until, start) =>
    `Step "${name}" may be done at ${at}, after the last moment for a supplement request (${until}); received ${start}.`,
  supplementsUnbounded:
    'There is a supplement step, but nothing says how often and under which law it may be used.',
  supplementsTooOften: (max, rule, times) =>
    `Supplements may be asked for ${max} times; rule "${rule}" allows ${times}.`,
  clockDiffers: (name, clock, rule, effect) =>
    `Step "${name}" has the clock "${clock}", but rule "${rule}" says "${effect}".`,
  manyOutcomes: (outcomes) =>
    `Several outcomes (${outcomes}) lead to a supplement; a request can only take the first.`,
  notAfterTask:
    'A supplement may only follow a task: only a request made in a task is counted and bounded.',
  textMissing: (language, instead) =>
    `There is no text in "${language}", which the procedure speaks elsewhere; its readers get "${instead}".`,
  versionsOverlap: (first, second, from) =>
    `Version ${first} is still in effect when version ${second} begins on ${from}.`,
  versionsApart: (from, to, before, version) =>
    `No version is in effect from ${from} to ${to}, between version ${before} and ${version}.`,
  stepNotPublished: (step) => `Step "${step}" is not in the published procedure.`,
  documentBeyond: (name, copies) =>
    `Document "${name}" (${copies} copies) goes beyond what was published.`,
  supplementsBeyond: (asked, published) =>
    `Supplements may be asked for ${asked} times, more often than published (${published}).`,
  feeBeyond: (fee, published) => `The fee of ${fee} is higher than published (${published}).`,
  documentDemanded: (step, document) =>
    `Step "${step}" demands "${document}", which was not published.`,
  noticeMissing: (event) => `The notice "${event}" of the published procedure is missing.`,
  limitBeyond: (limit, published) =>
    `The limit of ${limit} is longer than published (${published}).`,
  late: ({ received, way, reached, by, due, late, starts }) =>
    `Received ${received}, by ${way}, the dossier ${reached} ${by} after its legal due date (${due}). Late from ${late} of ${starts} starts.`,
  lateReopened: ({ received, way, reached, by, due, late, starts }) =>
    `Reopened ${received}, by ${way}, the dossier ${reached} ${by} after its legal due date (${due}). Late from ${late} of ${starts} starts.`,
  reachesEnd: 'ends',
  reachesStep: (step) => `comes to "${step}"`,
  limitsMissing: (steps) =>
    `The time is not complete, because these steps have no limit: ${steps}.`,
  startsOutside: (count, starts) => `${count} of ${starts} starts lead outside of the calendar.`,
  loopWithoutBound: 'The time cannot be computed: a loop has no bound.',
  notComputed: 'The time cannot be computed: a counting rule is unknown, or the ways are too many.',
  noneInForce: (first, last, received) =>
    (first === last
      ? `The year ${first} does not lie`
      : `None of the years ${first}–${last} lies`) +
    ` within the dates of force, so that no time was checked. ${received} Give years in which dossiers are received.`,
  receivedFrom: (from) => `Dossiers are received from ${from} on.`,
  receivedBetween: (from, to) => `Dossiers are received from ${from} to ${to}.`,
};

const report: ReportWords = {
  severities: {
    error: { one: 'error', other: 'errors' },
    warning: { one: 'warning', other: 'warnings' },
  },
  undecided: 'not decided',
  clean: 'no findings',
  note: 'note',
  unchecked:
    'time was not checked: it takes a calendar, rules and years in which dossiers are received',
  received: 'received',
  ends: 'ends',
  due: 'legally due',
  suspended: 'clock stands still',
  columns: ['Step', 'Party', 'Limit', 'Earliest', 'Latest', 'Latest end', 'Slack'],
  step: ({ path }) => path,
  party: (id) => id,
  moment: (local) => local,
  critical: '* on the critical path',
  bestCut: (step, earlier) => `Cutting step ${step} helps most: ${earlier} earlier.`,
};

/** English. */
export const english: VerifyLanguage = { ...coreEnglish, verify: { findings, report } };
