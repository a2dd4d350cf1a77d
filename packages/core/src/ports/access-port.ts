/** The access port: who read what dossiers say of persons. */
import type { Page, PageRequest } from './page-request.js';
import type {
  AccessChain,
  AccessChainId,
  AccessEnd,
  ChainedAccess,
  RecordedAccess,
} from './rows.js';

/** Which access records to list, in the order in which they were made. */
export interface AccessQuery extends PageRequest {
  /** Those of the dossier, also on a page with others. */
  readonly dossier?: string;
  readonly actor?: string;
  /** Only those of one chain. */
  readonly chain?: AccessChainId;
}

/** Where access records are kept, in chains. */
export interface AccessPort {
  /**
   * Records that a person read what a dossier says of persons, at the end of its chain; `false`
   * when the chain ends elsewhere than the record says, and then nothing is kept.
   */
  recordAccess(access: ChainedAccess): Promise<boolean>;
  /** Where a chain of access records ends; `undefined` where there is none. */
  accessEnd(chain: AccessChainId): Promise<AccessEnd | undefined>;
  /** The chains of access records, by writer and day. */
  listAccessChains(query: PageRequest): Promise<Page<AccessChain>>;
  listAccess(query: AccessQuery): Promise<Page<RecordedAccess>>;
}
