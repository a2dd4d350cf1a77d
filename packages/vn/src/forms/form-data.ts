/** What stands on each form: plain data, read from a log or given by an office. */
import type { FormOfSet } from './form-of.js';

/** The office that issues a form, as its letterhead names it. */
export interface Issuer {
  /** The body above it. */
  readonly superior: string;
  readonly unit: string;
  /** Where it sits, as the date line has it. */
  readonly place: string;
  readonly phone?: string;
  readonly website?: string;
}

/** What stands at the head of every form. */
export interface FormHead extends FormOfSet {
  readonly issuer: Issuer;
  /** The number of the paper, as in `12/TTPVHCC`. */
  readonly number?: string | undefined;
  /** Civil date. */
  readonly issuedOn: string;
}

/** Who applies; what is not known is a dotted line. */
export interface FormApplicant {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** The dossier that a form is about. */
export interface FormDossier {
  readonly code?: string | undefined;
  readonly procedure: string;
  readonly procedureCode?: string | undefined;
  readonly applicant: FormApplicant;
}

/** A date that was promised: a civil date or an instant with offset. */
export interface FormDate {
  readonly due: string;
  /** It lies beyond the last official notice of days off. */
  readonly provisional?: true | undefined;
  /** It rests on a value that the procedure only assumes. */
  readonly assumed?: true | undefined;
}

/** Receipt and appointment slip. */
export interface ReceiptData {
  readonly kind: 'receipt';
  readonly head: FormHead;
  readonly dossier: FormDossier;
  /** What was handed in, with how many of each. */
  readonly documents: readonly { readonly name: string; readonly count: number }[];
  readonly sets?: number | undefined;
  /** The time limit in words. */
  readonly limit: string;
  /** Instant with offset. */
  readonly receivedAt: string;
  /** Absent where the limit begins later. */
  readonly appointment?: FormDate | undefined;
  /** Where the result is to be had. */
  readonly resultAt?: string | undefined;
  /** The book of the register, and the row in it. */
  readonly register?: { readonly book: string; readonly row: string } | undefined;
  readonly officer?: string | undefined;
  /** Where the dossier can be looked up; its QR code leads there. The code where absent. */
  readonly lookUp?: string | undefined;
}

/** Request to complete the dossier. */
export interface SupplementRequestData {
  readonly kind: 'supplementRequest';
  readonly head: FormHead;
  readonly dossier: FormDossier;
  readonly items: readonly string[];
  readonly reasons?: string | undefined;
  readonly officer?: string | undefined;
}

/** Refusal to receive the dossier. */
export interface RefusalData {
  readonly kind: 'refusal';
  readonly head: FormHead;
  readonly dossier: FormDossier;
  readonly reasons?: string | undefined;
  readonly officer?: string | undefined;
}

/** Apology and new appointment. */
export interface ApologyData {
  readonly kind: 'apology';
  readonly head: FormHead;
  readonly dossier: FormDossier;
  /** Instant with offset. */
  readonly receivedAt: string;
  readonly earlier?: FormDate | undefined;
  readonly appointment: FormDate;
  readonly reasons?: string | undefined;
  readonly signer?: Signatory | undefined;
}

/** Who signs for the agency: the office, as in `CHỦ TỊCH`, and the name. */
export interface Signatory {
  readonly title: string;
  readonly name?: string | undefined;
}

/** Notice that a dossier is stopped before a decision. */
export interface StoppingData {
  readonly kind: 'stopping';
  readonly head: FormHead;
  readonly dossier: FormDossier;
  /** Instants with offset. */
  readonly receivedAt?: string | undefined;
  readonly requestedAt?: string | undefined;
  readonly stoppedAt: string;
  readonly reasons?: string | undefined;
  /** What was paid, in words. */
  readonly paid?: string | undefined;
  readonly signer?: Signatory | undefined;
}

/** A passage of the dossier from one to another. */
export interface Handover {
  readonly givenBy: string;
  readonly takenBy: string;
  /** The step that it is taken for. */
  readonly step: string;
  /** Instants with offset; the end is absent while the work is open. */
  readonly at: string;
  readonly endedAt?: string | undefined;
  readonly due?: string | undefined;
  readonly result?: 'early' | 'onTime' | 'late' | undefined;
}

/** The control sheet of a dossier. */
export interface ControlSheetData {
  readonly kind: 'controlSheet';
  readonly head: FormHead;
  readonly dossier: FormDossier;
  readonly receivedAt: string;
  readonly appointment?: FormDate | undefined;
  readonly handovers: readonly Handover[];
}

/** A row of the register. */
export interface RegisterRow {
  readonly dossier: FormDossier;
  readonly sets: number;
  readonly agency: string;
  /** Instants with offset, and a civil date or an instant. */
  readonly receivedAt: string;
  readonly appointment?: FormDate | undefined;
  readonly returnedAt?: string | undefined;
  readonly channel: string;
  readonly note?: string | undefined;
}

/** The register of a period. */
export interface RegisterData {
  readonly kind: 'register';
  readonly head: FormHead;
  /** Civil dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly rows: readonly RegisterRow[];
}

/** What stands on a form. */
export type FormData =
  | ReceiptData
  | SupplementRequestData
  | RefusalData
  | ApologyData
  | StoppingData
  | ControlSheetData
  | RegisterData;

/** The data of the form of a kind. */
export type FormDataOf<Kind extends FormData['kind']> = Extract<FormData, { readonly kind: Kind }>;
