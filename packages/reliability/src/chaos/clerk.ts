/** Somebody at work: looks at a dossier, and sends what may be asked of it next. */
import { compileProcedure, type CompiledProcedure } from '@thutuc/core';
import { nextRequest, notice, submissionOf } from '../office/index.js';
import type { Surroundings } from './faulty-store.js';
import type { Letter, Sender } from './sender.js';

/** The dossiers that clerks have in hand, together. */
export interface Desk {
  readonly procedures: readonly CompiledProcedure[];
  /** Id → procedure. */
  readonly dossiers: Map<string, CompiledProcedure>;
  /** How many commands are to be carried out before everybody goes home. */
  readonly commandsWanted: number;
}

const compiledNotice = compileProcedure(notice);

/** Most dossiers in hand at once: few, so that clerks get in each other's way. */
const dossiersMax = 4;

/** Works until enough commands of all clerks have been carried out. */
export async function work(
  name: string,
  desk: Desk,
  sender: Sender,
  around: Surroundings,
): Promise<void> {
  const { chronicle, scheduler, chance } = around;
  for (let n = 1; chronicle.acknowledged.length < desk.commandsWanted; n += 1) {
    const letter = await nextLetter(`${name}.${n}`, desk, sender, around);
    if (letter !== undefined) await sender.send(letter);
    await scheduler.sleep(chance.between(1, 400));
  }
}

async function nextLetter(
  id: string,
  desk: Desk,
  sender: Sender,
  { chance, chronicle }: Surroundings,
): Promise<Letter | undefined> {
  const { dossiers } = desk;
  if (dossiers.size === 0 || (dossiers.size < dossiersMax && chance.happens(0.15))) {
    const procedure = chance.pick(desk.procedures);
    const dossier = `D-${id}`;
    dossiers.set(dossier, procedure);
    return { id, dossier, ...submissionOf(procedure.procedure) };
  }
  const opened = chance.happens(0.4) ? chronicle.opened.shift() : undefined;
  if (opened !== undefined) dossiers.set(opened, compiledNotice);
  const [dossier, procedure] = chance.pick([...dossiers]);
  const loaded = await sender.load(dossier);
  if (loaded === undefined) return undefined;
  const request = nextRequest(procedure, loaded, chance);
  if (request === undefined) dossiers.delete(dossier);
  return request && { id, dossier, ...request };
}
