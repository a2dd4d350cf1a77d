/** What a message to a person can contain. */
import type { DossierStatus, Localized } from '@thutuc/core/procedure';

/** A unit and its name. */
export interface NamedUnit {
  readonly code: string;
  readonly name: Localized;
}

/** A day or instant that was promised. */
export interface PromisedDate {
  /** Civil date, or instant with offset where the rule counts in hours. */
  readonly due: string;
  /** Whether it lies beyond the last official notice of days off. */
  readonly provisional?: true;
  /** Whether it rests on a value that the procedure only assumes. */
  readonly assumed?: true;
}

/** The appointment that a message makes, moves or cancels. */
export interface AppointmentEntry extends PromisedDate {
  /** Grows with every message about the appointment of this dossier. */
  readonly revision: number;
  readonly cancelled?: true;
}

/** How the dossier stands after a change of its status. */
export interface NotifiedStatus {
  /** Its name in the words of a country; absent where the letter has words of its own for it. */
  readonly name?: Localized;
  /** The status itself. */
  readonly status: DossierStatus;
  /** The units that have the dossier in hand; once it is settled, the one that returns it. */
  readonly agencies: readonly NamedUnit[];
  /** The names of those who work on it; once it is settled, of whoever settled it. */
  readonly officers: readonly string[];
  /** Who received it. */
  readonly receivedBy?: string;
  /** Instants with the offset of the office's zone. */
  readonly received?: string;
  readonly processed?: string;
  readonly returned?: string;
}

/** What a message can speak of: read from the log as it was when the message came about. */
export interface NotificationFacts {
  /** The id of the dossier. */
  readonly dossier: string;
  /** Its code, once it has one. */
  readonly code?: string;
  readonly procedure: {
    readonly id: string;
    /** The code in the national register. */
    readonly code?: string;
    readonly name: Localized;
    /** Whose texts stand in for those that the reader's language lacks. */
    readonly defaultLanguage?: string;
  };
  /** The unit that received the dossier, or that hands out its result. */
  readonly office: NamedUnit;
  /** When it happened: an instant with the offset of the office's zone. */
  readonly at: string;
  /** What is promised to the applicant. */
  readonly due?: PromisedDate;
  /** What was promised before. */
  readonly earlier?: PromisedDate;
  /** The name of the step in question. */
  readonly step?: Localized;
  /** Who has it, where it is a unit. */
  readonly unit?: NamedUnit;
  /** Until when. */
  readonly stepDue?: PromisedDate;
  readonly amount?: {
    /** In the smallest unit of the currency. */
    readonly value: number;
    /** Absent where the procedure names none. */
    readonly currency?: string;
  };
  /** How the dossier ended. */
  readonly outcome?: { readonly name: string; readonly label?: Localized };
  /** The documents that were asked for. */
  readonly documents: readonly Localized[];
  /** The data that was asked for; absent where none was. */
  readonly fields?: readonly Localized[];
  /** How the dossier stands, where that has changed and the procedure wants it told. */
  readonly status?: NotifiedStatus;
  /** Reasons in the words of whoever gave them; absent once erased. */
  readonly reasons?: string;
  readonly appointment?: AppointmentEntry;
  /** Where the dossier can be looked up. */
  readonly link?: string;
}
