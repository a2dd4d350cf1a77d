/** What an audit of an SQL store lists: all that is kept, and rows that contradict themselves. */
import type { StoredEvent } from '../engine/event.js';
import { decodeCursor, pageLimit, pageOf, type PageKey } from '../ports/page.js';
import type { AccessChain, ContentKey, StrayRow } from '../ports/rows.js';
import type { PageRequest } from '../ports/page-request.js';
import type { ListQuery } from './list-query.js';
import { dueOrderIsWrong } from './tables.js';

/** The tables whose rows belong to a dossier. */
const tablesOfDossiers = [
  'events',
  'dossiers',
  'work_items',
  'work_offers',
  'bound_units',
  'timers',
  'search_terms',
  'outbox',
  'access_records',
  'access_pages',
] as const;

/** How a page begins: the first one with a key that is empty as well, which only an edit leaves. */
const beyond = ({ after }: PageRequest) => (after === undefined ? '>=' : '>');

/** The ids of dossiers of which anything is kept, in whatever table. */
export function auditLogsQuery(query: PageRequest): ListQuery<string> {
  const limit = pageLimit(query.limit);
  const [after = ''] = decodeCursor(query, ['string']) ?? [];
  const parts = tablesOfDossiers.map(
    (table) =>
      `SELECT dossier FROM (SELECT DISTINCT dossier FROM {schema}.${table} ` +
      `WHERE dossier ${beyond(query)} ? ORDER BY dossier LIMIT ?) AS of_${table}`,
  );
  return {
    text: `SELECT dossier FROM (${parts.join(' UNION ')}) AS ids ORDER BY dossier LIMIT ?`,
    values: [...parts.flatMap(() => [after, limit + 1]), limit + 1],
    pageOf: (rows) =>
      pageOf(
        (rows as { dossier: string }[]).map(({ dossier }) => dossier),
        limit,
        (dossier) => [dossier],
      ),
  };
}

/** The events of all dossiers, by their ids and in order. */
export function auditEventsQuery(query: PageRequest): ListQuery<StoredEvent> {
  const limit = pageLimit(query.limit);
  const [dossier = '', seq = 0] = decodeCursor(query, ['string', 'number']) ?? [];
  return {
    text:
      'SELECT dossier, seq, body, hash, personal FROM {schema}.events ' +
      'WHERE (dossier, seq) > (?, ?) ORDER BY dossier, seq LIMIT ?',
    values: [dossier, seq, limit + 1],
    pageOf: (rows) => pageOf(rows as StoredEvent[], limit, keyOfEvent),
  };
}

const keyOfEvent = (event: StoredEvent): PageKey => [event.dossier, event.seq];

/** The chains of access records: those whose end is known, and those that have records. */
export function auditChainsQuery(query: PageRequest): ListQuery<AccessChain> {
  const limit = pageLimit(query.limit);
  const [writer = '', day = ''] = decodeCursor(query, ['string', 'string']) ?? [];
  const part = (from: string) =>
    `SELECT writer, day FROM (SELECT DISTINCT writer, day FROM {schema}.${from} ` +
    `WHERE (writer, day) ${beyond(query)} (?, ?) AND day IS NOT NULL ORDER BY writer, day LIMIT ?) AS of_${from}`;
  const values = [writer, day, limit + 1];
  return {
    text:
      'SELECT chain.writer, chain.day, known.length, known.head FROM ' +
      `(${part('access_chains')} UNION ${part('access_records')}) AS chain ` +
      'LEFT JOIN {schema}.access_chains AS known ' +
      'ON known.writer = chain.writer AND known.day = chain.day ' +
      'ORDER BY chain.writer, chain.day LIMIT ?',
    values: [...values, ...values, limit + 1],
    pageOf: (rows) =>
      pageOf((rows as ChainRow[]).map(toChain), limit, (chain) => [chain.writer, chain.day]),
  };
}

interface ChainRow {
  readonly writer: string;
  readonly day: string;
  readonly length: number | null;
  readonly head: string | null;
}

function toChain({ writer, day, length, head }: ChainRow): AccessChain {
  return { writer, day, end: length === null || head === null ? undefined : { length, head } };
}

/** What is pinned, by kind and hash. */
export function auditPinsQuery(query: PageRequest): ListQuery<ContentKey> {
  const limit = pageLimit(query.limit);
  const [kind = '', hash = ''] = decodeCursor(query, ['string', 'string']) ?? [];
  return {
    text:
      `SELECT kind, hash FROM {schema}.pinned WHERE (kind, hash) ${beyond(query)} (?, ?) ` +
      'ORDER BY kind, hash LIMIT ?',
    values: [kind, hash, limit + 1],
    pageOf: (rows) => pageOf(rows as ContentKey[], limit, (pinned) => [pinned.kind, pinned.hash]),
  };
}

/** What is wrong with a row: where it is so, and how it is said. */
const contradictions: readonly (readonly [table: string, where: string, what: string])[] = [
  ['work_items', dueOrderIsWrong, 'has a work item that is listed at another instant than its own'],
  ['work_offers', dueOrderIsWrong, 'has an offer that is listed at another instant than its own'],
  [
    'timers',
    'worker IS NULL AND free_at <> at',
    'has a timer that nobody holds and that can be claimed at another instant than its own',
  ],
  [
    'outbox',
    'worker IS NULL AND free_at <> not_before',
    'has a message that nobody holds and that can be claimed at another instant than its own',
  ],
  [
    'events',
    '(command IS NULL) <> (digest IS NULL) OR (command IS NULL) <> (last IS NULL)',
    'has an event with a part of the record of a command',
  ],
  [
    'access_records',
    '(writer IS NULL) <> (day IS NULL) OR (writer IS NULL) <> (place IS NULL) ' +
      'OR (writer IS NULL) <> (salt IS NULL) OR (writer IS NULL) <> (hash IS NULL)',
    'has an access record with a part of its place in a chain',
  ],
  [
    'access_records',
    // As many places between two names as there are names but one.
    'dossiers IS NOT NULL AND ' +
      '(SELECT count(*) FROM {schema}.access_pages AS page WHERE page.seq = access_records.seq) ' +
      `<> (length(dossiers) - length(replace(dossiers, '","', ''))) / 3 + 1`,
    'has an access record of a page that is not found by each of its dossiers',
  ],
  [
    'access_pages',
    'NOT EXISTS (SELECT 1 FROM {schema}.access_records AS record ' +
      'WHERE record.seq = access_pages.seq AND replace(record.dossiers, ' +
      String.raw`'"' || replace(replace(access_pages.dossier, '\', '\\'), '"', '\"') || '"', '') ` +
      '<> record.dossiers)',
    'is named by a page of an access record that is not of it',
  ],
];

const straysMax = 1000;

/** The query for rows that contradict themselves; its rows are {@link StrayRow}s. */
export const straysQuery: { readonly text: string; readonly read: (row: unknown) => StrayRow } = {
  text: `${contradictions
    .map(
      ([table, where], i) =>
        `SELECT * FROM (SELECT DISTINCT dossier, ${i} AS which FROM {schema}.${table} ` +
        `WHERE ${where} LIMIT ${straysMax}) AS of_${table}`,
    )
    .join(' UNION ALL ')} LIMIT ${straysMax}`,
  read: (row) => {
    const { dossier, which } = row as { dossier: string; which: number };
    return { dossier, what: contradictions[which]![2] };
  },
};
