/** The columns of the tables, named as the port names them: a row is what the port hands out. */

export const messageColumns = 'key, dossier, channel, body, not_before AS "notBefore"';

export const eventColumns = 'dossier, seq, body, hash, personal';

/** The record of a command, in its first event. */
export const commandColumns = 'command AS id, digest, dossier, seq AS first, last';
