/** What comes beside the plan: messages, signals, escalations, failures, powers of attorney. */
import type { Command, Dossier } from '@thutuc/core';
import type { Procedure } from '@thutuc/core/procedure';
import { requestsBeside } from '@thutuc/testing';
import { procedureVersionOf } from './procedures.js';
import { day, dayMs, outsider, receiver, type RecordRequest, type Scene } from './scene.js';

/** Who acts for the applicant once they are given a power. */
const representative = 'representative';

/** Something beside the plan; `undefined` where the dossier has nothing of the kind. */
export function requestBeside(scene: Scene): RecordRequest | undefined {
  const { pooled, dossier, chance } = scene;
  const { procedure } = procedureVersionOf(pooled, dossier);
  const caught = requestsBeside(procedure, dossier).map((requests) =>
    requests.flatMap(alsoByOutsiders),
  );
  const kinds = [...caught, powers(scene, procedure)].filter((requests) => requests.length > 0);
  return kinds.length === 0 ? undefined : chance.pick(chance.pick(kinds));
}

/** Twice as it may be, and once as it may not. */
function alsoByOutsiders(request: RecordRequest): RecordRequest[] {
  return [request, request, { ...request, actor: outsider, isIllegal: true }];
}

/** The same request by whoever represents the applicant, now and then. */
export function standInForApplicant<Request extends RecordRequest>(
  request: Request,
  { personal }: Dossier,
  isDrawn: () => boolean,
): Request {
  const isRepresented = personal?.representatives?.some(({ id }) => id === representative) === true;
  if (request.actor !== 'applicant' || !isRepresented || !isDrawn()) return request;
  return { ...request, actor: representative };
}

function powers({ chance, now }: Scene, { representation }: Procedure): RecordRequest[] {
  if (representation === undefined) return [];
  const from = day(now - chance.between(0, 1) * dayMs);
  const until = day(now + chance.between(0, 3) * dayMs);
  const command: Command = { type: 'empower', representative, from, until };
  return [
    { actor: 'applicant', command },
    { actor: receiver, command },
    { actor: outsider, command, isIllegal: true },
    { actor: representative, command, isIllegal: true },
    { actor: 'applicant', command: { ...command, from: until, until: day(0) }, isIllegal: true },
  ];
}

/** The revocation of a power, also by those who may not; nothing where none is held. */
export function revocation({ dossier, chance }: Scene): RecordRequest | undefined {
  const held = (dossier.personal?.representatives ?? []).filter(({ isRevoked }) => !isRevoked);
  if (held.length === 0) return undefined;
  const { event: power } = chance.pick(held);
  const command: Command = { type: 'revokePower', power };
  return chance.pick<RecordRequest>([
    { actor: 'applicant', command },
    { actor: receiver, command },
    { actor: outsider, command: { ...command, power: 10_000 }, isIllegal: true },
    { actor: representative, command, isIllegal: true },
  ]);
}
