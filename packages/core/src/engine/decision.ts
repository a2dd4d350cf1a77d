/** A decision in the making: the draft of the dossier, and what was recorded so far. */
import type { AskedFor } from './asked-for.js';
import type { Dossier } from './dossier.js';
import type { CommandRules } from './command-rules.js';
import { saltOf, type DecisionContext } from './context.js';
import type { Effect } from './effects.js';
import type { Envelope } from './envelope.js';
import type { PersonalFacts } from './personal-facts.js';
import type { RestoredPersons } from './restored.js';
import type { DecidedEvent } from './event.js';
import { applyEventFacts, type Outcome } from './apply-event.js';
import { applyMove, type Move } from './moves.js';
import { copyDossier, type DossierDraft } from './copies.js';

/** What the event of a decision says, besides its moves. */
type Fact = Pick<DecidedEvent, 'payload' | 'personal'>;

type PersonOf = readonly [activation: string, person: string];

/** A decision in the making. */
export interface Decision {
  readonly context: DecisionContext;
  readonly envelope: Envelope;
  /** What the engine goes by at the command. */
  readonly rules: CommandRules;
  /** The dossier that the decision began on. */
  readonly before: Dossier;
  /** The dossier with all moves applied so far. */
  readonly draft: DossierDraft;
  /** The effective instant of the command, in epoch milliseconds. */
  readonly effectiveAt: number;
  /** Whether it was checked that the actor may do this: without it nothing is decided. */
  authorised: boolean;
  /** Whether the procedure separates what is decided from other duties: who did it is kept. */
  separated: true | undefined;
  /** The instant of the next move; a join moves it on to the latest of its branches. */
  at: number;
  /** Duties do not begin before this: a limit that passed is carried out later than it passed. */
  dutiesFrom: number;
  /** What the event says, once the handler has said it; the draft holds it then. */
  fact: Fact | undefined;
  /** How many moves had been recorded when it was said. */
  movesBeforeFact: number;
  readonly moves: Move[];
  readonly effects: Effect[];
  /** What ends of scopes escalate, and from where: it is looked for once the command is done. */
  readonly escalations: { readonly scope: string; readonly name: string }[];
  /** What the moves say of persons: who left a step, and who has claimed one that is entered. */
  readonly persons: { claims?: PersonOf[]; doers?: PersonOf[] };
  /** What the supplement asks for that is entered next, besides documents. */
  asks: AskedFor | undefined;
  /** Activations whose scopes are still being opened: completion is judged when all are open. */
  readonly opening: string[];
}

/** Begins a decision on a dossier. */
export function beginDecision(
  dossier: Dossier,
  rules: CommandRules,
  envelope: Envelope,
  context: DecisionContext,
  effectiveAt: number,
  draft = copyDossier(dossier),
): Decision {
  return {
    context,
    envelope,
    rules,
    before: dossier,
    draft,
    effectiveAt,
    authorised: false,
    separated: undefined,
    at: effectiveAt,
    dutiesFrom: -Infinity,
    fact: undefined,
    movesBeforeFact: 0,
    moves: [],
    effects: [],
    escalations: [],
    persons: {},
    asks: undefined,
    opening: [],
  };
}

/**
 * Records what the event of a decision says, and applies it to the draft: what follows in the
 * decision sees it, as the moves do when the event is replayed. What is not said before the moves
 * is said at the end.
 */
export function recordFact(decision: Decision, outcome: Outcome): Fact {
  const { envelope, context, moves } = decision;
  const { payload, personal } = outcome;
  // In place: it was made for this event alone, and a copy of so many shapes takes long.
  if (decision.separated) (payload as { separated?: true }).separated = true;
  const facts = personalFacts(saltOf(context), envelope.actor);
  if (personal !== undefined) Object.assign(facts, personal);
  facts.restored = withPersons(decision, facts.restored);
  const fact: Fact = { payload, personal: facts };
  decision.fact = fact;
  decision.movesBeforeFact = moves.length;
  applyFact(decision, fact);
  return fact;
}

function applyFact({ draft, effectiveAt }: Decision, { payload, personal }: Fact): void {
  applyEventFacts(draft, { seq: draft.version + 1, effectiveAt, payload, personal });
}

/**
 * Notes in a decision, for the moves of its event, who left an activation or has claimed it at
 * once.
 */
export function notePerson(
  decision: Decision,
  list: 'claims' | 'doers',
  activation: string,
  person: string,
): void {
  (decision.persons[list] ??= []).push([activation, person]);
  if (decision.fact === undefined) return;
  const personal: { -readonly [Field in keyof PersonalFacts]: PersonalFacts[Field] } =
    decision.fact.personal;
  personal.restored = withPersons(decision, personal.restored);
}

function withPersons(
  { persons }: Decision,
  restored: RestoredPersons | undefined,
): RestoredPersons | undefined {
  const { claims, doers } = persons;
  if (claims === undefined && doers === undefined) return restored;
  return { ...restored, ...(claims && { claims }), ...(doers && { doers }) };
}

/** What an event says of persons, with all fields that there are: one shape is quick to read. */
function personalFacts(
  salt: string,
  actor: string,
): { -readonly [Field in keyof PersonalFacts]: PersonalFacts[Field] } {
  return {
    salt,
    actor,
    applicant: undefined,
    assignee: undefined,
    history: undefined,
    doneBy: undefined,
    note: undefined,
    data: undefined,
    document: undefined,
    veiled: undefined,
    restored: undefined,
  };
}

/** Records a move of a decision, and applies it to the draft. */
export function record(decision: Decision, move: Move): void {
  decision.moves.push(move);
  applyMove(decision.draft, move, decision.effectiveAt, personsOf(decision));
}

/** What the event pins of persons, once it has said it; before that, what its moves say. */
function personsOf(decision: Decision): RestoredPersons | undefined {
  const { fact } = decision;
  return fact === undefined ? withPersons(decision, undefined) : fact.personal.restored;
}

/**
 * Does within a decision what may fail half-way; then all is as it was before, and the failure is
 * answered.
 */
export function tryMoves(decision: Decision, work: () => void): Error | undefined {
  const { at, moves, effects, opening, escalations } = decision;
  const { length: movesKept } = moves;
  const { length: effectsKept } = effects;
  const { length: openingKept } = opening;
  const { length: escalationsKept } = escalations;
  try {
    work();
    return undefined;
  } catch (failure) {
    if (!(failure instanceof Error)) throw failure;
    moves.length = movesKept;
    effects.length = effectsKept;
    opening.length = openingKept;
    escalations.length = escalationsKept;
    decision.at = at;
    applyAnew(decision);
    return failure;
  }
}

/**
 * Makes the draft what is still recorded makes of the dossier. That something fails is rare: a copy
 * of the draft, as a way back, would be made at each step that is entered.
 */
function applyAnew(decision: Decision): void {
  const { before, draft, moves, fact, movesBeforeFact, effectiveAt } = decision;
  Object.assign(draft, copyDossier(before));
  for (let place = 0; place <= moves.length; place += 1) {
    if (fact !== undefined && place === movesBeforeFact) applyFact(decision, fact);
    const move = moves[place];
    const said = place < movesBeforeFact ? withPersons(decision, undefined) : personsOf(decision);
    if (move !== undefined) applyMove(draft, move, effectiveAt, said);
  }
}

/** The instant of the next move of a decision, which it names where it is not that of the event. */
export function momentOfMove({ at, effectiveAt }: Decision): number | undefined {
  return at === effectiveAt ? undefined : at;
}

/** When a duty begins that the decision opens. */
export function beginningOf({ at, dutiesFrom }: Decision): number {
  return Math.max(at, dutiesFrom);
}
