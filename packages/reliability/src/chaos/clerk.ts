/** A clerk at work: looks at a dossier, and sends what may be asked of it next. */
import type { Dossier } from '@thutuc/core';
import type { CompiledProcedure } from '@thutuc/core/procedure';
import { nextRequest, submissionRequest } from '../office/requests.js';
import type { Chance } from '../random/chance.js';
import type { Surroundings } from './faulty-store.js';
import { nextDeclaration, noteDeclared, type OpenInterruptions } from './interruptions.js';
import { pooledNotice, procedureVersionOf, type PooledProcedure } from './procedures.js';
import { requestBeside, revocation, standInForApplicant } from './beside.js';
import { importRequest, recordRequest, reopening, standInForRecord } from './records.js';
import type { Letter, Sender } from './sender.js';

/** The dossiers that clerks have in hand, together. */
export interface Workload {
  readonly procedures: readonly PooledProcedure[];
  /** Id → procedure. */
  readonly dossiers: Map<string, PooledProcedure>;
  /** Dossier → who did the last thing in it that was carried out. */
  readonly lastActors: Map<string, string>;
  /** The clock on the wall, in epoch milliseconds. */
  readonly now: () => number;
  /** How many commands are to be carried out before everybody goes home. */
  readonly commandsWanted: number;
  readonly interruptions: OpenInterruptions;
  /** Dossiers that ended without a grant, and may be submitted again. */
  readonly ungranted: { readonly dossier: string; readonly pooled: PooledProcedure }[];
}

/** Most dossiers in hand at once: few, so that clerks get in each other's way. */
const dossiersMax = 4;
/** How many submissions are drafts before, and how many of these are submitted twice. */
const [draftedShare, twiceShare] = [0.4, 0.2];
/** How often an interruption is declared. */
const declaredShare = 0.03;
/** How much is about a dossier as a whole, and beside the plan. */
const [recordsShare, besideShare] = [0.3, 0.3];
/** How many come from elsewhere, are reopened, and are submitted again; powers that are revoked. */
const [importsShare, reopenedShare, resubmittedShare, revokedShare] = [0.25, 0.4, 0.5, 0.4];

/** Works until enough commands of all clerks have been carried out. */
export async function work(
  name: string,
  workload: Workload,
  sender: Sender,
  around: Surroundings,
): Promise<void> {
  const { chronicle, scheduler, chance } = around;
  for (let n = 1; chronicle.acknowledged.length < workload.commandsWanted; n += 1) {
    const letter = await nextLetter(`${name}.${n}`, workload, sender, around);
    const isDone = letter === undefined || (await sender.send(letter));
    if (isDone && letter !== undefined) workload.lastActors.set(letter.dossier, letter.actor);
    if (!isDone && opens(letter)) workload.dossiers.delete(letter.dossier);
    if (chance.happens(declaredShare)) await interrupt(`i-${name}-${n}`, workload, sender, chance);
    await scheduler.sleep(chance.between(1, 400));
  }
}

async function interrupt(
  id: string,
  { interruptions, now }: Workload,
  sender: Sender,
  chance: Chance,
): Promise<void> {
  const declaration = nextDeclaration(id, interruptions, now(), chance);
  noteDeclared(declaration, await sender.declare(declaration), interruptions);
}

async function nextLetter(
  id: string,
  workload: Workload,
  sender: Sender,
  around: Surroundings,
): Promise<Letter | undefined> {
  const { chance, chronicle } = around;
  const { dossiers } = workload;
  if (dossiers.size === 0 || (dossiers.size < dossiersMax && chance.happens(0.15)))
    return newDossier(id, workload, sender, around);
  const opened = chance.happens(0.4) ? chronicle.opened.shift() : undefined;
  if (opened !== undefined) dossiers.set(opened, pooledNotice);
  const [dossier, pooled] = chance.pick([...dossiers]);
  const loaded = await sender.load(dossier);
  if (loaded === undefined) return undefined;
  const lastActor = workload.lastActors.get(dossier);
  const scene = { pooled, dossier: loaded, chance, now: workload.now(), lastActor };
  if (chance.happens(recordsShare)) {
    const request = recordRequest(scene);
    return request && { id, dossier, ...request };
  }
  if (loaded.lifecycle === 'closed' && chance.happens(reopenedShare))
    return { id, dossier, ...reopening(pooled, loaded) };
  if (chance.happens(besideShare)) {
    const request = requestBeside(scene);
    return request && { id, dossier, ...request };
  }
  const revoked = chance.happens(revokedShare) ? revocation(scene) : undefined;
  if (revoked !== undefined) return { id, dossier, ...revoked };
  const version = procedureVersionOf(pooled, loaded);
  const request = nextRequest(version, loaded, chance);
  if (request === undefined) {
    dossiers.delete(dossier);
    if (isUngranted(version, loaded)) workload.ungranted.push({ dossier, pooled });
  }
  const represented = request && standInForApplicant(request, loaded, () => chance.happens(0.5));
  return represented && { id, dossier, ...standInForRecord(represented, loaded, chance) };
}

/** A dossier is handed in, or comes from another system. */
async function newDossier(
  id: string,
  { procedures, dossiers, ungranted, now }: Workload,
  sender: Sender,
  around: Surroundings,
): Promise<Letter> {
  const { chance } = around;
  const pooled = chance.pick(procedures);
  const dossier = `D-${id}`;
  dossiers.set(dossier, pooled);
  if (chance.happens(importsShare))
    return { id, dossier, ...importRequest(pooled.compiled, now(), chance) };
  const ended = ungranted.filter((one) => one.pooled === pooled);
  const earlier =
    ended.length > 0 && chance.happens(resubmittedShare) ? chance.pick(ended) : undefined;
  const request = submissionRequest(pooled.compiled.procedure, earlier?.dossier);
  const letter: Letter = { id, dossier, ...request };
  return chance.happens(draftedShare) ? drafted(letter, sender, around) : letter;
}

/**
 * A submission that was a draft before; now and then it was submitted as another dossier first,
 * which leaves nothing to be submitted.
 */
async function drafted(
  letter: Letter,
  sender: Sender,
  { chance, chronicle }: Surroundings,
): Promise<Letter> {
  const { id, dossier, actor, command } = letter;
  if (command.type !== 'submit') return letter;
  const { procedure, data } = command;
  const draft = await sender.draft({ actor, procedure, fields: { data } });
  const submission = { ...letter, command: { ...command, data: {}, draft } };
  if (!chance.happens(twiceShare)) {
    chronicle.drafts.set(draft, [dossier]);
    return submission;
  }
  const first = `${dossier}-first`;
  chronicle.drafts.set(draft, [first, dossier]);
  const isDone = await sender.send({ ...submission, id: `${id}-first`, dossier: first });
  return isDone ? { ...submission, isIllegal: true } : submission;
}

function opens({ command }: Letter): boolean {
  return command.type === 'import' || command.type === 'submit';
}

/** Whether the applicant may submit it again. */
function isUngranted({ procedure: { intake } }: CompiledProcedure, { outcome = '' }: Dossier) {
  return intake?.resubmission?.after?.includes(outcome) === true;
}
