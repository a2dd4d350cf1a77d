/** Reads XES (IEEE 1849), packed or not, case by case: memory does not grow with the file. */
import { readXml } from '../bytes/read-xml.js';
import type { Bytes } from '../bytes/unpack.js';
import type { EventLog } from '../log/event.js';
import { type ReadOptions, readingOf } from '../log/read-options.js';
import { XesBuilder } from './xes-builder.js';

/** How XES is read. */
export interface XesOptions extends ReadOptions {
  /** Name of the classifier that names the activity; absent: by `concept:name`. */
  readonly classifier?: string | undefined;
}

/**
 * Reads a log in XES.
 *
 * A file that breaks off gives the cases before it, and a finding `brokenOff`; the case in which it
 * breaks is left out.
 *
 * @throws InsightError, as the cases are read: `LOG_UNREADABLE` for a file that is none,
 *   `LOG_ENTITIES` for one that declares entities, `LOG_TOO_LARGE` beyond the limits
 */
export function readXes(bytes: Bytes, options: XesOptions = {}): EventLog {
  const reading = readingOf(options);
  const builder = new XesBuilder(reading, options.classifier);
  return { header: builder.header, cases: readXml(bytes, builder, reading) };
}
