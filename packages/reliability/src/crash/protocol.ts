/** What a child tells its parent, one line each, written before the child continues. */
import type { OutboxMessage } from '@thutuc/core/store';
import { writeSync } from 'node:fs';

/** A command was acknowledged; its commit holds messages under these keys. */
interface Acknowledged {
  readonly kind: 'acknowledged';
  readonly command: string;
  readonly messages: readonly string[];
}

/** A message was handed over, before it is settled. */
interface Delivered {
  readonly kind: 'delivered';
  readonly message: OutboxMessage;
}

/** One line of a child. */
export type Line = Acknowledged | Delivered;

/** Tells the parent; the pipe has the line when this returns, whatever happens next. */
export function writeProtocol(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** The lines of an output; the last one may be cut off by the kill. */
export function readProtocol(output: string): Line[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
}
