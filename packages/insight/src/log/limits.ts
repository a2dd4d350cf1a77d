/** How much of a file is read: a log comes from anywhere. */

/** Bounds of reading. */
export interface ReadLimits {
  /** Events of one case; the rest of them are left out. @defaultValue 100,000 */
  readonly caseEventsMax: number;
  /** Events of a format that does not keep those of a case together. @defaultValue 20,000,000 */
  readonly heldEventsMax: number;
  /** Attributes of one case or event. @defaultValue 1,000 */
  readonly attributesMax: number;
  /** How deep attributes stand in attributes. @defaultValue 32 */
  readonly depthMax: number;
  /** Characters of one value, tag or cell. @defaultValue 4,194,304 */
  readonly textMax: number;
  /** Bytes that one byte of a packed file may become. @defaultValue 300 */
  readonly packedRatioMax: number;
  /** Bytes of a file that is read as a whole: JSON and workbooks. @defaultValue 268,435,456 */
  readonly wholeBytesMax: number;
}

/** The bounds where no others are given. */
export const readLimits: ReadLimits = {
  caseEventsMax: 100_000,
  heldEventsMax: 20_000_000,
  attributesMax: 1000,
  depthMax: 32,
  textMax: 4 * 1024 * 1024,
  packedRatioMax: 300,
  wholeBytesMax: 256 * 1024 * 1024,
};
