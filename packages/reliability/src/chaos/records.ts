/** What is asked about a dossier as a whole now and then: what may be, and what must be refused. */
import type { Command, Dossier } from '@thutuc/core';
import type { Procedure } from '@thutuc/core/procedure';
import type { Possible } from '@thutuc/testing';
import { registrar } from '../office/directory.js';
import type { Chance } from '../random/chance.js';
import { procedureVersionOf, type PooledProcedure } from './procedures.js';
import {
  day,
  dayMs,
  head,
  hourMs,
  instant,
  minuteMs,
  outsider,
  reasons,
  receiver,
  type RecordRequest,
  type Scene,
} from './scene.js';

/** Something about a dossier as a whole; `undefined` where chance draws what it does not have. */
export function recordRequest(scene: Scene): RecordRequest | undefined {
  const kinds = [
    ...[extensions, extensions, delegations, delegations, delegations],
    ...[revocations, revocations, corrections, moves, annulments, transfers],
    ...[freedWork, freedWork, freedWork],
    ...[undoings, undoings, reopenings],
  ]
    .map((requests) => requests(scene))
    .filter((requests) => requests.length > 0);
  return kinds.length === 0 ? undefined : scene.chance.pick(scene.chance.pick(kinds));
}

/** The same request by a colleague to whom the role of the actor is delegated, now and then. */
export function standInForRecord(request: Possible, dossier: Dossier, chance: Chance): Possible {
  const delegates = (dossier.personal?.delegations ?? []).filter(
    ({ unit, role }) => request.actor === `${unit}/${role}`,
  );
  if (delegates.length === 0 || !chance.happens(0.5)) return request;
  return { ...request, actor: chance.pick(delegates).to };
}

function extensions({ pooled, dossier, chance }: Scene): RecordRequest[] {
  const { extension } = pooled.compiled.procedure;
  if (extension === undefined) return [];
  const actor = `${dossier.parties[extension.party] ?? ''}/${extension.role}`;
  const by = (amount: number): Command => ({
    type: 'extend',
    by: { amount, unit: 'days' },
    reasons,
  });
  return [
    { actor, command: by(chance.between(1, 2)) },
    { actor, command: by(1) },
    { actor, command: by(9), isIllegal: true },
    { actor: receiver, command: by(1), isIllegal: true },
  ];
}

function delegations({ dossier, chance, now }: Scene): RecordRequest[] {
  const from = day(now - chance.between(0, 1) * dayMs);
  const until = day(now + chance.between(0, 3) * dayMs);
  return dossier.activations.flatMap(({ party, unit, role }): RecordRequest[] => {
    if (party === undefined || unit === undefined || role === undefined || unit === 'applicant')
      return [];
    const to = `${unit}/clerk`;
    const given = { type: 'delegate', party, role, unit, from, until, reasons } as const;
    const actor = `${unit}/${role}`;
    return [
      { actor, command: { ...given, to } },
      { actor, command: { ...given, to, from: day(now) } },
      { actor, command: { ...given, to: outsider }, isIllegal: true },
      { actor: to, command: { ...given, to: actor }, isIllegal: true },
    ];
  });
}

function revocations({ dossier, chance }: Scene): RecordRequest[] {
  const given = dossier.personal?.delegations ?? [];
  const unknown = { type: 'revokeDelegation', delegation: 1, reasons } as const;
  if (given.length === 0) {
    return chance.happens(0.1) ? [{ actor: receiver, command: unknown, isIllegal: true }] : [];
  }
  const { event: delegation, by, to } = chance.pick(given);
  const command = { type: 'revokeDelegation', delegation, reasons } as const;
  return [
    { actor: by, command },
    { actor: to, command, isIllegal: true },
  ];
}

/** Of the second event it is not known whether it is the receipt: then the moment is refused. */
function corrections({ pooled, dossier, chance }: Scene): RecordRequest[] {
  const area = {
    type: 'correct',
    event: 1,
    data: { area: chance.between(10, 300) },
    reasons,
  } as const;
  const earlierMs = chance.between(1, 90) * minuteMs;
  const moment =
    dossier.receivedAt === undefined
      ? []
      : [
          {
            actor: receiver,
            command: {
              type: 'correct' as const,
              event: 2,
              data: {},
              effectiveAt: instant(dossier.receivedAt - earlierMs),
              reasons,
            },
          },
        ];
  const hasArea = Object.hasOwn(pooled.compiled.procedure.data, 'area');
  return [
    ...(hasArea ? [{ actor: receiver, command: area }] : []),
    ...moment,
    { actor: outsider, command: area, isIllegal: true },
    { actor: receiver, command: { ...area, event: 10_000 }, isIllegal: true },
  ];
}

/** One of the last events is annulled, whether that may be or not. */
function annulments({ dossier, chance }: Scene): RecordRequest[] {
  const annul = (event: number, kind: 'annul' | 'clock' = 'annul'): Command => ({
    type: 'annul',
    event,
    kind,
    reasons,
  });
  const last = Math.max(1, dossier.version - chance.between(0, 2));
  const command = annul(last);
  return [
    { actor: registrar, command },
    { actor: registrar, command },
    { actor: registrar, command },
    { actor: outsider, command, isIllegal: true },
    { actor: registrar, command: annul(1), isIllegal: true },
    // The clock of one of the offices may well be ahead.
    { actor: registrar, command: annul(last, 'clock') },
  ];
}

/** Whoever may have done the last thing takes it back, whether that may be or not. */
function undoings({ lastActor = receiver }: Scene): RecordRequest[] {
  const command = { type: 'undo' } as const;
  return [
    { actor: lastActor, command },
    { actor: lastActor, command },
    { actor: head, command },
    { actor: outsider, command, isIllegal: true },
  ];
}

/** A dossier is opened again, whether it was decided or not. */
export function reopening(pooled: PooledProcedure, dossier: Dossier): RecordRequest {
  const allowed = procedureVersionOf(pooled, dossier).procedure.reopening;
  const to = allowed?.to[0] ?? 'check';
  const basis = [{ act: 'Ruling of the reliability tests', status: 'internal' as const }];
  return { actor: head, command: { type: 'reopen', to, cause: 'court', basis, reasons } };
}

function reopenings({ pooled, dossier }: Scene): RecordRequest[] {
  const request = reopening(pooled, dossier);
  return [request, { ...request, actor: outsider, isIllegal: true }];
}

/** The registrar's to do, and nobody else's; and what is refused to the registrar as well. */
function byRegistrar(
  command: RecordRequest['command'],
  wrong: RecordRequest['command'],
): RecordRequest[] {
  return [
    { actor: registrar, command },
    { actor: registrar, command },
    { actor: receiver, command, isIllegal: true },
    { actor: registrar, command: wrong, isIllegal: true },
  ];
}

function moves({ pooled: { next } }: Scene): RecordRequest[] {
  const command = {
    type: 'migrate',
    version: next.compiled.procedure.version,
    renames: { ...next.renames },
    parties: {},
    data: {},
    reasons,
  } as const;
  return byRegistrar(command, { ...command, version: '9.9.9' });
}

/** An agency comes to another unit, and back; the one that receives stays where it is. */
function transfers({ dossier, chance }: Scene): RecordRequest[] {
  const agencies = Object.entries(dossier.parties).filter(
    ([, unit]) => unit !== 'applicant' && unit !== 'U-1',
  );
  if (agencies.length === 0) return [];
  const [party, unit] = chance.pick(agencies);
  const to = unit.endsWith('0') ? unit.slice(0, -1) : `${unit}0`;
  const command = {
    type: 'transfer',
    why: 'succession',
    parties: { [party]: to },
    asked: {},
    reasons,
  } as const;
  return byRegistrar(command, { ...command, parties: { nobody: to } });
}

/** What a clerk has claimed is freed by an officer; where nothing is claimed, it is. */
function freedWork({ dossier: { activations } }: Scene): RecordRequest[] {
  const claimed = activations.filter(({ claimedBy }) => claimedBy !== undefined);
  if (claimed.length === 0) {
    return activations.flatMap(({ id: step, unit, role }): RecordRequest[] => {
      if (unit === undefined || role === undefined || unit === 'applicant') return [];
      return [{ actor: `${unit}/${role}`, command: { type: 'claim', step } }];
    });
  }
  return claimed.flatMap(({ id: step }): RecordRequest[] => {
    const command = { type: 'free', step } as const;
    return [
      { actor: registrar, command },
      { actor: registrar, command },
      { actor: outsider, command, isIllegal: true },
    ];
  });
}

/** The import of a dossier that runs in another system, with a step open. */
export function importRequest(
  { procedure }: PooledProcedure['compiled'],
  at: number,
  chance: Chance,
): RecordRequest {
  const submittedAt = at - chance.between(24, 72) * hourMs;
  const receivedAt = submittedAt + chance.between(1, 20) * hourMs;
  const since = instant(receivedAt + chance.between(0, 60) * minuteMs);
  const open = (step: string): Command => ({
    type: 'import',
    procedure: procedure.id,
    version: procedure.version,
    channel: 'online',
    applicant: 'applicant',
    parties: {},
    data: { area: chance.between(10, 300) },
    submittedAt: instant(submittedAt),
    receivedAt: instant(receivedAt),
    open: [{ step, since, entry: 1 }],
    ended: [],
    waits: [],
    extensions: [],
    counts: { supplements: 1, apologies: 0 },
    history: [],
    reasons,
  });
  const command = open(chance.pick(placesOf(procedure)));
  return chance.pick<RecordRequest>([
    { actor: registrar, command },
    { actor: registrar, command },
    { actor: registrar, command },
    { actor: receiver, command, isIllegal: true },
    { actor: registrar, command: open('nowhere'), isIllegal: true },
  ]);
}

/** The steps of the root graph that people act on. */
function placesOf({ steps }: Procedure): string[] {
  const places = Object.keys(steps).filter((name) =>
    ['task', 'supplement', 'payment', 'wait', 'service'].includes(steps[name]?.kind ?? ''),
  );
  return places.length === 0 ? ['none'] : places;
}
