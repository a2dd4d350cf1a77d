/** A store with ports of others in the place of some of its own. */
import type { AccessPort } from './access-port.js';
import type { ContentPort } from './content-port.js';
import type { InterruptionPort } from './interruption-port.js';
import type { OutboxPort } from './outbox-port.js';
import type { Store } from './store.js';
import type { WorkPort } from './work-port.js';

/** The ports that may lie elsewhere than the log. */
export interface OtherPorts {
  readonly work?: WorkPort;
  readonly outbox?: OutboxPort;
  readonly content?: ContentPort;
  readonly interruptions?: InterruptionPort;
  readonly access?: AccessPort;
}

type PortOf<Name> = Name extends keyof WorkPort
  ? 'work'
  : Name extends keyof OutboxPort
    ? 'outbox'
    : Name extends keyof ContentPort
      ? 'content'
      : Name extends keyof InterruptionPort
        ? 'interruptions'
        : Name extends keyof AccessPort
          ? 'access'
          : undefined;

/** Which port a method belongs to; those of the log stay where they are. */
const portOf: { readonly [Name in keyof Store]-?: PortOf<Name> } = {
  load: undefined,
  listBound: undefined,
  findCommand: undefined,
  commit: undefined,
  readEvents: undefined,
  readCounter: undefined,
  listLogs: undefined,
  listEvents: undefined,
  readStored: undefined,
  lastEvent: undefined,
  replaceDerived: undefined,
  findStrays: undefined,
  worklist: 'work',
  listWork: 'work',
  countWork: 'work',
  listDossiers: 'work',
  search: 'work',
  nextTimerAt: 'work',
  claimTimers: 'work',
  releaseTimers: 'work',
  claimMessages: 'outbox',
  nextMessageAt: 'outbox',
  renewMessage: 'outbox',
  ackMessage: 'outbox',
  nackMessage: 'outbox',
  releaseMessages: 'outbox',
  listDead: 'outbox',
  redriveMessage: 'outbox',
  putContent: 'content',
  getContent: 'content',
  listContent: 'content',
  addInterruption: 'interruptions',
  readInterruptions: 'interruptions',
  recordAccess: 'access',
  accessEnd: 'access',
  listAccessChains: 'access',
  listAccess: 'access',
  saveDraft: undefined,
  readDraft: undefined,
  listDrafts: undefined,
  deleteDraft: undefined,
  deleteDraftsBefore: undefined,
  putLetter: undefined,
  nextDigestAt: undefined,
  claimDigests: undefined,
  endDigest: undefined,
  postponeDigest: undefined,
  forgetDigests: undefined,
  now: undefined,
  close: undefined,
};

/**
 * Puts other ports in the place of some of a store's: such as content in an object store, or access
 * records in a database of their own.
 *
 * What a commit says of work and messages is written by the store of the log. A `work` or `outbox`
 * of another place is fed from there, after the commit.
 *
 * An audit that finds nothing of a dossier but records of access to it misses that its log is gone
 * where these lie elsewhere.
 *
 * `close` closes the store; other ports are closed by whoever opened them.
 *
 * @example
 * ```ts
 * const store = composeStore(openSqliteStore({ file: 'dossiers.db' }), { content: objectStore });
 * ```
 */
export function composeStore(store: Store, others: OtherPorts): Store {
  const composed = Object.entries(portOf).flatMap(([name, port]) => {
    const owner = (port && others[port]) ?? store;
    const method: unknown = Reflect.get(owner, name);
    // Some methods of a store may be absent.
    return typeof method === 'function' ? [[name, method.bind(owner) as unknown]] : [];
  });
  return Object.fromEntries(composed) as Store;
}
