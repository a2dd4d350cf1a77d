/** Telling a refusal to whoever asked: its code, its details, and a text in their language. */
import { ThutucError } from '@thutuc/legal-time';
import type { Procedure } from '../definition/procedure.js';
import type { Dossier } from '../engine/dossier.js';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import { refusalInWords } from '../telling/refusal-in-words.js';
import type { EngineOptions } from './engine-options.js';
import { httpStatusOf } from './http-status.js';
import { keptCalendar } from './kept-calendar.js';
import type { Loader } from './load.js';
import type { Registry } from './registry.js';

/** How a refusal is put in words. */
export interface RefusalTelling {
  /** @defaultValue English */
  readonly language?: CoreLanguage;
  /** The dossier that was asked about: its procedure has the names of steps and outcomes. */
  readonly dossier?: string;
}

/** A refusal in words. */
export interface ToldRefusal {
  /** The stable code of the error; `FAILED` for what is the service's own to mend. */
  readonly code: string;
  /** What is wrong and what to do, with names in place of ids, and in local time. */
  readonly text: string;
  /** The facts of the error, with their ids; none of what is the service's own to mend. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** The parts of an engine that know names. */
type Sources = EngineOptions & { readonly registry: Registry; readonly loader: Loader };

/** Tells any error; see {@link ToldRefusal}. */
export async function tellRefusal(
  sources: Sources,
  error: unknown,
  { language = english, dossier: id }: RefusalTelling = {},
): Promise<ToldRefusal> {
  if (!(error instanceof ThutucError) || httpStatusOf(error) === 500)
    return { code: 'FAILED', text: language.core.failed, details: {} };
  const { code, details } = error as ThutucError;
  const dossier = id === undefined ? undefined : await sources.loader.load(id);
  const procedure = await procedureOf(sources, details, dossier);
  const zone = await zoneOf(sources, details, dossier, procedure);
  const { directory } = sources;
  const text = await refusalInWords({ code, details }, { language, directory, procedure, zone });
  return { code, text, details };
}

/** The procedure of the dossier, or the one that the refusal names. */
async function procedureOf(
  { registry, procedures }: Sources,
  details: Readonly<Record<string, unknown>>,
  dossier: Dossier | undefined,
): Promise<Procedure | undefined> {
  if (dossier !== undefined) return (await registry.lawOf(dossier)).procedure.procedure;
  const ofId = procedures.filter(({ id }) => id === details.procedure);
  return ofId.find(({ version }) => version === details.version) ?? ofId.at(-1);
}

/** The zone of the unit that the refusal names, else of the one that received the dossier. */
async function zoneOf(
  { directory, calendars, foreignCalendar = false }: Sources,
  { unit: named }: Readonly<Record<string, unknown>>,
  dossier: Dossier | undefined,
  procedure: Procedure | undefined,
): Promise<string> {
  const receiving = procedure && dossier?.parties[procedure.receipt.party];
  const code = typeof named === 'string' ? named : receiving;
  const unit = code === undefined ? undefined : await directory.unit(code).catch(() => undefined);
  const known = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const kept = unit && keptCalendar(unit, known, foreignCalendar);
  return (kept ?? calendars[0]).zone;
}
