/** Edits of a database past its store: any column, row or order of any table. */
import fc from 'fast-check';
import type { TamperedDatabase } from './tampered-database.js';

/** A value as a database gives it; PostgreSQL gives large numbers as text. */
type Value = string | number | null;

/** A row of a table. */
export type Row = Readonly<Record<string, Value>>;

/** The rows of all tables that a store keeps dossiers in. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** The tables, those that others refer to first. */
const tableNames = [
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
  'access_chains',
  'pinned',
  'counters',
] as const;

const numbers: ReadonlySet<string> = new Set([
  ...['seq', 'last', 'version', 'due_at', 'due_order', 'submitted_at', 'since', 'at', 'free_at'],
  ...[
    'units_at',
    'held_from',
    'held_until',
    'position',
    'not_before',
    'attempts',
    'place',
    'length',
    'value',
  ],
]);

/** What is drawn; it becomes an edit of the tables as they are. */
export const editArbitrary = fc.record({
  table: fc.constantFrom(...tableNames),
  row: fc.nat(1000),
  other: fc.nat(1000),
  column: fc.nat(30),
  kind: fc.constantFrom(
    ...([
      'change',
      'change',
      'change',
      'borrow',
      'swap',
      'empty',
      'drop',
      'copy',
      'break',
    ] as const),
  ),
  text: fc.constantFrom('', '[', '{}', '5', '[1]', 'null', '"', '["'),
  by: fc.constantFrom(1, -1, 1000, 1_000_000_000_000),
});

/** An edit, and what of which table it touches. */
export interface Edit {
  readonly table: string;
  /** Absent where a whole row comes or goes. */
  readonly column?: string;
  readonly statements: readonly string[];
}

/** The edit that was drawn; `undefined` where there is nothing to edit. */
export function editOf(
  drawn: typeof editArbitrary extends fc.Arbitrary<infer T> ? T : never,
  tables: Tables,
): Edit | undefined {
  const { table, kind, text, by } = drawn;
  const rows = tables[table]!;
  const row = rows[drawn.row % rows.length];
  const other = rows[drawn.other % rows.length];
  if (row === undefined || other === undefined) return undefined;
  const columns = Object.keys(row);
  const column = columns[drawn.column % columns.length]!;
  if (kind === 'drop') return { table, statements: [`DELETE FROM ${table} WHERE ${isRow(row)}`] };
  if (kind === 'copy') {
    const copy = { ...row, [column]: changed(column, row[column]!, by) };
    return { table, statements: [insert(table, copy)] };
  }
  const set = (target: Row, value: Value) =>
    `UPDATE ${table} SET ${column} = ${literal(value)} WHERE ${isRow(target)}`;
  if (kind === 'swap') {
    // A value of its own between the two, so that no key is there twice at any time.
    const between = changed(column, row[column]!, 987_654);
    const statements = [
      set(row, between),
      set(other, row[column]!),
      set({ ...row, [column]: between }, other[column]!),
    ];
    return { table, column, statements };
  }
  const value =
    kind === 'borrow'
      ? other[column]!
      : kind === 'empty'
        ? null
        : kind === 'break' && !numbers.has(column)
          ? text
          : changed(column, row[column]!, by);
  return { table, column, statements: [set(row, value)] };
}

/** All rows of all tables. */
export async function readTablesForEdits(database: TamperedDatabase): Promise<Tables> {
  const tables: Record<string, readonly Row[]> = {};
  for (const table of tableNames)
    tables[table] = (await database.rows(`SELECT * FROM ${table}`)) as readonly Row[];
  return tables;
}

/** Puts all rows of all tables back. */
export async function writeEditedTables(database: TamperedDatabase, tables: Tables): Promise<void> {
  const clear = [...tableNames].reverse().map((table) => `DELETE FROM ${table}`);
  const fill = tableNames.flatMap((table) =>
    tables[table]!.map((row) => insert(table, row, database.overriding)),
  );
  await database.run([...clear, ...fill].join(';\n'));
}

function changed(column: string, value: Value, by: number): Value {
  if (numbers.has(column)) return Number(value ?? 0) + by;
  return `${value ?? ''}x`;
}

function insert(table: string, row: Row, overriding = ''): string {
  const values = Object.values(row).map(literal);
  return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) ${overriding} VALUES (${values.join(', ')})`;
}

function isRow(row: Row): string {
  const conditions = Object.entries(row).map(([column, value]) =>
    value === null ? `${column} IS NULL` : `${column} = ${literal(value)}`,
  );
  return conditions.join(' AND ');
}

function literal(value: Value): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
