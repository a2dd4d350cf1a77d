/** The smallest commit that a store takes. */
import type { Commit } from '@thutuc/core';

/** A commit of one event after a version, by a command of the given id. */
export function commitAfter(dossier: string, version: number, command: string): Commit {
  const seq = version + 1;
  const head = `hash of ${command}`;
  return {
    expectedVersion: version,
    row: {
      dossier,
      version: seq,
      head,
      procedure: 'permit',
      procedureVersion: '1.0.0',
      code: null,
      lifecycle: 'running',
      outcome: null,
      dueAt: null,
      submittedAt: 1000,
    },
    events: [{ dossier, seq, body: `{"seq":${seq}}`, hash: head, personal: null }],
    snapshot: { body: `{"version":${seq}}`, personal: null },
    workItems: [],
    timers: [],
    outbox: [],
    command: { id: command, digest: command, dossier, first: seq, last: seq },
  };
}
