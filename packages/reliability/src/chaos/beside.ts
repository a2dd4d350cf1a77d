/** What comes beside the plan: messages, signals, escalations, failures, powers of attorney. */
import type { Command, Dossier } from '@thutuc/core';
import { catchesOf, listGraphs, type Catch, type Procedure } from '@thutuc/core/procedure';
import { procedureVersionOf } from './procedures.js';
import {
  day,
  dayMs,
  head,
  outsider,
  reasons,
  receiver,
  type RecordRequest,
  type Scene,
} from './scene.js';

/** Who acts for the applicant once they are given a power. */
const representative = 'representative';

/** Something beside the plan; `undefined` where the dossier has nothing of the kind. */
export function requestBeside(scene: Scene): RecordRequest | undefined {
  const { pooled, dossier, chance } = scene;
  const { procedure } = procedureVersionOf(pooled, dossier);
  const caught = caughtIn(procedure);
  const kinds = [messages, signals, escalations, failures, powers]
    .map((requests) => requests(scene, procedure, caught))
    .filter((requests) => requests.length > 0);
  return kinds.length === 0 ? undefined : chance.pick(chance.pick(kinds));
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

/** All that a procedure catches, at each of its places. */
function caughtIn(procedure: Procedure): readonly Catch[] {
  return listGraphs(procedure).flatMap(({ graph }) => [
    ...Object.values(graph.catches ?? {}),
    ...Object.values(graph.steps).flatMap((step) => Object.values(catchesOf(step))),
  ]);
}

/** What nothing waits for is refused, or kept: the procedure says which. */
function messages(
  { dossier }: Scene,
  procedure: Procedure,
  caught: readonly Catch[],
): RecordRequest[] {
  return caught.flatMap(({ on }): RecordRequest[] => {
    if (!('message' in on)) return [];
    const command: Command = { type: 'deliverMessage', message: on.message, data: {} };
    const { party, role } = on.from?.[0] ?? procedure.receipt;
    const sent = { actor: personOf(dossier, party, role), command };
    return [sent, sent, { actor: outsider, command, isIllegal: true }];
  });
}

function signals(
  { dossier }: Scene,
  procedure: Procedure,
  caught: readonly Catch[],
): RecordRequest[] {
  return caught.flatMap(({ on }): RecordRequest[] => {
    if (!('signal' in on)) return [];
    const command: Command = { type: 'sendSignal', signal: on.signal };
    const { party, role } = on.from?.[0] ?? procedure.receipt;
    return [
      { actor: personOf(dossier, party, role), command },
      { actor: outsider, command, isIllegal: true },
      { actor: head, command: { ...command, signal: 'unheard of' }, isIllegal: true },
    ];
  });
}

/** What nothing catches goes to whoever is above. */
function escalations(
  { dossier }: Scene,
  _procedure: Procedure,
  caught: readonly Catch[],
): RecordRequest[] {
  const names = caught.flatMap(({ on }) => ('escalation' in on ? [on.escalation] : []));
  return tasksOf(dossier).flatMap(({ step, actor }) =>
    ['uncaught', ...names].flatMap((name): RecordRequest[] => {
      const command: Command = { type: 'escalate', step, name, reasons };
      return [
        { actor, command },
        { actor, command },
        { actor: outsider, command, isIllegal: true },
      ];
    }),
  );
}

/** Only what something catches: a step that nobody can do would have to be mended by hand. */
function failures(
  { dossier }: Scene,
  _procedure: Procedure,
  caught: readonly Catch[],
): RecordRequest[] {
  const codes = caught.flatMap(({ on }) => ('error' in on ? [on.error] : []));
  return tasksOf(dossier).flatMap(({ step, actor }) =>
    codes.flatMap((code): RecordRequest[] => {
      const command: Command = { type: 'fail', step, code, reasons };
      return [
        { actor, command },
        { actor, command },
        { actor: outsider, command, isIllegal: true },
      ];
    }),
  );
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

/** The tasks that are open, and who is to do them. */
function tasksOf({ activations }: Dossier): { readonly step: string; readonly actor: string }[] {
  return activations
    .filter(({ kind, unit }) => kind === 'task' && unit !== undefined)
    .map(({ id, unit, role }) => ({ step: id, actor: `${unit ?? ''}/${role ?? ''}` }));
}

function personOf({ parties }: Dossier, party: string, role: string): string {
  return party === 'applicant' ? 'applicant' : `${parties[party] ?? ''}/${role}`;
}
