/** What the people of the office ask for next. */
import type { Command, Dossier } from '@thutuc/core';
import type { CompiledProcedure, Procedure } from '@thutuc/core/procedure';
import { possibleRequests, type Possible } from '@thutuc/testing';
import type { Chance } from '../random/chance.js';

/** What is possible at nearly every moment, and would soon end every dossier. */
const rareCommands = new Set<Command['type']>(['withdraw', 'suspend', 'claim']);

/** The submission of a dossier by the applicant, perhaps of what was refused before. */
export function submissionRequest({ id, version }: Procedure, resubmissionOf?: string): Possible {
  return {
    actor: 'applicant',
    command: {
      type: 'submit',
      procedure: id,
      version,
      channel: 'online',
      parties: {},
      data: { area: 150 },
      ...(resubmissionOf !== undefined && { resubmissionOf }),
    },
  };
}

/** What is asked of a dossier next; `undefined` where it is through. */
export function nextRequest(
  procedure: CompiledProcedure,
  dossier: Dossier,
  chance: Chance,
): Possible | undefined {
  const possible = [...possibleRequests(procedure, dossier), ...otherRequests(procedure, dossier)];
  const usual = possible.filter(({ command }) => !rareCommands.has(command.type));
  if (usual.length > 0 && chance.happens(0.9)) return chance.pick(usual);
  return possible.length === 0 ? undefined : chance.pick(possible);
}

/** What is possible besides going on: to take work for oneself, and to stop everything. */
function otherRequests({ procedure }: CompiledProcedure, dossier: Dossier): Possible[] {
  const { suspension } = procedure;
  const requests: Possible[] = dossier.activations
    .filter(({ kind, unit }) => kind === 'task' && unit !== undefined)
    .map(({ id, unit, role }) => ({
      actor: `${unit ?? ''}/${role ?? ''}`,
      command: { type: 'claim', step: id },
    }));
  if (suspension === undefined) return requests;
  const superior = `${dossier.parties[suspension.party] ?? ''}/${suspension.role}`;
  if (dossier.lifecycle === 'running')
    requests.push({ actor: superior, command: { type: 'suspend', reasons: 'r' } });
  if (dossier.lifecycle === 'suspended')
    requests.push({ actor: superior, command: { type: 'resume' } });
  return requests;
}
