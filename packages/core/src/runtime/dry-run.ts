/** The dry run of a command: all that it would lead to, with nothing kept. */
import { contentHash } from '../content-hash/content-hash.js';
import type { CommandEnvelope } from '../engine/command.js';
import { clockActivation } from '../engine/activation.js';
import type { Dossier, Promised } from '../engine/dossier.js';
import type { Effect, NotifyEffect } from '../engine/effects.js';
import type { DossierEvent } from '../engine/event.js';
import type { PersonalFacts } from '../engine/personal-facts.js';
import { presentForCommand } from '../engine/present.js';
import type { DraftRevision } from '../ports/rows.js';
import { broughtIn, comesFirst } from './comes-first.js';
import { changeOf, doneBefore, overVoidClaim, type ExecutorOptions } from './execute.js';
import { inMemory, type DossierInMemory } from './in-memory.js';
import { prepareContext, type ContextOptions, type PreparedContext } from './prepare-context.js';
import { reasonOf } from './refusal-reason.js';
import { grantsOf, strangerIn } from './stranger-in.js';
import { draftedSubmission, namesDraft } from './submit-draft.js';

/** An event that would be recorded: it has no hash, and no salt is drawn for it. */
export interface DryEvent extends Omit<DossierEvent, 'hash' | 'personal'> {
  readonly personal: Omit<PersonalFacts, 'salt'>;
}

/** A date that a command would set, move or end. */
export interface DryDate {
  /**
   * The step whose limit it is; `@clock#1` for the limit of the law, `@appointment` for the date
   * promised to the applicant.
   */
  readonly activation: string;
  /** Civil dates or instants; absent where there was none before, or is none after. */
  readonly from?: string;
  readonly to?: string;
}

/** What a command would lead to. */
export interface DryRun {
  readonly dossier: string;
  /** Whether it was carried out before: nothing would be added. */
  readonly duplicate: boolean;
  /** All that would be recorded: what timers fire that are due before it, then the command. */
  readonly events: readonly DryEvent[];
  /** Who would be notified, on which occasion. */
  readonly letters: readonly NotifyEffect[];
  /** All that would go out, letters too: services called, dossiers opened or stopped. */
  readonly effects: readonly Effect[];
  readonly dates: readonly DryDate[];
}

/** Carries a command out, and keeps nothing. */
export type RunDry = (envelope: CommandEnvelope) => Promise<DryRun>;

/**
 * Makes dry runs: they go the way of a command up to its commit, and refuse what it refuses. No
 * number is taken, no record is left, nobody is notified.
 */
export function createDryRuns(options: ExecutorOptions & ContextOptions): RunDry {
  return async (envelope) => {
    const looking = options.watch.assertConsistent(envelope.command);
    if (looking !== undefined) await looking;
    const digest = contentHash(envelope);
    let led: DryRun;
    try {
      led = await carryOutInMemory(options, envelope, digest);
    } catch (error) {
      if ((await doneBefore(options, envelope, digest, error)) === undefined) throw error;
      return nothingAdded(envelope);
    }
    const before = await doneBefore(options, envelope, digest, undefined);
    return before === undefined ? led : nothingAdded(envelope);
  };
}

function nothingAdded({ dossier }: CommandEnvelope): DryRun {
  return { dossier, duplicate: true, events: [], letters: [], effects: [], dates: [] };
}

async function carryOutInMemory(
  options: ExecutorOptions & ContextOptions,
  asked: CommandEnvelope,
  digest: string,
): Promise<DryRun> {
  const drafted = namesDraft(asked) ? await draftedSubmission(options, asked) : undefined;
  const { envelope = asked, draft } = drafted ?? {};
  const before = await options.loader.load(envelope.dossier);
  const memory = inMemory(options, before);
  await bringUpToDate(options, memory, envelope);
  await decideInMemory(options, memory, envelope, digest, draft);
  if (envelope.command.type === 'import') await followInMemory(options, memory, envelope);
  return answerOf(envelope, memory, before);
}

/** Lets a dossier in memory follow what comes before a command, as on its real way. */
async function bringUpToDate(
  options: ExecutorOptions,
  memory: DossierInMemory,
  envelope: CommandEnvelope,
): Promise<void> {
  const { watch, clock } = options;
  for (;;) {
    const dossier = memory.present();
    const stranger = await strangerIn(
      options,
      dossier,
      envelope,
      await grantsOf(options, envelope),
    );
    if (stranger !== undefined) throw stranger;
    watch.assertNotBehind(dossier, envelope.command);
    const now = presentForCommand(dossier, envelope.command, clock.now());
    const following = { ...options, loader: memory.sources.loader };
    const first =
      dossier && comesFirst(following, memory.execute, dossier, { envelope, now, number: 1 });
    if (first === undefined || !(await first)) return;
  }
}

async function decideInMemory(
  options: ExecutorOptions,
  memory: DossierInMemory,
  envelope: CommandEnvelope,
  digest: string,
  draft: DraftRevision | undefined,
): Promise<void> {
  const { sources } = memory;
  const dossier = memory.present();
  const now = presentForCommand(dossier, envelope.command, options.clock.now());
  const grants = await grantsOf(options, envelope);
  let prepared: PreparedContext | undefined;
  try {
    prepared = await prepareContext(sources, dossier, envelope, now, grants);
    memory.add(changeOf(dossier, envelope, digest, prepared, draft));
  } catch (error) {
    const freed =
      prepared && (await overVoidClaim(options, error, { dossier, envelope, digest, prepared }));
    if (freed === undefined) {
      const made = { isPrepared: prepared !== undefined, dossier, envelope, now, grants };
      throw await reasonOf(sources, made, error);
    }
    memory.add(freed);
  }
}

/** What was brought in follows what was declared before. */
async function followInMemory(
  options: ExecutorOptions,
  memory: DossierInMemory,
  { id, dossier }: CommandEnvelope,
): Promise<void> {
  const loader = { ...memory.sources.loader, recall: () => memory.present() };
  const receipt = { id, digest: '', dossier, first: 1, last: 1, duplicate: false };
  await broughtIn({ ...options, loader }, memory.execute, dossier, Promise.resolve(receipt));
}

function answerOf(
  { dossier }: CommandEnvelope,
  memory: DossierInMemory,
  before: Dossier | undefined,
): DryRun {
  const { changes } = memory;
  const effects = changes.flatMap((change) => change.effects);
  return {
    dossier,
    duplicate: false,
    events: changes.flatMap(({ sealed }) => sealed.map(({ event }) => dryEvent(event))),
    letters: effects.filter((effect) => effect.kind === 'notify'),
    effects,
    dates: datesMoved(before, memory.present()),
  };
}

function dryEvent({ hash: _, personal, ...event }: DossierEvent): DryEvent {
  const { salt: __, ...facts } = personal ?? { actor: '', salt: '' };
  return { ...event, personal: facts };
}

const appointment = '@appointment';

function datesMoved(before: Dossier | undefined, after: Dossier | undefined): DryDate[] {
  const [from, to] = [datesOf(before), datesOf(after)];
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((activation) => {
    const [was, is] = [from.get(activation)?.due, to.get(activation)?.due];
    if (was === is) return [];
    return [{ activation, ...(was && { from: was }), ...(is && { to: is }) }];
  });
}

function datesOf(dossier: Dossier | undefined): Map<string, Promised> {
  if (dossier === undefined) return new Map();
  const { clock, activations } = dossier;
  const named: [activation: string, due: Promised | undefined][] = [
    [clockActivation, clock.due],
    [appointment, dossier.appointment],
    ...activations.map(({ id, due }): [string, Promised | undefined] => [id, due]),
  ];
  return new Map(named.flatMap(([name, due]) => (due === undefined ? [] : [[name, due] as const])));
}
