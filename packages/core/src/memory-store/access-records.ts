/** Access records and their chains in memory. */
import type { AccessQuery } from '../ports/access-port.js';
import { checkAccess } from '../ports/check-commit.js';
import type { Page, PageRequest } from '../ports/page-request.js';
import type {
  AccessChain,
  AccessChainId,
  AccessEnd,
  ChainedAccess,
  RecordedAccess,
} from '../ports/rows.js';
import { sortedPage } from './worklist.js';

/** What the port says of access records, at once. */
export class AccessRecords {
  readonly #records: RecordedAccess[] = [];
  readonly #ends = new Map<string, AccessChain & { readonly end: AccessEnd }>();

  record(access: ChainedAccess): boolean {
    checkAccess(access);
    const { before, ...link } = access.link;
    const { writer, day, place, hash } = link;
    const end = this.#ends.get(chainKey(link))?.end;
    if (place !== (end?.length ?? 0) + 1 || (end !== undefined && end.head !== before))
      return false;
    this.#records.push({ ...access, link, seq: this.#records.length + 1 });
    this.#ends.set(chainKey(link), { writer, day, end: { length: place, head: hash } });
    return true;
  }

  end(chain: AccessChainId): AccessEnd | undefined {
    return this.#ends.get(chainKey(chain))?.end;
  }

  chains(query: PageRequest): Page<AccessChain> {
    return sortedPage<AccessChain>(this.#ends.values(), query, {
      matches: () => true,
      keyOf: ({ writer, day }) => [writer, day],
      shape: ['string', 'string'],
    });
  }

  list(query: AccessQuery): Page<RecordedAccess> {
    return sortedPage(this.#records, query, {
      matches: ({ dossier, dossiers = [dossier], actor, link }) =>
        (query.dossier === undefined || dossiers.includes(query.dossier)) &&
        (query.actor ?? actor) === actor &&
        (query.chain === undefined ||
          (link !== undefined && chainKey(query.chain) === chainKey(link))),
      keyOf: ({ seq }) => [seq],
      shape: ['number'],
    });
  }

  /** The dossiers that records name, as often as they do. */
  *dossiers(): Iterable<string> {
    for (const { dossier, dossiers = [dossier] } of this.#records) yield* dossiers;
  }
}

/** Stored texts hold no NUL, so that it can join two of them. */
function chainKey({ writer, day }: AccessChainId): string {
  return `${writer}\u0000${day}`;
}
