/** Parameters of a decree: what it says with its article, or that it is not known to us. */
import type { TimeLimit } from '@thutuc/legal-time';
import { VietnamError } from '../errors.js';

/** A parameter whose value is known, and where from. */
export interface KnownParameter<T> {
  readonly known: true;
  readonly value: T;
  /** The act, or the agency's own decision. */
  readonly act: string;
  readonly article?: string;
  /** The act that gave the article its present words, where that is another. */
  readonly amendedBy?: string;
  /**
   * `read` in the text, `secondary` from reports, `agency` filled in by an agency, `assumed` until
   * the article can be read.
   */
  readonly status: 'read' | 'secondary' | 'agency' | 'assumed';
}

/** A parameter that the act has, but whose value could not be read: no default stands in for it. */
export interface UnknownParameter {
  readonly known: false;
  readonly act: string;
  /** Why it is not known. */
  readonly why: string;
}

/** A parameter of a decree. */
export type Parameter<T> = KnownParameter<T> | UnknownParameter;

/** The deadlines and bounds of the one-stop shop that decrees set. */
export interface OneStopValues {
  /** How often an agency may ask for supplements. */
  readonly supplementRequestsMax: number;
  /** What the limit does when the complete dossier is in. */
  readonly afterSupplement: 'restart' | 'continue';
  /** Until when after receipt a dossier that is not eligible goes back. */
  readonly returnWithin: TimeLimit;
  /** Time of day after which a dossier may be passed on the next working day. */
  readonly transferCutOff: string;
  /** How long before the appointment an apology is due. */
  readonly apologyBefore: TimeLimit;
  /** How often the appointment may be moved. */
  readonly reschedulingsMax: number;
  /** What follows when an agency that was asked does not answer in time. */
  readonly lateConsultation: 'reported' | 'consent';
  /** How interlinked agencies of one level work on an electronic dossier. */
  readonly interlinkedElectronic: 'parallel' | 'sequential';
  /** By how much the limit of a dossier may be extended at most. */
  readonly extensionMax: TimeLimit;
  /** What the applicant hears of every change of status, at once and electronically. */
  readonly statusNotice: readonly StatusNoticeItem[];
  /** How many notices at intake may ask for what is missing: each is to name all of it. */
  readonly intakeNoticesMax: number;
  /** When the limit begins. */
  readonly limitStart: 'completeDossier';
  /** When the limit of a dossier begins that was not handed in at the competent agency. */
  readonly limitStartElsewhere: 'competentAgency';
  /** Whether papers may be asked for whose data a declared database holds. */
  readonly papersInDatabases: 'onlyWhenRetrievalFails';
  /** Whether dossiers may be handed in at a self-service kiosk. */
  readonly kioskChannel: boolean;
  /** Whether an agency must have a substitute for its officer at the counter. */
  readonly counterSubstitute: boolean;
}

/** A thing that a notice of status tells. */
export type StatusNoticeItem = 'agency' | 'officers' | 'received' | 'processed' | 'returned';

/** Name of a parameter. */
export type OneStopParameter = keyof OneStopValues;

/** The parameters of one version of the rules. */
export type OneStopParameters = {
  readonly [Name in OneStopParameter]: Parameter<OneStopValues[Name]>;
};

/** A parameter that was read in an article. */
export function readParameter<T>(value: T, act: string, article?: string): KnownParameter<T> {
  return { known: true, value, act, ...(article === undefined ? {} : { article }), status: 'read' };
}

/** A parameter that was read in an article as a later act has amended it. */
export function amended<T>(
  value: T,
  act: string,
  article: string,
  amendedBy: string,
): KnownParameter<T> {
  return { ...readParameter(value, act, article), amendedBy };
}

/** A parameter that could not be read, and why. */
export function unreadParameter(act: string, why: string): UnknownParameter {
  return { known: false, act, why };
}

/** The error for a parameter that nobody has filled in. */
export function parameterUnknown(
  name: string,
  profile: string,
  { act, why }: UnknownParameter,
): VietnamError {
  return new VietnamError(
    'PARAMETER_UNKNOWN',
    `"${name}" of profile "${profile}" is not known (${act}: ${why}). Fill it in with ` +
      'withAgencyParameters, naming the article or decision it comes from, or assume it with ' +
      'withParameters.',
    { name, profile, act },
  );
}
