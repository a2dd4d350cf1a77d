/** How large a file may be before anything is made of it. */

/** Bounds of a file, found while it is scanned and before the parser sees it. */
export interface BpmnLimits {
  /** Bytes, or UTF-16 units of a text. @defaultValue 5,242,880 (5 MiB) */
  readonly bytes?: number;
  /** Elements of any namespace. @defaultValue 20,000 */
  readonly elements?: number;
  /** Elements within each other. @defaultValue 256 */
  readonly depth?: number;
}

/** The limits that hold where none are given. */
export const defaultLimits: Required<BpmnLimits> = {
  bytes: 5 * 1024 * 1024,
  elements: 20_000,
  depth: 256,
};
