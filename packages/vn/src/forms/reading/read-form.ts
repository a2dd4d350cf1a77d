/** Reading what stands on a form from the log of a dossier. */
import { dossierStatus } from '@thutuc/core/pure';
import type { Dossier, DossierEvent } from '@thutuc/core';
import { formatTimeLimit, moneyInWords } from '@thutuc/legal-time';
import type { FormData, ReceiptData, Signatory } from '../form-data.js';
import { handoversOf } from './handovers.js';
import {
  formDate,
  type FormMoment,
  type FormRecord,
  type FormSources,
  instant,
  momentOf,
  nameOfActor,
  namesIn,
} from './moment.js';

/** A form of one dossier; the register is of many. */
export type DossierFormKind = Exclude<FormData['kind'], 'register'>;

/** What an office adds to a form that the log does not say. */
export interface FormAdditions {
  /** What was handed in, where the log does not have it. */
  readonly documents?: ReceiptData['documents'];
  readonly sets?: number;
  readonly resultAt?: string;
  readonly register?: ReceiptData['register'];
  readonly lookUp?: string;
  readonly signer?: Signatory;
}

/** What stands on a form, and the moment that it is about: its document is dated by that. */
export interface ReadForm {
  readonly data: FormData;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Number of the event, from 1. */
  readonly event: number;
}

/**
 * What a form of a dossier says, as the log has it; of several of a kind, the last.
 *
 * @throws VietnamError `FORM_NOT_DUE` where nothing in the log calls for the form, `FORM_UNKNOWN`
 *   where the forms of the day have none such, `PROCEDURE_CODE_NAME` where the procedure has the
 *   code of another one
 */
export async function readForm(
  kind: DossierFormKind,
  record: FormRecord,
  sources: FormSources,
  additions: FormAdditions = {},
): Promise<ReadForm> {
  const moment = momentOf(kind, record, sources, isDue[kind]);
  const data = await readers[kind](moment, record, additions);
  return { data, at: moment.event.effectiveAt, event: moment.event.seq };
}

const ofType =
  (...types: readonly DossierEvent['payload']['type'][]) =>
  ({ payload }: DossierEvent): boolean =>
    types.includes(payload.type);

/** Which events call for which form. */
const isDue: Readonly<
  Record<
    DossierFormKind,
    (event: DossierEvent, before: Dossier | undefined, after: Dossier) => boolean
  >
> = {
  receipt: ofType('accepted'),
  supplementRequest: ofType('supplementRequested', 'guided'),
  refusal: ofType('receiptRefused'),
  apology: ofType('apologised'),
  stopping: (_event, before, after) => isStopped(after) && (!before || !isStopped(before)),
  controlSheet: (_event, _before, after) => after.receivedAt !== undefined,
};

const isStopped = (dossier: Dossier): boolean =>
  ['stopped', 'withdrawn'].includes(dossierStatus(dossier)) && dossier.receivedAt !== undefined;

type Read = (
  moment: FormMoment,
  record: FormRecord,
  additions: FormAdditions,
) => FormData | Promise<FormData>;

const readers: Readonly<Record<DossierFormKind, Read>> = {
  receipt: readReceipt,
  supplementRequest: readSupplementRequest,
  async refusal({ head, dossier, event, sources }) {
    const officer = await nameOfActor(event, sources);
    return { kind: 'refusal', head, dossier, reasons: event.personal?.note, officer };
  },
  apology({ head, dossier, event, before, after, procedure }, _record, { signer }) {
    const { appointment = { due: instant(event.effectiveAt) } } = after;
    return {
      kind: 'apology',
      head,
      dossier,
      receivedAt: instant(after.receivedAt ?? after.submittedAt),
      earlier: formDate(before?.appointment ?? before?.clock.due, procedure, before ?? after),
      appointment: formDate(appointment, procedure, after) ?? appointment,
      reasons: event.personal?.note,
      signer,
    };
  },
  stopping: readStopping,
  async controlSheet({ head, dossier, after, procedure, sources, event }, record) {
    const { receivedAt = after.submittedAt, appointment, clock } = after;
    const until = sources.issuedAt ?? event.effectiveAt;
    return {
      kind: 'controlSheet',
      head,
      dossier,
      receivedAt: instant(receivedAt),
      appointment: formDate(appointment ?? clock.due, procedure, after),
      handovers: await handoversOf(record, dossier.applicant.name, sources, until),
    };
  },
};

async function readReceipt(
  { head, dossier, event, after, procedure, sources }: FormMoment,
  _record: FormRecord,
  { documents, sets, resultAt, register, lookUp }: FormAdditions,
): Promise<ReceiptData> {
  const { receivedAt = event.effectiveAt, appointment, clock } = after;
  const started = clock.facts.find((fact) => fact.type === 'started');
  const limit = started?.type === 'started' ? started.limit : procedure.timeLimit;
  return {
    kind: 'receipt',
    head,
    dossier,
    documents: documents ?? documentsIn(after, procedure.documents),
    sets,
    limit: formatTimeLimit(limit, sources.language),
    receivedAt: instant(receivedAt),
    appointment: formDate(appointment ?? clock.due, procedure, after),
    resultAt,
    register,
    officer: await nameOfActor(event, sources),
    lookUp,
  };
}

/** The documents that the log has of the applicant, with how many of each. */
function documentsIn(
  { documents = [] }: Dossier,
  known: FormMoment['procedure']['documents'],
): ReceiptData['documents'] {
  const counts = new Map<string, number>();
  for (const { document } of documents) {
    if (known[document]?.from === 'agency') continue;
    counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  const names = namesIn(known, [...counts.keys()]);
  return [...counts.values()].map((count, i) => ({ name: names[i] ?? '', count }));
}

async function readSupplementRequest({
  head,
  dossier,
  event,
  procedure,
  sources,
}: FormMoment): Promise<FormData> {
  const { payload } = event;
  const asks = payload.type === 'supplementRequested' || payload.type === 'guided';
  const items = asks
    ? [
        ...namesIn(procedure.documents, payload.documents),
        ...namesIn(procedure.data, payload.fields ?? []),
      ]
    : [];
  const explains = payload.type === 'supplementRequested' && payload.words === true;
  return {
    kind: 'supplementRequest',
    head,
    dossier,
    items: explains ? [...items, 'Giải trình bằng văn bản'] : items,
    reasons: event.personal?.note,
    officer: await nameOfActor(event, sources),
  };
}

function readStopping(
  { head, dossier, event, after, procedure, sources }: FormMoment,
  { events }: FormRecord,
  { signer }: FormAdditions,
): FormData {
  const requested = events.findLast(
    ({ payload, seq }) => payload.type === 'withdrawalRequested' && seq <= event.seq,
  );
  const isPaid = events.some(
    ({ payload, seq }) => payload.type === 'paymentRecorded' && seq <= event.seq,
  );
  const { fee } = procedure;
  const amount = fee && moneyInWords(fee.amount, fee.currency, sources.language);
  return {
    kind: 'stopping',
    head,
    dossier,
    receivedAt: after.receivedAt === undefined ? undefined : instant(after.receivedAt),
    requestedAt: requested === undefined ? undefined : instant(requested.effectiveAt),
    stoppedAt: instant(after.settledAt ?? event.effectiveAt),
    reasons: (event.personal ?? requested?.personal)?.note ?? requested?.personal?.note,
    paid: isPaid ? amount : undefined,
    signer,
  };
}
