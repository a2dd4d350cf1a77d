/** A row of open work: with names, times in words, and no more than its reader may see. */
import type { WorkingCalendar } from '@thutuc/legal-time';
import type { ActivationKind, Dossier, Lifecycle, Promised } from '../engine/dossier.js';
import { isResting } from '../engine/dossier-lifecycle.js';
import type { Grant } from '../ports/directory.js';
import type { WorkItem } from '../ports/rows.js';
import { type Standing, standingOf } from '../ports/work-standing.js';
import { createNames, named, type NamedPart, type Names } from '../telling/names.js';
import { type ProcedureInWords, procedureInWords } from '../telling/procedure-in-words.js';
import { type ShownDue, shownDue } from '../telling/shown-due.js';
import { subjectOf } from '../telling/subject.js';
import type { CoreLanguage } from '../words/language.js';
import type { EngineOptions } from './engine-options.js';
import type { Gate } from './gate.js';
import { involvementNow } from './involvement.js';
import type { Loader } from './load.js';
import type { Law, Registry } from './registry.js';

/** Who reads rows or pages, what for, and in which language. */
export interface WorkReader {
  readonly actor: string;
  /** In the reader's words, up to 2000 characters; it is kept. */
  readonly purpose: string;
  /** @defaultValue English */
  readonly language?: CoreLanguage;
}

/** An open duty, as a worklist shows it. */
export interface WorkRow {
  readonly dossier: string;
  readonly activation: string;
  /** The version of the dossier, for `expectedVersion` of a command. */
  readonly version: number;
  readonly code?: string;
  /**
   * What the dossier is about: the first searchable field that has a value. Absent where that is
   * personal and not for this reader, or was erased.
   */
  readonly subject?: string;
  /** Absent where it is not for this reader, or was erased. */
  readonly applicant?: NamedPart;
  readonly procedure: NamedPart;
  readonly procedureVersion: string;
  readonly step: NamedPart;
  readonly kind: ActivationKind | 'incident';
  readonly lifecycle: Lifecycle;
  readonly standing: Standing;
  readonly unit: NamedPart;
  readonly role: NamedPart;
  readonly claimedBy?: NamedPart;
  /** Whether the reader has claimed it. */
  readonly isMine: boolean;
  /** When the dossier came in; instants as ISO texts. */
  readonly receivedAt: string;
  /** When the duty began. */
  readonly since: string;
  /** When the duty is due. */
  readonly due?: ShownDue;
  /** When the dossier is due by law; absent while the legal clock stands. */
  readonly legalDue?: ShownDue;
}

/** The parts of an engine that make rows. */
export type RowSources = EngineOptions & {
  readonly registry: Registry;
  readonly loader: Loader;
  readonly gate: Gate;
};

/** Who reads rows, with what the directory says of them. */
export interface RowReader {
  readonly actor: string;
  readonly language: CoreLanguage;
  readonly grants: readonly Grant[];
  readonly now: number;
}

/** Makes rows for one reader; what it looks up, it looks up once. */
export class Rows {
  readonly #sources: RowSources;
  readonly #reader: RowReader;
  readonly names: Names;
  readonly #words = new Map<Law['procedure'], ProcedureInWords>();
  readonly #showed = new Map<string, Dossier>();

  constructor(sources: RowSources, reader: RowReader) {
    this.#sources = sources;
    this.#reader = reader;
    this.names = createNames(sources.directory, reader.language);
  }

  /** The dossiers of which rows show what they say of persons. */
  showed(): readonly Dossier[] {
    return [...this.#showed.values()];
  }

  /** The row of an item of a dossier. */
  async row(item: WorkItem, dossier: Dossier): Promise<WorkRow> {
    const { registry } = this.#sources;
    const { actor, now, grants } = this.#reader;
    const law = registry.knownLawOf(dossier) ?? (await registry.lawOf(dossier));
    const involvement = await involvementNow(this.#sources, dossier, actor, grants);
    const isReader = involvement === 'reader';
    const persons = isReader ? await this.#personsOf(dossier) : {};
    const subject = subjectOf(dossier, isReader);
    const standing = standingOf(item, dossier.lifecycle, now);
    const words = this.wordsOf(law);
    const { unit, role, claimedBy, activation } = item;
    const party = dossier.activations.find(({ id }) => id === activation)?.party;
    return {
      dossier: dossier.id,
      activation,
      version: dossier.version,
      ...(dossier.code !== undefined && { code: dossier.code }),
      ...(subject !== undefined && { subject }),
      ...persons,
      procedure: { id: dossier.procedure.id, name: words.name },
      procedureVersion: dossier.procedure.version,
      step: named(item.step, words.step(activation)),
      kind: item.kind,
      lifecycle: dossier.lifecycle,
      standing,
      unit: await this.names.unit(unit),
      role: named(role, words.role(role, party)),
      ...(claimedBy !== null && { claimedBy: await this.names.person(claimedBy) }),
      isMine: claimedBy === actor,
      receivedAt: iso(dossier.submittedAt),
      since: iso(item.since),
      ...this.#duesOf(item, dossier, { law, isResting: isResting(dossier) }),
    };
  }

  /** The names in the procedure of a law. */
  wordsOf({ procedure }: Law): ProcedureInWords {
    let words = this.#words.get(procedure);
    if (words === undefined) {
      words = procedureInWords(procedure.procedure, this.#reader.language);
      this.#words.set(procedure, words);
    }
    return words;
  }

  /** A due date of a unit. */
  due(
    due: Pick<Promised, 'due' | 'dueAt'>,
    unit: string | undefined,
    by: { readonly dossier: Dossier; readonly law: Law; readonly isResting: boolean },
  ): ShownDue {
    const { now, language } = this.#reader;
    const [standard] = this.#sources.calendars;
    const id = by.dossier.unitCalendars?.[unit ?? ''] ?? standard.id;
    const calendar: WorkingCalendar = by.law.calendars.get(id) ?? standard;
    return shownDue(due, { now, isResting: by.isResting, calendar, language });
  }

  #duesOf(
    { due, dueAt, unit }: WorkItem,
    dossier: Dossier,
    by: { readonly law: Law; readonly isResting: boolean },
  ): Pick<WorkRow, 'due' | 'legalDue'> {
    const receiver = dossier.parties[by.law.procedure.procedure.receipt.party];
    const legal = dossier.clock.due;
    return {
      ...(due !== null &&
        dueAt !== null && {
          due: this.due({ due, dueAt }, unit, { dossier, ...by }),
        }),
      ...(legal !== undefined && { legalDue: this.due(legal, receiver, { dossier, ...by }) }),
    };
  }

  async #personsOf(dossier: Dossier): Promise<Pick<WorkRow, 'applicant'>> {
    const { id, personal } = dossier;
    this.#showed.set(id, dossier);
    if (personal === null) return {};
    const { applicant } = personal;
    return { applicant: await this.names.person(applicant) };
  }
}

/** An instant as ISO text. */
export function iso(instant: number): string {
  return new Date(instant).toISOString();
}
