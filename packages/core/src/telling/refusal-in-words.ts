/** Why something was refused, in words that hold names in place of ids, and local time. */
import {
  dateText,
  formatInstant,
  numberText,
  parseInstant,
  textIn,
  type ThutucError,
} from '@thutuc/legal-time';
import type { Procedure } from '../definition/procedure.js';
import type { Directory } from '../ports/directory.js';
import type { CoreLanguage } from '../words/language.js';
import { procedureInWords, type ProcedureInWords } from './procedure-in-words.js';
import type { refusalFacts } from '../words/refusals.js';

/** Who reads a refusal, and what names are known. */
export interface RefusalReader {
  readonly language: CoreLanguage;
  /** Who knows units and persons. */
  readonly directory: Pick<Directory, 'unit' | 'nameOf'>;
  /** The procedure of the dossier that was asked about, where it is known. */
  readonly procedure?: Procedure | undefined;
  /** The zone in which instants are told. */
  readonly zone: string;
}

type Fact = keyof typeof refusalFacts;
type Known = 'procedure' | 'step' | 'outcome' | 'party' | 'role' | 'document' | 'field';
type Kind = Known | 'person' | 'unit' | 'lifecycle' | 'command';

/** What the texts of a fact may name, the likeliest first; other facts name nothing. */
const kinds: Readonly<Partial<Record<Fact, readonly Kind[]>>> = {
  procedure: ['procedure'],
  lifecycle: ['lifecycle'],
  step: ['step'],
  activation: ['step'],
  other: ['step'],
  open: ['step'],
  outcome: ['outcome'],
  known: ['outcome', 'step', 'document', 'procedure', 'unit'],
  actor: ['person'],
  claimedBy: ['person'],
  command: ['command'],
  party: ['party'],
  unit: ['unit'],
  role: ['role'],
  field: ['field'],
  fields: ['field'],
  data: ['field'],
  document: ['document'],
  documents: ['document'],
  missing: ['document', 'field', 'person'],
  issues: ['field'],
};

/**
 * Says a refusal of the engine: what is wrong, what to do, and the facts of the error, with names
 * of units, roles, persons, steps, outcomes and papers in place of their ids, and with instants in
 * local time. What failed beyond that is a failure in the text, without its facts: they are not for
 * whoever asked.
 *
 * @example
 * ```ts
 * await refusalInWords(error, { language: vietnamese, directory, procedure, zone });
 * // 'Người khác đã nhận việc này. … (bước: Thẩm định; người nhận: Trần Thị Lan)'
 * ```
 */
export async function refusalInWords(
  { code, details }: Pick<ThutucError, 'code' | 'details'>,
  reader: RefusalReader,
): Promise<string> {
  const { refusals, refusalFacts, failed } = reader.language.core;
  const texts: Readonly<Record<string, string>> = refusals;
  if (!Object.hasOwn(texts, code)) return failed;
  const telling = new Telling(reader);
  const facts: string[] = [];
  for (const [key, fact] of Object.entries(details)) {
    if (!Object.hasOwn(refusalFacts, key)) continue;
    const value = await telling.fact(key as Fact, fact);
    if (value !== '') facts.push(`${refusalFacts[key as Fact]}: ${value}`);
  }
  return facts.length === 0 ? texts[code]! : `${texts[code]} (${facts.join('; ')})`;
}

/** Tells facts with the names that a reader may know them by. */
class Telling {
  readonly #reader: RefusalReader;
  readonly #procedure: ProcedureInWords | undefined;

  constructor(reader: RefusalReader) {
    const { procedure, language } = reader;
    this.#reader = reader;
    this.#procedure = procedure && procedureInWords(procedure, language);
  }

  async fact(key: Fact, fact: unknown): Promise<string> {
    if (Array.isArray(fact)) {
      const told: string[] = [];
      for (const one of fact) told.push(await this.fact(key, one));
      return [...new Set(told)].filter(Boolean).join(', ');
    }
    if (typeof fact === 'number') return this.#number(fact);
    if (typeof fact === 'string') return (await this.#named(key, fact)) ?? this.#text(fact);
    if (typeof fact !== 'object' || fact === null) return '';
    if ('path' in fact) return this.fact(key, fieldOf(fact.path));
    return 'role' in fact ? this.#role(fact) : '';
  }

  /** A role with whose it is: that of a unit, or of a party; the applicant has none. */
  async #role({ role, party, unit }: Readonly<Record<string, unknown>>): Promise<string> {
    const [named, of, office] = [role, party, unit].map((one) =>
      typeof one === 'string' && one !== '' ? one : undefined,
    );
    const place =
      office === undefined
        ? of && (this.#procedure?.party(of) ?? of)
        : ((await this.#name('unit', office)) ?? office);
    if (named === undefined) return place ?? '';
    const name = this.#procedure?.role(named, of) ?? named;
    return place === undefined ? name : `${name} (${place})`;
  }

  async #named(key: Fact, id: string): Promise<string | undefined> {
    for (const kind of kinds[key] ?? []) {
      const name = await this.#name(kind, id);
      if (name !== undefined) return name;
    }
    return undefined;
  }

  async #name(kind: Kind, id: string): Promise<string | undefined> {
    const { directory, language, procedure } = this.#reader;
    const { lifecycles, commandNames } = language.core;
    switch (kind) {
      case 'person':
        return answered(directory.nameOf(id));
      case 'unit':
        return textIn((await answered(directory.unit(id)))?.name, language.tag);
      case 'lifecycle':
        return ownText(lifecycles, id);
      case 'command':
        return ownText(commandNames, id);
      case 'procedure':
        return id === procedure?.id ? this.#procedure?.name : undefined;
      default:
        return this.#procedure?.[kind](id);
    }
  }

  /** Numbers as large as that are instants. */
  #number(number: number): string {
    if (number < 1e11) return numberText(number, this.#reader.language);
    return dateText(formatInstant(number, this.#reader.zone), this.#reader.language);
  }

  #text(text: string): string {
    const { language, zone } = this.#reader;
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return dateText(text, language);
    const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(text);
    return isInstant ? dateText(formatInstant(parseInstant(text), zone), language) : text;
  }
}

/** The field at the end of a path within a command, as in `data.area`. */
function fieldOf(path: unknown): unknown {
  return typeof path === 'string' ? path.replace(/^data\./, '') : path;
}

function ownText(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

/** What a directory answers; one that fails knows no name. */
function answered<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  return asked.catch(() => undefined);
}
