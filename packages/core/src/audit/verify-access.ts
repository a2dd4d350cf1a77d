/** Checks the records of who read what: every chain, from its beginning to the end that is kept. */
import { accessDay, accessGenesis, accessHash } from '../ports/access-chain.js';
import { allItems } from '../ports/all-items.js';
import type { AccessChain, RecordedAccess } from '../ports/rows.js';
import type { AccessPort } from '../ports/access-port.js';
import type { AuditProblem } from './problem.js';

/** What is wrong with the chains of access records; of each chain, the first thing. */
export async function* accessProblems(store: AccessPort): AsyncIterable<AuditProblem> {
  for await (const chain of allItems((page) => store.listAccessChains(page))) {
    const what = await whatIsWrong(store, chain);
    if (what === undefined) continue;
    const message = `The access records that "${chain.writer}" wrote on ${chain.day} ${what}. Restore them from a backup.`;
    yield { dossier: null, code: 'ACCESS_TAMPERED', message };
  }
}

async function whatIsWrong(store: AccessPort, chain: AccessChain): Promise<string | undefined> {
  // The end is read before the records: what is added meanwhile lies behind it.
  const { end } = chain;
  if (end === undefined) return 'have lost the end of their chain';
  let place = 0;
  let head = accessGenesis(chain);
  for await (const record of accessRecordsOf(store, chain)) {
    if (place === end.length) {
      const now = await store.accessEnd(chain);
      return (now?.length ?? 0) > place ? undefined : `go on behind record ${place}, their last`;
    }
    place += 1;
    if (record.link?.place !== place) return `lack record ${place}`;
    if (accessDay(record.at) !== chain.day) return `hold record ${place} of another day`;
    if (accessHash(record, { ...record.link, before: head }) !== record.link.hash)
      return `were changed at record ${place}: its hash does not fit`;
    head = record.link.hash;
  }
  if (place < end.length) return `end after record ${place} of ${end.length}`;
  return head === end.head ? undefined : 'end in another record than they did';
}

/** The records of a chain in the order of all records, which is that of their places. */
export function accessRecordsOf(
  store: AccessPort,
  { writer, day }: AccessChain,
): AsyncIterable<RecordedAccess> {
  return allItems((page) => store.listAccess({ chain: { writer, day }, ...page }));
}
