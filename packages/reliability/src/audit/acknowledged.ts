/** Whether what senders were told is what the logs say. */
import type { AuditFinding } from './finding.js';
import type { CommandPlace } from './logs.js';

/** A command whose sender was told that it was carried out. */
export interface Acknowledged {
  readonly command: string;
  readonly dossier: string;
  /** The numbers of its first and last event. */
  readonly first: number;
  readonly last: number;
  /** When it was first sent and when the answer came, on one clock of all senders. */
  readonly sentAt: number;
  readonly answeredAt: number;
}

/**
 * Holds acknowledgements against the logs: each command is at the place that its sender was told,
 * and one that was answered before another was sent stands before it.
 */
export function auditAcknowledged(
  acknowledged: readonly Acknowledged[],
  commands: ReadonlyMap<string, CommandPlace>,
): AuditFinding[] {
  return [
    ...acknowledged.flatMap((one) => misplaced(one, commands)),
    ...disordered(onceEach(acknowledged)),
  ];
}

/** A command that several sent counts from its first sending to its first answer. */
function onceEach(acknowledged: readonly Acknowledged[]): Acknowledged[] {
  const byCommand = new Map<string, Acknowledged>();
  for (const one of acknowledged) {
    const known = byCommand.get(one.command) ?? one;
    const sentAt = Math.min(known.sentAt, one.sentAt);
    const answeredAt = Math.min(known.answeredAt, one.answeredAt);
    byCommand.set(one.command, { ...known, sentAt, answeredAt });
  }
  return [...byCommand.values()];
}

function misplaced(
  { command, dossier, first, last }: Acknowledged,
  commands: ReadonlyMap<string, CommandPlace>,
): AuditFinding[] {
  const place = commands.get(command);
  if (place?.dossier === dossier && place.first === first && place.last === last) return [];
  const found = place === undefined ? 'nowhere' : `at ${place.first} of ${place.dossier}`;
  return [{ harm: 'lost', dossier, what: `${command} was acknowledged at ${first}, is ${found}` }];
}

function disordered(acknowledged: readonly Acknowledged[]): AuditFinding[] {
  return acknowledged.flatMap((one) =>
    acknowledged
      .filter(
        (other) =>
          other.dossier === one.dossier && one.answeredAt < other.sentAt && one.first > other.first,
      )
      .map(({ command }) => ({
        harm: 'broken' as const,
        dossier: one.dossier,
        what: `${one.command} was answered before ${command} was sent, and stands after it`,
      })),
  );
}
