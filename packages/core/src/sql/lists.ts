/** The lists of SQL stores: one text for every database, with `?` for values. */
import { decodeCursor } from '../ports/page.js';
import type {
  AccessLink,
  AccessRecord,
  DossierRow,
  LoadedDossier,
  RecordedAccess,
} from '../ports/rows.js';
import type { AccessQuery } from '../ports/access-port.js';
import type { BoundQuery } from '../ports/log-port.js';
import { searchBounds } from '../ports/search-bounds.js';
import type { DossierQuery, SearchQuery } from '../ports/work-port.js';
import { type Condition, type ListQuery, listQuery, type Part } from './list-query.js';
import { type ColumnValue, dossierTable, tableSelectionOf } from './tables.js';

/** Dossiers by id. */
export function dossiersQuery(query: DossierQuery): ListQuery<DossierRow> | undefined {
  return listQuery(query, { ...dossierList, parts: [{ ...dossierRows, where: ofDossier(query) }] });
}

/** Dossiers by id, of those that have the terms asked for. */
export function searchQuery(query: SearchQuery): ListQuery<DossierRow> | undefined {
  // Where the page begins is said to each part as well: databases do not find that out.
  const [after] = decodeCursor(query, ['string']) ?? [];
  const found = (condition: string, ...values: ColumnValue[]): Condition => {
    const from = `SELECT dossier FROM {schema}.search_terms WHERE ${condition}`;
    return after === undefined
      ? [`dossier IN (${from})`, ...values]
      : [`dossier IN (${from} AND dossier > ?)`, ...values, after];
  };
  const conditions = searchBounds(query).map(([from, to]) =>
    to === undefined ? found('term = ?', from) : found('term >= ? AND term < ?', from, to),
  );
  const where = [...conditions, ...ofDossier(query)];
  return listQuery(query, { ...dossierList, parts: [{ ...dossierRows, where }] });
}

/** Open dossiers by id, with their snapshots. */
export function boundQuery(query: BoundQuery): ListQuery<LoadedDossier> | undefined {
  const { unit, procedure } = query;
  const ofProcedure: Condition = ['item.procedure = ?', procedure];
  const bound = '{schema}.bound_units AS bound';
  const part: Part =
    unit === undefined
      ? {
          from: '{schema}.dossiers AS item',
          by: 'item.',
          where: [
            [`EXISTS (SELECT 1 FROM ${bound} WHERE bound.dossier = item.dossier)`],
            ofProcedure,
          ],
        }
      : {
          from: `${bound} JOIN {schema}.dossiers AS item ON item.dossier = bound.dossier`,
          by: 'bound.',
          where: [['bound.unit = ?', unit ?? unknownUnit], ofProcedure],
        };
  return listQuery(query, {
    select: `${tableSelectionOf(dossierTable, 'item.')}, item.snapshot, item.personal`,
    parts: [part],
    order: ['dossier'],
    shape: ['string'],
    keyOf: ({ row }) => [row.dossier],
    read: ({ snapshot, personal, ...row }: LoadedRow): LoadedDossier => ({
      row,
      snapshot: { body: snapshot, personal },
    }),
  });
}

/** Stands in the place of a unit where it is not known which ones a dossier is bound to. */
const unknownUnit = '';

interface LoadedRow extends DossierRow {
  readonly snapshot: string;
  readonly personal: string | null;
}

/** Access records in the order in which they were made. */
export function accessQuery(query: AccessQuery): ListQuery<RecordedAccess> | undefined {
  return listQuery(query, {
    select: 'seq, dossier, dossiers, actor, at, purpose, writer, day, place, salt, hash',
    parts: [
      {
        from: '{schema}.access_records',
        by: '',
        where: [
          [
            '(dossier = ? OR seq IN (SELECT page.seq FROM {schema}.access_pages AS page WHERE page.dossier = ?))',
            query.dossier,
            query.dossier,
          ],
          ['actor = ?', query.actor],
          ['writer = ?', query.chain?.writer],
          ['day = ?', query.chain?.day],
        ],
      },
    ],
    order: ['seq'],
    shape: ['number'],
    keyOf: ({ seq }) => [seq],
    read: toAccess,
  });
}

interface AccessRow extends Omit<AccessRecord, 'dossiers'>, Omit<AccessLink, 'before' | 'writer'> {
  /** A list as JSON; null of one dossier. */
  readonly dossiers: string | null;
  readonly seq: number;
  /** Null in the rows of releases that chained none. */
  readonly writer: string | null;
}

function toAccess(row: AccessRow): RecordedAccess {
  const { writer, day, place, salt, hash, dossiers, ...one } = row;
  const record = dossiers === null ? one : { ...one, dossiers: namesOf(dossiers) };
  return writer === null ? record : { ...record, link: { writer, day, place, salt, hash } };
}

/** The dossiers of a page; a text that is no list of names is shown as the one name. */
function namesOf(text: string): readonly string[] {
  // The column was edited past the store: one such record may not hide all others.
  const names = parsed(text);
  const isList = Array.isArray(names) && names.every((name) => typeof name === 'string');
  return isList ? names : [text];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const dossierRows = { from: '{schema}.dossiers', by: '' } as const;

const dossierList = {
  select: tableSelectionOf(dossierTable),
  order: ['dossier'],
  shape: ['string'],
  keyOf: ({ dossier }: DossierRow) => [dossier],
} as const;

function ofDossier({ code, procedure, lifecycle }: DossierQuery): Condition[] {
  return [
    ['code = ?', code],
    ['procedure = ?', procedure],
    ['lifecycle = ?', lifecycle],
  ];
}
