/** Requests about a dossier as a whole: delegation, correction, migration, archive, erasure. */
import type { Command } from '../../engine/command.js';
import type { Dossier } from '../../engine/dossier.js';
import type { Renames } from '../../engine/rename.js';
import type { Case, Request } from './office.js';

const reasons = 'r';
const dayMs = 86_400_000;

/** What may be asked about a dossier as a whole, whether it is allowed now or not. */
export function recordRequests(
  { dossier, events }: Case,
  at: number,
  renames: Renames,
): Omit<Request, 'at'>[] {
  const officer = 'U-1/officer';
  const from = new Date(at).toISOString().slice(0, 10);
  const until = new Date(at + 2 * dayMs).toISOString().slice(0, 10);
  const corrected: Command = { type: 'correct', event: 1, data: { area: at % 300 }, reasons };
  const received = events.find(({ payload }) => payload.type === 'accepted');
  return [
    ...delegations(dossier, from, until),
    { actor: officer, command: corrected },
    ...(received === undefined
      ? []
      : [
          {
            actor: officer,
            command: {
              ...corrected,
              event: received.seq,
              data: {},
              effectiveAt: new Date(received.effectiveAt - 60_000).toISOString(),
            },
          },
        ]),
    {
      actor: 'U-1/migrator',
      command: { type: 'migrate', version: '2.0.0', renames, parties: {}, data: {}, reasons },
    },
    { actor: 'U-1/archivist', command: { type: 'archive' } },
    { actor: 'U-1/judge', command: { type: 'erase', force: true, reasons } },
  ];
}

/** The role of each open duty, given to a clerk of its unit; and the first delegation, ended. */
function delegations(dossier: Dossier, from: string, until: string): Omit<Request, 'at'>[] {
  const given = dossier.activations.flatMap(({ party, unit, role }) =>
    party === undefined || unit === undefined || role === undefined
      ? []
      : [
          {
            actor: `${unit}/${role}`,
            command: {
              type: 'delegate' as const,
              party,
              role,
              unit,
              to: `${unit}/clerk`,
              from,
              until,
              reasons,
            },
          },
        ],
  );
  const [first] = dossier.personal?.delegations ?? [];
  if (first === undefined) return given;
  const { event: delegation, by: actor } = first;
  return [...given, { actor, command: { type: 'revokeDelegation', delegation, reasons } }];
}
