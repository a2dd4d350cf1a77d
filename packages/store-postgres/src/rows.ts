/** The columns of the tables, named as the port names them: a row is what the port hands out. */

/** Stands for "no due instant" in the order of lists. */
export const never = Number.MAX_SAFE_INTEGER;

export const dossierColumns = `dossier, version, head, procedure,
  procedure_version AS "procedureVersion", code, lifecycle, outcome, due_at AS "dueAt",
  submitted_at AS "submittedAt"`;

export const workItemColumns = `dossier, activation, kind, step, unit, role, procedure, since, due,
  due_at AS "dueAt", claimed_by AS "claimedBy"`;

export const timerColumns = 'dossier, activation, timer, at';

export const messageColumns = 'key, dossier, channel, body, not_before AS "notBefore"';

export const eventColumns = 'dossier, seq, body, hash, personal';

/** The record of a command, in its first event. */
export const commandColumns = 'command AS id, digest, dossier, seq AS first, last';
