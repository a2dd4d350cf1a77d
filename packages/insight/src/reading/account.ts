/** The account of a dossier: what happened to it as a whole, and when, read off its log. */
import { lapsed } from '@thutuc/core/procedure';
import { momentsOf, type Move } from '@thutuc/core/pure';
import type {
  Channel,
  ComplaintAnswer,
  DocumentSource,
  DossierEvent,
  EventPayload,
  PaymentWay,
  Promised,
  ResultForm,
} from '@thutuc/core';

/** How a dossier ended; of one that was reopened, each time that it did. */
export interface Ending {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly outcome: string;
  /** What the legal clock had promised last; absent where no limit ran. */
  readonly due?: Promised | undefined;
  /** When the result was handed over. */
  readonly returnedAt?: number | undefined;
  /** In what form; absent where nobody said so. */
  readonly resultForm?: ResultForm | undefined;
}

/** What the legal clock promised from an instant on; without a date while it stood still. */
export interface DueFrom {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly due?: Promised | undefined;
}

/** That the applicant was promised another date. */
export interface Apology {
  readonly at: number;
  readonly dueAt: number;
  /** Whether it came later than the law wants it. */
  readonly late: boolean;
}

/** A payment that came in. */
export interface Payment {
  readonly at: number;
  readonly amount: number;
  /** Absent where nobody said how it was paid. */
  readonly way?: PaymentWay | undefined;
}

/** A complaint about how the dossier was handled. */
export interface AccountComplaint {
  readonly id: string;
  readonly at: number;
  /** How it ended, and when; absent while it is open. */
  readonly answer?: { readonly at: number; readonly answer: ComplaintAnswer } | undefined;
}

/** What the applicant said of how the dossier was handled. */
export interface Rating {
  readonly at: number;
  readonly satisfied: boolean;
}

/** A document that was added. */
export interface AddedDocument {
  readonly at: number;
  /** Its name in the procedure. */
  readonly document: string;
  /** Where it comes from; absent where nobody said so. */
  readonly source?: DocumentSource | undefined;
}

/** What a log tells of its dossier as a whole; instants in epoch milliseconds. */
export interface DossierAccount {
  readonly dossier: string;
  readonly procedure: string;
  /** Content hash of the version that it is under now. */
  readonly procedureHash: string;
  readonly channel: Channel;
  /** The unit that received it, or is to; absent where another system did. */
  readonly office?: string | undefined;
  /** Content hash of the calendar of that unit, as the dossier pins it. */
  readonly calendarHash?: string | undefined;
  /** Party → unit, as it is now. */
  readonly parties: Readonly<Record<string, string>>;
  readonly code?: string | undefined;
  /** Whether a step of another dossier opened it: it is a part of that one. */
  readonly isPart: boolean;
  /** The dossier that it follows, of the same applicant. */
  readonly follows?: string | undefined;
  readonly submittedAt: number;
  readonly receivedAt?: number | undefined;
  /** The first ending is the first. */
  readonly endings: readonly Ending[];
  /** When it was opened again, once for each time. */
  readonly reopenedAt: readonly number[];
  /** In the order of the log. */
  readonly dues: readonly DueFrom[];
  readonly apologies: readonly Apology[];
  readonly payments: readonly Payment[];
  /** The first that came is the first. */
  readonly complaints: readonly AccountComplaint[];
  /** The last counts. */
  readonly ratings: readonly Rating[];
  readonly documents: readonly AddedDocument[];
}

type Writable<Of> = { -readonly [Name in keyof Of]: Of[Name] };
type Draft = Omit<
  Writable<DossierAccount>,
  | 'endings'
  | 'reopenedAt'
  | 'dues'
  | 'apologies'
  | 'payments'
  | 'complaints'
  | 'ratings'
  | 'documents'
> & {
  endings: Writable<Ending>[];
  reopenedAt: number[];
  dues: DueFrom[];
  apologies: Apology[];
  payments: Payment[];
  complaints: Writable<AccountComplaint>[];
  ratings: Rating[];
  documents: AddedDocument[];
};

/**
 * Reads the account of a dossier off its log; `undefined` for an empty log.
 *
 * @param events - Those that stand, as `standing` of the core gives them.
 */
export function accountOf(events: readonly DossierEvent[]): DossierAccount | undefined {
  const [first] = events;
  if (first === undefined) return undefined;
  const account = beginning(first);
  if (account === undefined) return undefined;
  const moments = momentsOf(events);
  for (const [i, event] of events.entries()) {
    const at = moments[i] ?? event.effectiveAt;
    noteEvent(account, event.payload, at);
    // What ended a dossier stays when it was, as the engine has it: only receipt is put right.
    for (const move of event.moves) noteMove(account, move, event.effectiveAt);
  }
  return account;
}

/** What a dossier ended with, where it did by an instant: the first time that it did. */
export function endedBy({ endings: [first] }: DossierAccount, at: number): Ending | undefined {
  return first !== undefined && first.at <= at ? first : undefined;
}

/** What the clock had promised at an instant. */
export function dueOn({ dues }: DossierAccount, at: number): DueFrom | undefined {
  return dues.findLast(({ from }) => from <= at);
}

function beginning({ payload, effectiveAt, moves }: DossierEvent): Draft | undefined {
  if (payload.type !== 'submitted' && payload.type !== 'imported') return undefined;
  const { dossier, procedure, channel, parties, calendars, unitCalendars = {} } = payload;
  const receipt = moves.find((move) => move.op === 'enter' && move.kind === 'receipt');
  const office = receipt?.op === 'enter' ? receipt.unit : undefined;
  const own = calendars[unitCalendars[office ?? ''] ?? ''];
  const isImported = payload.type === 'imported';
  return {
    dossier,
    channel,
    parties,
    office,
    procedure: procedure.id,
    procedureHash: procedure.hash,
    // A unit that names none keeps the only one that there is.
    calendarHash: own ?? Object.values(calendars)[0],
    code: isImported ? payload.code : undefined,
    isPart: !isImported && payload.parent !== undefined,
    follows: isImported ? undefined : payload.resubmission?.of,
    submittedAt: isImported ? payload.submittedAt : effectiveAt,
    receivedAt: isImported ? payload.receivedAt : undefined,
    endings: [],
    reopenedAt: [],
    dues: [],
    apologies: [],
    payments: [],
    complaints: [],
    ratings: [],
    documents: [],
  };
}

function noteEvent(account: Draft, payload: EventPayload, at: number): void {
  if ('parties' in payload && payload.type !== 'submitted' && payload.parties !== undefined)
    account.parties = { ...account.parties, ...payload.parties };
  switch (payload.type) {
    case 'accepted':
      account.receivedAt = at;
      account.code = payload.code ?? account.code;
      break;
    case 'calendarAmended':
      if (account.calendarHash === payload.from) account.calendarHash = payload.to;
      break;
    case 'migrated':
      account.procedure = payload.to.id;
      account.procedureHash = payload.to.hash;
      break;
    case 'receiptRefused':
      end(account, 'receiptRefused', at);
      break;
    case 'submissionRecalled':
    case 'withdrawalApproved':
      end(account, 'withdrawn', at);
      break;
    case 'stopped':
      end(account, 'stopped', at);
      break;
    case 'resultReturned': {
      const last = account.endings.at(-1);
      if (last === undefined) break;
      last.returnedAt = at;
      last.resultForm = payload.form;
      break;
    }
    case 'reopened':
      account.reopenedAt.push(at);
      break;
    case 'apologised':
      account.apologies.push({ at, dueAt: payload.appointment.dueAt, late: payload.late === true });
      break;
    case 'paymentRecorded':
      account.payments.push({ at, amount: payload.amount, way: payload.way });
      break;
    case 'complaintRecorded':
      account.complaints.push({ id: payload.complaint, at });
      break;
    case 'complaintAnswered': {
      const of = account.complaints.find(({ id }) => id === payload.complaint);
      if (of !== undefined) of.answer = { at, answer: payload.answer };
      break;
    }
    case 'rated':
      account.ratings.push({ at, satisfied: payload.satisfied });
      break;
    case 'documentAdded':
      account.documents.push({ at, document: payload.document, source: payload.source });
      break;
    default:
  }
}

function noteMove(account: Draft, move: Move, at: number): void {
  if (move.op === 'close') {
    const { scope, outcome, awaits } = move;
    if (scope === '' && outcome !== undefined && awaits === undefined)
      end(account, outcome, move.at ?? at);
  } else if (move.op === 'leave') {
    if (move.outcome === lapsed && move.activation.startsWith('@guidance#'))
      end(account, lapsed, move.at ?? at);
  } else if (move.op === 'clock') {
    const { fact, due } = move;
    account.dues.push({ from: fact.at, due });
    const last = account.endings.at(-1);
    // The clock stops in the same breath as the dossier ends.
    if (last !== undefined && due !== undefined && isOver(account)) last.due = due;
  }
}

function end(account: Draft, outcome: string, at: number): void {
  account.endings.push({ at, outcome, due: account.dues.at(-1)?.due });
}

function isOver({ endings, reopenedAt }: Draft): boolean {
  return endings.length > reopenedAt.length;
}
