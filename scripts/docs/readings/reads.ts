/** Every function of an engine, and what it shows of persons to whom. */
import type { Engine } from '@thutuc/core';

/** What the engine itself sees to. */
export type Gate =
  /** A named reader, who must be allowed to; a record is kept first. */
  | 'reader'
  /** Lists ids, dates and steps; of what, the program decides who sees it. */
  | 'listing'
  /** An officer of the engine. */
  | 'officer'
  /** Whole, for programs; a person must never be shown it as it is. */
  | 'program'
  /** Shows nothing of dossiers. */
  | 'nothing';

/** A function that is missing here does not compile: whoever adds a reading says who may see it. */
export const reads: Readonly<Record<keyof Engine, readonly [gate: Gate, shows: string]>> = {
  for: ['nothing', 'as `execute`'],
  tellRefusal: ['nothing', 'what the error says, with the names of what it names'],
  listWork: ['reader', 'open work with subject and applicant of what this person may read'],
  countWork: ['nothing', 'how much work there is that this person may list'],
  casePage: ['reader', 'the dossier as a page, with persons'],
  ownPage: ['reader', 'how their dossiers stand to the applicant, and what they have to do'],
  lookUp: ['nothing', 'how a dossier stands, to whoever knows its code and a second factor'],
  offers: ['nothing', 'what this person may do, with steps and dates; a stranger nothing'],
  readOnRecord: ['reader', 'the dossier with persons'],
  timeline: ['reader', 'the log as people read it; without a reader, without persons'],
  readDocument: ['reader', 'a document with its bytes'],
  streamDocument: ['reader', 'a document with its bytes, piece by piece'],
  worklist: ['listing', 'open work; of a person, what they may do today, and who has claimed it'],
  search: ['listing', 'the rows of dossiers that have the words asked for, personal ones too'],
  accessRecords: ['listing', 'who read which dossier, when and what for'],
  planMigration: ['officer', 'which dossiers can move to another version, without persons'],
  planTransfer: ['officer', 'which dossiers go to the units after another, without persons'],
  transferDossiers: ['officer', 'as `planTransfer`'],
  planSignal: ['officer', 'the ids of the dossiers that a signal reaches'],
  signalDossiers: ['officer', 'as `planSignal`'],
  deliver: ['nothing', 'as `execute`; that a key is unknown or ambiguous'],
  planReopening: [
    'nothing',
    'nothing but steps and dates of what they may reopen; a stranger nothing',
  ],
  reopenDossiers: ['nothing', 'as `planReopening`'],
  declareInterruption: ['officer', 'the dates that move, and what was carried out meanwhile'],
  endInterruption: ['officer', 'the dates that move, and what was carried out meanwhile'],
  listInterruptions: ['nothing', 'what was declared'],
  listStranded: ['officer', 'the open work that nobody does, and who has claimed it'],
  eraseSubject: ['officer', 'the ids of the dossiers that were erased or name the person'],
  amendCalendars: ['officer', 'the deadlines that a changed calendar moves; to programs too'],
  readOffRecord: ['program', 'the dossier with persons; `withoutPersons` leaves them out'],
  readLog: ['program', 'the log with persons'],
  withTransaction: ['program', 'the engine in a transaction: its functions as they are here'],
  store: ['program', 'everything that is stored'],
  createDispatcher: ['program', 'messages, to the routes that the program gives'],
  on: ['nothing', 'nothing of a dossier but ids and codes; of a refused command, its actor'],
  execute: ['nothing', 'nothing but numbers of events; a refusal tells a stranger nothing'],
  saveDraft: ['nothing', 'nothing but the id and revision of a draft'],
  readDraft: ['nothing', 'a draft to its owner, and to whoever holds a power of theirs today'],
  listDrafts: ['listing', 'the ids and procedures of a person’s drafts'],
  deleteDraft: ['nothing', 'nothing; only the owner of a draft deletes it'],
  sweepDrafts: ['nothing', 'nothing but how many drafts were deleted'],
  addDocument: ['nothing', 'as `execute`'],
  freeClaims: ['nothing', 'nothing but how many work items were freed'],
  fireTimers: ['nothing', 'nothing but how many timers fired'],
  check: ['nothing', 'nothing of dossiers'],
  readClock: ['nothing', 'nothing of dossiers, but which event contradicts the clock'],
};
