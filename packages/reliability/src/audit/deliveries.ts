/** Whether messages were handed over as promised: in order, and told apart by their keys. */
import type { OutboxMessage } from '@thutuc/core/store';
import type { AuditFinding } from './finding.js';

/** What of a message a receiver sees. */
type Delivery = Pick<OutboxMessage, 'key' | 'dossier' | 'channel' | 'body'>;

/**
 * Goes through all deliveries in the order of their time. A receiver who takes each key once gets
 * every message once, and those of a dossier and channel in the order of their commits.
 */
export function auditDeliveries(deliveries: readonly Delivery[]): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const first = new Map<string, Delivery>();
  const latest = new Map<string, number[]>();
  for (const delivery of deliveries) {
    const { key, dossier, channel, body } = delivery;
    const add = (what: string) => findings.push({ harm: 'broken', dossier, what });
    const known = first.get(key);
    if (known !== undefined) {
      if (known.body !== body) add(`message ${key} came with two contents`);
      continue;
    }
    first.set(key, delivery);
    const queue = `${dossier} ${channel}`;
    const place = placeOf(key);
    if (isBefore(place, latest.get(queue) ?? [])) add(`message ${key} came out of order`);
    latest.set(queue, place);
  }
  return findings;
}

/** A key ends with the number of the event and the place among its messages. */
function placeOf(key: string): number[] {
  return key.split('/').slice(-2).map(Number);
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = b.findIndex((part, i) => part !== a[i]);
  return at >= 0 && a[at]! < b[at]!;
}
