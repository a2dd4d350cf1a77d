/** The keys that cases of our own store have beside the standard ones. */
export const ownKeys = {
  procedure: 'thutuc:procedure',
  channel: 'thutuc:channel',
  receivedAt: 'thutuc:receivedAt',
  endedAt: 'thutuc:endedAt',
  /** The last instant that is on time, as the engine promised it last. */
  dueAt: 'thutuc:dueAt',
  /** What the dossier ended with. */
  ending: 'thutuc:ending',
  /** The outcome by which a step was left. */
  outcome: 'thutuc:outcome',
} as const;
