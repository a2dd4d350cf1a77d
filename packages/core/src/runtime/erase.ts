/** Erasing what all dossiers of a person say of persons. */
import { AuthorisationError, CommandError } from '../engine/errors.js';
import { engineId } from '../engine/engine-ids.js';
import { isPersonOrVeil } from '../engine/veil.js';
import type { Dossier } from '../engine/dossier.js';
import { loggable } from '../ports/logger.js';
import { allItems } from '../ports/all-items.js';
import { StoreError } from '../ports/errors.js';
import { assertAdministrator } from './administrators.js';
import { readDraftBody } from './draft-body.js';
import type { EngineOptions } from './engine-options.js';
import type { Loader } from './load.js';
import type { Requests } from './requests.js';

/** Who asks for an erasure, and why. */
export interface ErasureRequest {
  readonly actor: string;
  readonly reasons: string;
  /** Erase also from dossiers that are still worked on. @defaultValue false */
  readonly force?: boolean;
  /**
   * Erase also the dossiers of others that name the person, as one who acted on them: an erasure
   * takes what a dossier says of everybody. Where false, they are told as `named`.
   *
   * @defaultValue false
   */
  readonly everywhere?: boolean;
}

/** What became of an erasure, by the ids of the dossiers. */
export interface Erasure {
  readonly erased: readonly string[];
  /** The dossiers that are still worked on. */
  readonly kept: readonly string[];
  /**
   * The dossiers of others that name the person and still do, and where: `actor`, `assignee`,
   * `delegations`, `history`, `data`. In one that is erased, it is what was done after that.
   */
  readonly named: readonly { readonly dossier: string; readonly as: readonly string[] }[];
  /** The dossiers that could not be read or erased, with the code of the error: ask again. */
  readonly failed: readonly { readonly dossier: string; readonly code: string }[];
  /**
   * How many drafts were deleted that are the person's or name them; absent where there was none.
   */
  readonly drafts?: number;
}

/** Where a dossier names its applicant and whoever stands in for them. */
const applicantSide: ReadonlySet<string> = new Set(['applicant', 'applicants', 'representatives']);

/** The store as a whole does not answer: the next dossier would fare no better. */
const storeWide: ReadonlySet<string> = new Set(['STORE_UNAVAILABLE', 'STORE_BUSY', 'STORE_CLOSED']);

/**
 * Erases the dossiers of a person, one by one; one that fails is reported, and the others continue.
 *
 * @throws AuthorisationError where the actor may not erase; StoreError where the store as a whole
 *   cannot be read. What was erased before is erased: asking again continues from there
 */
export async function eraseSubject(
  options: EngineOptions & {
    readonly loader: Loader;
    readonly request: Requests['requestUnder'];
  },
  subject: string,
  { actor, reasons, force = false, everywhere = false }: ErasureRequest,
): Promise<Erasure> {
  const { store, loader, request } = options;
  const drafts = await eraseDrafts(options, subject, actor);
  const erased: string[] = [];
  const kept: string[] = [];
  const named: { dossier: string; as: readonly string[] }[] = [];
  const failed: { dossier: string; code: string }[] = [];
  for await (const { dossier } of allItems((page) => store.listDossiers(page))) {
    await visit(dossier);
  }
  return { erased, kept, named, failed, ...(drafts > 0 && { drafts }) };

  async function visit(id: string): Promise<void> {
    try {
      const dossier = await loader.load(id);
      if (dossier === undefined) return;
      const { personal, veiled } = dossier;
      const isTheirs =
        placesOf(subject, personal).some((place) => applicantSide.has(place)) ||
        (veiled !== undefined &&
          (veiled.applicants ?? [veiled.applicant]).some((one) => isPersonOrVeil(one, subject)));
      if (isTheirs) {
        await erase(dossier);
        return;
      }
      const events = await loader.readLog(id);
      const facts = [personal, ...events.map(({ personal }) => personal)];
      const as = [...new Set(facts.flatMap((part) => placesOf(subject, part)))].sort();
      if (as.length === 0) return;
      if (everywhere && (personal !== null || veiled !== undefined)) await erase(dossier);
      else named.push({ dossier: id, as });
    } catch (error) {
      if (error instanceof AuthorisationError) throw error;
      if (error instanceof StoreError && storeWide.has(error.code)) throw error;
      failed.push({ dossier: id, code: loggable(error) });
    }
  }

  async function erase({ id, version }: Dossier): Promise<void> {
    try {
      // The id says nothing of the person: it stays in the log.
      await request(engineId('erase', version), {
        dossier: id,
        actor,
        command: { type: 'erase', force, reasons },
      });
      erased.push(id);
    } catch (error) {
      if (!(error instanceof CommandError && error.code === 'OUT_OF_ORDER')) throw error;
      kept.push(id);
    }
  }
}

/** Deletes the drafts of a person, and those that name them; answers how many. */
async function eraseDrafts(
  options: EngineOptions,
  subject: string,
  actor: string,
): Promise<number> {
  const { store } = options;
  const found: string[] = [];
  for await (const { id, owner } of allItems((page) => store.listDrafts(page))) {
    if (owner === subject || (await namesInDraft(options, id, subject))) found.push(id);
  }
  if (found.length === 0) return 0;
  await assertAdministrator(options, actor, 'erasure', { what: 'erase drafts', subject });
  let count = 0;
  for (const id of found) if (await store.deleteDraft(id)) count += 1;
  return count;
}

async function namesInDraft(
  { store }: EngineOptions,
  id: string,
  subject: string,
): Promise<boolean> {
  const draft = await store.readDraft(id);
  return draft !== undefined && mentions(readDraftBody(draft), subject);
}

/** Where facts name a person, by the names of their fields. */
function placesOf(person: string, facts: object | null): string[] {
  return Object.entries(facts ?? {}).flatMap(([name, value]) =>
    mentions(value, person) ? [name] : [],
  );
}

/** Whether a value is a text, or holds it, however deep. */
function mentions(value: unknown, text: string): boolean {
  if (typeof value !== 'object' || value === null) return value === text;
  return Object.values(value).some((part) => mentions(part, text));
}
