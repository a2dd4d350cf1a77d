/** An act book: acts by id, and by the texts under which citations name them. */
import { toCivilDate, toDayNumber } from '../calendar/civil-date.js';
import type { Act } from './act.js';
import { ActError } from './errors.js';
import { forceGaps } from './in-force.js';
import type { LegalNote } from './legal-note.js';

/** What names an act: its id where the citation gives it, else the text. */
export interface ActReference {
  /** Text of the citation, such as `Decree 61/2018/NĐ-CP`. */
  readonly act: string;
  readonly actId?: string | undefined;
}

/** Days with their sources, as a working calendar has them. */
export interface FixedDays {
  readonly firstDay: number;
  readonly lastDay: number;
  entryOf(
    day: number,
  ): { readonly source: string; readonly actId?: string | undefined } | undefined;
}

/** Acts by id; made by {@link createActBook}. */
export interface ActBook {
  readonly acts: readonly Act[];
  has(id: string): boolean;
  /** @throws ActError `ACT_UNKNOWN` */
  get(id: string): Act;
  /** The acts that amend an act, in the order of the book. */
  amending(id: string): Act[];
  /** The act that a citation names; `undefined` where it is not in the book. */
  cited(reference: ActReference): Act | undefined;
  /**
   * Whether a citation names an act that is not in the book: by an id, or by a number with its year
   * and issuer. A text without one may name anything, such as a practice.
   */
  lacks(reference: ActReference): boolean;
  /** The act whose name a text begins with, or those whose numbers it has, in their order. */
  namedIn(text: string): Act[];
  /** The notes on the act that a citation names, over a span that may have no end. */
  notesOn(reference: ActReference, first: string, last: string | undefined): LegalNote[];
  /** The notes on the acts that fix the days of a calendar within a span. */
  notesOnDays(days: FixedDays, first: string, last: string): LegalNote[];
}

/**
 * Keeps acts by id. An act that is given twice word for word is taken once, so that
 * books of several packages can be put together.
 *
 * @example
 * ```ts
 * const book = createActBook(builtInActs);
 * book.namedIn('Decree 61/2018/NĐ-CP, art. 19(4)')[0]?.id; // => 'vn/61-2018-nd-cp'
 * ```
 * @throws ActError `ACT_DUPLICATE`; `ACT_UNKNOWN` where an act amends, or is
 *   replaced by, one that is not among them
 */
export function createActBook(acts: readonly Act[]): ActBook {
  const byId = new Map<string, Act>();
  const byName = new Map<string, Act>();
  const byNumber = new Map<string, Act>();
  for (const act of acts) {
    const known = byId.get(act.id);
    if (known !== undefined) {
      if (JSON.stringify(known) === JSON.stringify(act)) continue;
      throw twice(`the id "${act.id}"`, act, known);
    }
    byId.set(act.id, act);
    for (const name of ownNames(act)) byName.set(folded(name), act);
    if (act.number === undefined) continue;
    const other = byNumber.get(folded(act.number));
    if (other !== undefined) throw twice(`the number "${act.number}"`, act, other);
    byNumber.set(folded(act.number), act);
  }
  for (const act of byId.values()) assertNamed(act, byId);
  const namedIn = (text: string): Act[] => {
    const searched = folded(text);
    for (const [name, act] of byName) {
      if (searched.startsWith(name) && standsAlone(searched, 0, name.length)) return [act];
    }
    return numbersIn(searched, byNumber);
  };
  const book: ActBook = {
    acts: [...byId.values()],
    has: (id) => byId.has(id),
    get(id) {
      const act = byId.get(id);
      if (act) return act;
      throw new ActError(
        'ACT_UNKNOWN',
        `There is no act "${id}". Correct the id, or add the act to the book.`,
        { id },
      );
    },
    amending: (id) => [...byId.values()].filter(({ amends }) => amends?.includes(id)),
    cited: ({ act, actId }) => (actId === undefined ? namedIn(act)[0] : byId.get(actId)),
    lacks: ({ act, actId }) =>
      actId === undefined ? namedIn(act).length === 0 && isNumbered(act) : !byId.has(actId),
    namedIn,
    notesOn: (reference, first, last) => citedNotes(reference, book, first, last),
    notesOnDays: (days, first, last) => dayNotes(days, book, first, last),
  };
  return book;
}

/** Names that are an act's own: English translations such as "Civil Code" fit many. */
function ownNames({ names }: Act): string[] {
  const { en, ...own } = names;
  const others = Object.values(own);
  return others.length === 0 && en !== undefined ? [en] : others;
}

function numbersIn(text: string, byNumber: ReadonlyMap<string, Act>): Act[] {
  const found: { readonly at: number; readonly act: Act }[] = [];
  for (const [number, act] of byNumber) {
    let at = text.indexOf(number);
    while (at >= 0 && !standsAlone(text, at, number.length)) at = text.indexOf(number, at + 1);
    if (at >= 0) found.push({ at, act });
  }
  return found.sort((a, b) => a.at - b.at).map(({ act }) => act);
}

/** `1/2018/NĐ-CP` does not name 61/2018/NĐ-CP, nor does `61/2018/NĐ-CPX`. */
function standsAlone(text: string, at: number, length: number): boolean {
  return (
    !/[\p{L}\p{N}/.-]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}/]/u.test(text.slice(at + length))
  );
}

/** Whether a text has a number such as `61/2018/NĐ-CP`. */
function isNumbered(text: string): boolean {
  return /(?<![\p{L}\p{N}/.-])\d+\/\d{4}\/\p{Lu}/u.test(text.normalize('NFC'));
}

/** The same letters whatever their case and their composition. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}

/** Asserts that the acts which an act names are there. */
function assertNamed({ id: named, amends, replacedBy }: Act, byId: ReadonlyMap<string, Act>): void {
  for (const [field, ids = []] of Object.entries({ amends, replacedBy })) {
    const at = ids.findIndex((id) => !byId.has(id));
    const id = ids[at];
    if (id === undefined) continue;
    const path = `${field}.${at}`;
    throw new ActError(
      'ACT_UNKNOWN',
      `Act "${named}" names "${id}" at "${path}", and there is no such act. ` +
        'Correct the id, or add that act to the book.',
      { act: named, path, id },
    );
  }
}

function twice(what: string, act: Act, other: Act): ActError {
  return new ActError(
    'ACT_DUPLICATE',
    `Two acts that differ have ${what}. Keep one of them, or give it another.`,
    { id: act.id, other: other.id },
  );
}

function citedNotes(
  reference: ActReference,
  acts: ActBook,
  first: string,
  last: string | undefined,
): LegalNote[] {
  const act = acts.cited(reference);
  if (act !== undefined) return actNotes(act, acts, first, last);
  const { actId } = reference;
  if (actId === undefined) return [];
  return [{ code: 'ACT_UNKNOWN', act: actId }];
}

function actNotes(act: Act, acts: ActBook, first: string, last: string | undefined): LegalNote[] {
  const { id, names, issued, inForce = {}, replacedBy: ids = [] } = act;
  const others = ids.map((other) => acts.get(other));
  const replacedBy = others.map((other) => other.names);
  const notes: LegalNote[] = forceGaps(inForce, first, last).map((gap) => ({
    code: 'ACT_NOT_IN_FORCE',
    act: id,
    names,
    replacedBy,
    inForce,
    gap,
  }));
  if (inForce.from === undefined && issued !== undefined && first < issued)
    notes.push({ code: 'ACT_NOT_ISSUED', act: id, names, issued });
  if (inForce.to === undefined && others.some((other) => mayHold(other, last)))
    notes.push({ code: 'ACT_REPLACED', act: id, names, replacedBy });
  return notes;
}

/** Whether an act may be in force by a day: its first day, or else that of its issue, has come. */
function mayHold({ issued, inForce }: Act, day: string | undefined): boolean {
  const earliest = inForce?.from ?? issued;
  return earliest !== undefined && (day === undefined || earliest <= day);
}

function dayNotes(days: FixedDays, acts: ActBook, first: string, last: string): LegalNote[] {
  const notes: LegalNote[] = [];
  const from = Math.max(toDayNumber(first), days.firstDay);
  const to = Math.min(toDayNumber(last), days.lastDay);
  for (let day = from; day <= to; day++) {
    const entry = days.entryOf(day);
    if (entry === undefined) continue;
    const { source, actId } = entry;
    const cited =
      actId === undefined
        ? acts.namedIn(source).map((act) => ({ act: source, actId: act.id }))
        : [{ act: source, actId }];
    const date = toCivilDate(day);
    notes.push(...cited.flatMap((one) => citedNotes(one, acts, date, date)));
  }
  return notes;
}
