/** The content port: texts under their content hash. */
import type { Page, PageRequest } from './page-request.js';
import type { ContentKey, ContentKind } from './rows.js';

/** Where the procedures, rules and calendars lie that dossiers pin. A text is never replaced. */
export interface ContentPort {
  /** Keeps a text under its content hash: procedures and calendars that dossiers pin. */
  putContent(kind: ContentKind, hash: string, text: string): Promise<void>;
  /** The text kept under a hash. */
  getContent(kind: ContentKind, hash: string): Promise<string | undefined>;
  /** What is pinned, by kind and hash. */
  listContent(query: PageRequest): Promise<Page<ContentKey>>;
}
