/**
 * Anchors: the heads of all chains of a store, to be kept where nobody who can write to the store
 * can write. A store that was cut, rewritten or emptied of a dossier contradicts its anchor.
 */
import { formatInstant, ThutucError } from '@thutuc/legal-time';
import { canonicalJson } from '../content-hash/canonical-json.js';
import { allItems } from '../ports/all-items.js';
import type { AccessChain } from '../ports/rows.js';
import type { Store } from '../ports/store.js';
import { MerkleTree } from './merkle.js';
import { Findings, type AuditCode, type AuditProblem } from './problem.js';
import { accessRecordsOf } from './verify-access.js';

const schema = 'thutuc/anchor@1';

/** A file that is no anchor, or not as it was written. */
export class AnchorError extends ThutucError<'ANCHOR_INVALID'> {
  override readonly name = 'AnchorError';
}

/** What a comparison with an anchor found. */
export interface AnchorReport {
  /** When the anchor was made. */
  readonly at: string;
  /** The Merkle root over the lines of the anchor. */
  readonly root: string;
  readonly dossiers: number;
  readonly accessChains: number;
  readonly problemCount: number;
  readonly problems: readonly AuditProblem[];
}

/**
 * The lines of an anchor of a store: one of JSON for the anchor, each dossier and each chain of
 * access records, then the Merkle root over all lines before it.
 *
 * The heads are those of the rows: verify the store when you make an anchor, or compare it at once.
 *
 * @param at - Now, in epoch milliseconds.
 * @example
 * ```ts
 * for await (const line of anchorLines(store, Date.now())) file.write(`${line}\n`);
 * ```
 */
export async function* anchorLines(store: Store, at: number): AsyncIterable<string> {
  const tree = new MerkleTree();
  const leaf = (entry: Readonly<Record<string, string | number>>): string => {
    const line = canonicalJson(entry);
    tree.add(line);
    return line;
  };
  yield leaf({ schema, at: formatInstant(at, 'UTC') });
  for await (const { dossier, version, head } of allItems((page) => store.listDossiers(page)))
    yield leaf({ dossier, version, head });
  for await (const { writer, day, end } of allItems((page) => store.listAccessChains(page)))
    if (end !== undefined) yield leaf({ writer, day, ...end });
  yield canonicalJson({ root: tree.root(), lines: tree.count });
}

/** What a line of an anchor can hold. */
interface AnchorLine {
  readonly schema?: string;
  readonly at?: string;
  readonly dossier?: string;
  readonly version?: number;
  readonly writer?: string;
  readonly day?: string;
  readonly length?: number;
  readonly head?: string;
  readonly root?: string;
  readonly lines?: number;
}

/**
 * Compares a store with an anchor of it: every chain that the anchor names is there, as long as it
 * was or longer, and the same up to there. Verify the store as well: this looks at hashes only.
 *
 * @param problemsMax - Most problems of the report; all are counted.
 * @throws AnchorError `ANCHOR_INVALID` for lines that are not those of a whole anchor
 */
export async function compareWithAnchor(
  store: Store,
  lines: AsyncIterable<string> | Iterable<string>,
  problemsMax = 1000,
): Promise<AnchorReport> {
  const findings = new Findings(problemsMax);
  const tree = new MerkleTree();
  let [at, root, dossiers, accessChains] = ['', '', 0, 0];
  for await (const text of lines) {
    if (text === '') continue;
    if (root !== '') throw invalid('it continues behind its root');
    const line = parseLine(text);
    if (tree.count === 0 && line.schema !== schema)
      throw invalid(`it does not begin with ${schema}`);
    if (line.root !== undefined) {
      if (line.root !== tree.root() || line.lines !== tree.count)
        throw invalid('its lines do not lead to its root');
      root = line.root;
      continue;
    }
    tree.add(text);
    if (line.dossier !== undefined) {
      dossiers += 1;
      findings.add(await logProblems(store, line.dossier, line.version ?? 0, line.head));
    } else if (line.writer !== undefined && line.day !== undefined) {
      accessChains += 1;
      const end = { length: line.length ?? 0, head: line.head ?? '' };
      findings.add(await accessProblems(store, { writer: line.writer, day: line.day, end }));
    } else {
      at = line.at ?? '';
    }
  }
  if (root === '') throw invalid('it has no root: its end is missing');
  const { count: problemCount, problems } = findings;
  return { at, root, dossiers, accessChains, problemCount, problems };
}

async function logProblems(
  store: Store,
  dossier: string,
  version: number,
  head: string | undefined,
): Promise<AuditProblem[]> {
  const found = (code: AuditCode, what: string): AuditProblem[] => [
    { dossier, code, message: `Dossier "${dossier}" ${what}. Restore it from a backup.` },
  ];
  const [last] = await store.readEvents(dossier, version - 1);
  if (last?.seq === version && last.hash === head) return [];
  if (last !== undefined)
    return found('LOG_REWRITTEN', `has another event ${version} than the anchor says`);
  return (await store.readEvents(dossier)).length === 0
    ? found('LOG_MISSING', `is gone; the anchor says that it had ${version} events`)
    : found('LOG_CUT', `has lost events; the anchor says that it had ${version}`);
}

async function accessProblems(
  store: Store,
  chain: AccessChain & { readonly end: { readonly length: number; readonly head: string } },
): Promise<AuditProblem[]> {
  const { writer, day, end } = chain;
  const found = (what: string): AuditProblem[] => {
    const message = `The access records that "${writer}" wrote on ${day} ${what}. Restore them from a backup.`;
    return [{ dossier: null, code: 'ACCESS_TAMPERED', message }];
  };
  const now = await store.accessEnd(chain);
  if (now === undefined) return found(`are gone; the anchor says that there were ${end.length}`);
  if (now.length < end.length)
    return found(`were cut; the anchor says that there were ${end.length}`);
  let head: string | undefined = now.head;
  if (now.length > end.length)
    for await (const { link } of accessRecordsOf(store, chain)) {
      head = link?.hash;
      if (link?.place === end.length) break;
    }
  return head === end.head ? [] : found('are others than the anchor says');
}

function parseLine(text: string): AnchorLine {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null) return line;
  } catch {
    // Said below, as for every other line that is none.
  }
  throw invalid(`"${text.slice(0, 40)}" is no line of it`);
}

function invalid(what: string): AnchorError {
  return new AnchorError(
    'ANCHOR_INVALID',
    `The file is no whole anchor: ${what}. Take the one that was written.`,
  );
}
