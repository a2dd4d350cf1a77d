/** What no check inside a store can find: data that tests hold to, and that docs print. */

/** Edits of a table that may go unnoticed until something outside of the store contradicts them. */
export interface BlindSpot {
  readonly table: string;
  /** The columns in which another value may go unnoticed; `*` for all. */
  readonly columns: readonly string[];
  /** Whether a row may come or go unnoticed. */
  readonly rows: boolean;
  /** Why nothing in the store contradicts it, and what comes of it. */
  readonly why: string;
  /** An edit of the kind that is not found, on the store that the tests fill. */
  readonly example: string;
}

/** What no check inside a store can find. */
export const blindSpots: readonly BlindSpot[] = [
  {
    table: 'events',
    columns: ['digest'],
    rows: false,
    why: 'The digest of a command is of what was sent, which is not kept. Sent again, the command is refused as another one under its id; the dossier stays as it is.',
    example: "UPDATE events SET digest = 'another' WHERE command IS NOT NULL",
  },
  {
    table: 'timers',
    columns: ['free_at', 'worker'],
    rows: false,
    why: 'Until when a worker holds a timer is known to that worker only. A timer that seems held is not fired by workers; the next command on its dossier fires it all the same.',
    example: "UPDATE timers SET worker = 'nobody', free_at = free_at + 1000000000000",
  },
  {
    table: 'outbox',
    columns: [
      ...['key', 'body', 'not_before', 'free_at', 'worker', 'attempts', 'dead', 'waits_for'],
      'position',
    ],
    rows: true,
    why: 'The log says what happened, not who was to be told in which words, and a message that was sent is gone. Checked is that a message names an event, the channel it is in and its dossier, and stands in order.',
    example: 'DELETE FROM outbox WHERE true',
  },
  {
    table: 'counters',
    columns: ['*'],
    rows: true,
    why: 'How a running number becomes part of a code is the office\u2019s own rule. A counter that was set back gives a code twice, or is refused by whoever keeps codes apart.',
    example: 'UPDATE counters SET value = value + 7',
  },
  {
    table: 'pinned',
    columns: ['kind'],
    rows: true,
    why: 'A text that no dossier pins can come and go: it fits its hash, and nobody reads it.',
    example:
      "INSERT INTO pinned VALUES ('rules', 'T1PNoYwrqgwDVLtfmj7L5e0Sq02OEbqHPC8RFhICuUU', '[]')",
  },
  {
    table: 'access_records',
    columns: ['seq'],
    rows: false,
    why: 'Each chain has its own order; that of records of different chains is kept by none. A record in no chain is taken for one of a release that chained none.',
    example: "INSERT INTO access_records (dossier, actor, at, purpose) VALUES ('D-1', 'x', 1, 'x')",
  },
];

/** What takes edits of several tables that fit each other, and only an anchor contradicts. */
export const foundByAnchor: readonly string[] = [
  'the end of a log that was cut off, with everything that follows from it put right',
  'a dossier that was deleted from every table',
  'a log that was written anew from some event on, with all its hashes',
  'the end of a chain of access records, or all of it, that was deleted together with its end',
];

/** Edits of the bytes of documents that a check of documents does not find. */
export const unnoticedFiles: readonly string[] = [
  'a file that comes, changes or goes where a blob store keeps none: in a folder, outside of the folders of dossiers. Nothing reads it, and no erasure reaches it',
];
