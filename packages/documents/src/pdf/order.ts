/** What a typesetter asks its thread for, and what that answers. */
import type { DocumentErrorCode } from '../errors.js';

/** What a thread begins with. */
export interface ThreadData {
  readonly family: string;
  readonly files: readonly Uint8Array[];
}

/** A document that is to be typeset. */
export interface Order {
  /** Typst source. */
  readonly source: string;
  /** What the source reads as `sys.inputs`: texts by name. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly standard: 'a-2u' | 'ua-1';
  /** Seconds since 1970. */
  readonly createdAt: number;
}

/** The document, or why there is none. */
export type Answer =
  { readonly bytes: Uint8Array } | { readonly code: DocumentErrorCode; readonly message: string };
