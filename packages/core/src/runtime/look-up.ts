/** Looking a dossier up by its code and a second factor: how it stands, and nothing of persons. */
import { sha256 } from '../content-hash/sha256.js';
import type { Dossier, Lifecycle } from '../engine/dossier.js';
import { isResting } from '../engine/dossier-lifecycle.js';
import { valueSign } from '../engine/command-parts/searchable-fields.js';
import { AuthorisationError } from '../engine/errors.js';
import type { RateLimiter } from '../ports/rate-limit.js';
import { fold } from '../search/fold.js';
import { named, type NamedPart } from '../telling/names.js';
import type { ShownDue } from '../telling/shown-due.js';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import type { LookUpOptions } from './engine-options.js';
import { RateError } from './errors.js';
import { Rows, type RowSources } from './work-row.js';

/** What is looked up, and by what. */
export interface LookUpRequest {
  readonly code: string;
  /** What only those know who have to do with the dossier, such as a personal number. */
  readonly factor: string;
  /** Whose tries are counted together, such as an address. */
  readonly caller: string;
  /** @defaultValue English */
  readonly language?: CoreLanguage;
}

/** How a dossier stands. */
export interface LookedUp {
  readonly code: string;
  readonly procedure: NamedPart;
  readonly lifecycle: Lifecycle;
  /** The lifecycle in words. */
  readonly state: string;
  readonly outcome?: NamedPart;
  readonly appointment?: ShownDue;
}

const textMax = 200;

/**
 * How the dossier with a code stands. A code that is not there and a factor that does not fit are
 * one answer, after the same calls to the store: of a code that is not there, another dossier is
 * looked at.
 *
 * @throws AuthorisationError `LOOK_UP_FAILED`; RateError `TOO_MANY_REQUESTS` for too many tries of
 *   a caller, or at a code
 */
export async function lookUp(
  sources: RowSources & { readonly limiter: RateLimiter; readonly salt: () => string },
  { code, factor, caller, language = english }: LookUpRequest,
  { factorsOf = searchableValues }: LookUpOptions = {},
): Promise<LookedUp> {
  const { store, loader, limiter, clock, registry } = sources;
  for (const key of [`caller ${caller}`, `code ${code.slice(0, textMax)}`]) {
    const { isAllowed, retryAfterMs } = await limiter.take(key);
    if (!isAllowed) throw tooMany(retryAfterMs);
  }
  const ofCode = await store.listDossiers({ code: code.slice(0, textMax), limit: 1 });
  const any = await store.listDossiers({ limit: 1 });
  const [found] = ofCode.items;
  const looked = found ?? any.items[0];
  const dossier = looked && (await loader.load(looked.dossier));
  const fits = isOneOf(factor.slice(0, textMax), dossier ? factorsOf(dossier) : [], sources.salt());
  if (!fits || found === undefined || dossier === undefined) throw failed();
  const law = await registry.lawOf(dossier);
  const now = clock.now();
  const rows = new Rows(sources, { actor: '', language, grants: [], now });
  const words = rows.wordsOf(law);
  const { lifecycle, outcome, appointment, settledAt, parties } = dossier;
  const receiver = parties[law.procedure.procedure.receipt.party];
  const by = { dossier, law, isResting: isResting(dossier) };
  return {
    code,
    procedure: { id: dossier.procedure.id, name: words.name },
    lifecycle,
    state: language.core.lifecycles[lifecycle],
    ...(outcome !== undefined && { outcome: named(outcome, words.outcome(outcome)) }),
    ...(appointment !== undefined &&
      settledAt === undefined && { appointment: rows.due(appointment, receiver, by) }),
  };
}

/** The values of the personal fields by which a dossier is found. */
function searchableValues({ searchable = [], personal }: Dossier): readonly string[] {
  return searchable.flatMap((field) => {
    const value = field.startsWith(valueSign) ? undefined : personal?.data[field];
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });
}

/** Each is compared, by digests that nobody can know: how long it takes says nothing of them. */
function isOneOf(given: string, factors: readonly string[], salt: string): boolean {
  const digest = (text: string): string => sha256(salt + fold(text));
  const wanted = digest(given);
  const fitting = factors.filter((factor) => fold(factor) !== '' && digest(factor) === wanted);
  return fitting.length > 0;
}

function failed(): AuthorisationError {
  return new AuthorisationError(
    'LOOK_UP_FAILED',
    'The code and the proof do not belong together. Check both.',
  );
}

function tooMany(retryAfterMs: number): RateError {
  const seconds = Math.ceil(retryAfterMs / 1000);
  return new RateError(
    'TOO_MANY_REQUESTS',
    `That was tried too often. Try again in ${seconds} seconds.`,
    { seconds },
  );
}
