/** The words of a procedure's table of steps. */

/** Heads and fixed cells. */
export const procedureWords = {
  limit: 'Limit',
  fee: 'Fee',
  basis: 'Basis',
  heads: ['Step', 'Agency', 'Role', 'Limit', 'Legal basis'],
  receipt: 'Receipt of the dossier',
  result: 'Return of the result',
  sameDay: 'the same day',
  acknowledge: 'acknowledge',
  ask: 'is asked',
  atOnce: 'all at once',
  internal: 'internal',
  version: 'version',
  free: 'none',
};
