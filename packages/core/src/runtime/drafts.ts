/** Drafts: submissions that are not finished, saved, read and deleted by those whose they are. */
import { localDay, toCivilDate } from '@thutuc/legal-time';
import { reasonOf } from '@thutuc/legal-time/schema';
import { contentHash } from '../content-hash/content-hash.js';
import {
  assertDaysOfPower,
  assertRepresentation,
  invalidPower,
} from '../engine/command-parts/power.js';
import { unknownDraft } from '../engine/command-parts/unknown-draft.js';
import { AuthorisationError, CommandError } from '../engine/errors.js';
import type { Procedure } from '../definition/procedure.js';
import type { Page, PageRequest } from '../ports/page-request.js';
import type { DraftRow, StoredDraft } from '../ports/rows.js';
import { assertDraftReader } from './draft-access.js';
import {
  draftRequestSchema,
  type DraftBody,
  type DraftFields,
  type DraftPower,
  readDraftBody,
} from './draft-body.js';
import type { EngineOptions } from './engine-options.js';
import type { Registry } from './registry.js';

/** A draft as it is saved. */
export interface DraftRequest {
  /** Who saves it: a new one is theirs. */
  readonly actor: string;
  /** The id of the procedure. */
  readonly procedure: string;
  /** What the submission says already; values need not fit their fields yet. */
  readonly fields: DraftFields;
  /**
   * Who may read, save and submit it in its owner's name; only the owner says so. As they are where
   * absent.
   */
  readonly powers?: readonly DraftPower[];
  /** The id of the draft; the engine makes one of a new draft. */
  readonly id?: string;
  /** The revision that was read; of a draft that is there already. */
  readonly revision?: number;
}

/** A draft. */
export interface Draft extends DraftRow {
  readonly fields: DraftFields;
  readonly powers: readonly DraftPower[];
}

/** What can be done with drafts. */
export interface Drafts {
  /**
   * Saves a submission that is not finished. It is no dossier: no law is pinned, nothing is
   * numbered, and what is deleted is gone. `submit` with its id makes a dossier of it.
   *
   * @returns Its id and its new revision.
   * @throws CommandError `COMMAND_INVALID`, `DRAFT_TOO_LARGE` above a million characters of JSON,
   *   `DRAFT_LIMIT` above a hundred drafts of one owner, `DRAFT_UNKNOWN`, `PROCEDURE_UNKNOWN`,
   *   `DRAFT_CHANGED` where another revision was saved meanwhile, `POWER_INVALID`;
   *   AuthorisationError `POWER_EXPIRED`, `NOT_AUTHORISED`
   */
  saveDraft(request: DraftRequest): Promise<DraftRow>;
  /**
   * The draft, for its owner and whoever holds a power of theirs today.
   *
   * @throws CommandError `DRAFT_UNKNOWN` for all others, as where there is none; AuthorisationError
   *   `POWER_EXPIRED`
   */
  readDraft(id: string, actor: string): Promise<Draft>;
  /** A page of the drafts that a person owns, without what they say. */
  listDrafts(owner: string, page?: PageRequest): Promise<Page<DraftRow>>;
  /**
   * Deletes a draft for good; only its owner does.
   *
   * @throws CommandError `DRAFT_UNKNOWN`
   */
  deleteDraft(id: string, actor: string): Promise<void>;
  /**
   * Deletes all drafts that were last saved so many days ago.
   *
   * @param days - From 1.
   * @returns How many they were.
   * @throws CommandError `COMMAND_INVALID`
   */
  sweepDrafts(days: number): Promise<number>;
}

/** Most characters of JSON that a draft says. */
const charactersMax = 1_000_000;
const draftsPerOwnerMax = 100;
const dayMs = 86_400_000;

/** Makes what an engine does with drafts. */
export function createDrafts(options: EngineOptions & { readonly registry: Registry }): Drafts {
  const { store, clock, salt, registry } = options;
  const today = () => draftDay(options);

  async function readFor(id: string, actor: string): Promise<Draft> {
    const stored = await store.readDraft(id);
    if (stored === undefined) throw unknownDraft(id);
    const draft = draftOf(stored);
    assertDraftReader(draft, actor, today());
    return draft;
  }

  return {
    async saveDraft(request) {
      const asked = parseRequest(request);
      const { actor, procedure, fields, powers, id, revision = 0 } = asked;
      const { procedure: law } = registry.lawOn(procedure, fields.version, today());
      const before = id === undefined ? undefined : await readFor(id, actor);
      if (before === undefined) await assertRoom(options, actor);
      const owner = before?.owner ?? actor;
      if (powers !== undefined) assertPowers(law.procedure, owner, actor, powers);
      const body: DraftBody = { fields, powers: powers ?? before?.powers ?? [] };
      const row: DraftRow = {
        id: before?.id ?? contentHash(['draft', salt()]),
        revision: revision + 1,
        owner,
        procedure,
        savedAt: clock.now(),
      };
      const isSaved = await store.saveDraft({ ...row, body: textOf(body) });
      if (!isSaved) throw changedDraft(row, before);
      return row;
    },
    readDraft: readFor,
    listDrafts: (owner, page = {}) => store.listDrafts({ ...page, owner }),
    async deleteDraft(id, actor) {
      const stored = await store.readDraft(id);
      if (stored?.owner !== actor) throw unknownDraft(id);
      await store.deleteDraft(id);
    },
    async sweepDrafts(days) {
      if (!Number.isSafeInteger(days) || days < 1) {
        throw invalidRequest(`Drafts are kept for ${days} days: a whole number from 1 is needed.`);
      }
      return store.deleteDraftsBefore(clock.now() - days * dayMs);
    },
  };
}

/** The civil date of today, as powers over drafts are read. */
export function draftDay({ clock, calendars: [{ zone }] }: EngineOptions): string {
  return toCivilDate(localDay(clock.now(), zone));
}

function draftOf({ body, ...row }: StoredDraft): Draft {
  return { ...row, ...readDraftBody({ id: row.id, body }) };
}

function parseRequest(request: DraftRequest): ReturnType<typeof draftRequestSchema.parse> {
  // Looked at first: to say what is wrong with millions of characters takes as many.
  const characters = textOf(request).length;
  if (characters > charactersMax) {
    throw new CommandError(
      'DRAFT_TOO_LARGE',
      `The draft has ${characters} characters, and at most ${charactersMax} are kept. Store papers as documents of the dossier.`,
      { characters, charactersMax },
    );
  }
  const parsed = draftRequestSchema.safeParse(request);
  if (!parsed.success) {
    const issues = parsed.error.issues
      .slice(0, 20)
      .map((issue) => `${issue.path.join('.') || '(root)'}: ${reasonOf(issue).slice(0, 300)}`);
    throw invalidRequest(`The draft is not valid: ${issues.join('; ')}.`);
  }
  if ((parsed.data.id === undefined) !== (parsed.data.revision === undefined)) {
    throw invalidRequest('Give both the id and the revision of a draft that was read, or neither.');
  }
  return parsed.data;
}

function textOf(value: object): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw invalidRequest('The draft is not valid: it holds what JSON cannot say.', cause);
  }
}

function invalidRequest(message: string, cause?: unknown): CommandError {
  return new CommandError('COMMAND_INVALID', message, {}, { cause });
}

async function assertRoom({ store }: EngineOptions, owner: string): Promise<void> {
  const { items } = await store.listDrafts({ owner, limit: draftsPerOwnerMax });
  if (items.length < draftsPerOwnerMax) return;
  throw new CommandError(
    'DRAFT_LIMIT',
    `"${owner}" has ${draftsPerOwnerMax} drafts. Submit or delete one first.`,
    { owner, draftsMax: draftsPerOwnerMax },
  );
}

function assertPowers(
  procedure: Procedure,
  owner: string,
  actor: string,
  powers: readonly DraftPower[],
): void {
  if (owner !== actor) {
    throw new AuthorisationError(
      'NOT_AUTHORISED',
      `"${actor}" may not say who else may use the draft: its owner does.`,
      { actor },
    );
  }
  if (powers.length > 0) assertRepresentation(procedure);
  for (const power of powers) {
    if (power.person === owner) throw invalidPower('nobody represents themselves');
    assertDaysOfPower(power);
  }
}

function changedDraft({ id, revision }: DraftRow, before: Draft | undefined): CommandError {
  return new CommandError(
    'DRAFT_CHANGED',
    `Draft "${id}" was saved or submitted since its revision ${revision - 1} was read. Read it again.`,
    { draft: id, revision: revision - 1, found: before?.revision },
  );
}
