/** A language as the core speaks it: every word that a person reads. */
import type { Language } from '@thutuc/legal-time';
import type { commandNames } from './command-names.js';
import type {
  channelWords,
  dutyWords,
  eventWords,
  lifecycleWords,
  outcomeWords,
} from './dossier-words.js';
import type { refusalFacts, refusals } from './refusals.js';
import type { toldFields, toldValues } from './told-fields.js';

/** A language with the words of the core. */
export interface CoreLanguage extends Language {
  readonly core: CoreWords;
}

/** The words of the core. */
export interface CoreWords {
  /** A legal source on one line. */
  readonly citation: (act: string, article: string | undefined) => string;
  /** The mark of what rests on an assumption, in brackets behind it. */
  readonly assumed: string;
  /** With what a statutory limit begins, after the limit, as in "5 working days from payment". */
  readonly limitStarts: LimitStartWords;
  readonly changes: ChangeWords;
  readonly obstacles: ObstacleWords;
  /** Why a request is refused and what to do, by the code of the error. */
  readonly refusals: Readonly<Record<keyof typeof refusals, string>>;
  /** What commands are called, by their type. */
  readonly commandNames: Readonly<Record<keyof typeof commandNames, string>>;
  /** What the facts of a refusal are called. */
  readonly refusalFacts: Readonly<Record<keyof typeof refusalFacts, string>>;
  /** What is left until a due date, and how long it has passed. */
  readonly left: (amount: string) => string;
  readonly overdue: (amount: string) => string;
  /** What failed, and is not for whoever asked to know or to mend. */
  readonly failed: string;
  /** What happened, by the type of the event. */
  readonly events: Readonly<Record<keyof typeof eventWords, string>>;
  /** What a duty asks for, where the name of its step does not say it. */
  readonly duties: Readonly<Record<keyof typeof dutyWords, string>>;
  readonly channels: Readonly<Record<keyof typeof channelWords, string>>;
  /** Answers of agencies, and the outcomes that steps have without a name of their own. */
  readonly outcomes: Readonly<Record<keyof typeof outcomeWords, string>>;
  readonly lifecycles: Readonly<Record<keyof typeof lifecycleWords, string>>;
  /** Why a dossier does not go to the unit that came after another. */
  readonly transferObstacles: TransferObstacleWords;
  /** Why a dossier does not follow an interruption. */
  readonly interruptionObstacles: { readonly consequence: (events: string) => string };
}

/** The fields of a procedure that have a name; others go by their key. */
type ToldField = keyof typeof toldFields;

/** What a new version of a procedure changes. */
interface ChangeWords {
  readonly subjects: Readonly<
    Record<'procedure' | 'step' | 'party' | 'role' | 'document' | 'dataField', string>
  >;
  readonly fields: Readonly<Record<ToldField, string>>;
  /** What codes of a definition mean. */
  readonly values: Readonly<Record<keyof typeof toldValues, string>>;
  /** Of a text that is the same in this language. */
  readonly translated: (what: string) => string;
  /** Of what is said the same in words. */
  readonly inDetail: (what: string) => string;
  /** A legal basis that is an arrangement of the agency’s own. */
  readonly internal: string;
  readonly added: (what: string) => string;
  readonly addedAs: (what: string, value: string) => string;
  readonly removed: (what: string) => string;
  readonly removedFrom: (what: string, value: string) => string;
  readonly changed: (what: string, from: string, to: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
}

/** With what a statutory limit begins that does not begin with receipt. */
interface LimitStartWords {
  readonly complete: string;
  readonly payment: string;
  readonly arrival: (party: string) => string;
  readonly step: (step: string, outcome: string | undefined) => string;
  readonly field: (field: string) => string;
}

/** Why a dossier does not go to the unit that came after another. */
interface TransferObstacleWords {
  readonly noSuccessor: (unit: string) => string;
  readonly severalSuccessors: (unit: string, successors: string) => string;
  readonly fieldUndecided: (field: string) => string;
}

/** Why a dossier cannot move to another version. */
export interface ObstacleWords {
  readonly closed: string;
  readonly otherVersion: (pinned: string, given: string) => string;
  readonly finishesOld: (version: string) => string;
  readonly stepGone: (version: string, step: string, path: string) => string;
  readonly stepElsewhere: ObstacleWords['stepGone'];
  readonly stepKind: (version: string, step: string, kind: string) => string;
  readonly visitsSpent: (version: string, step: string, entered: number, max: number) => string;
  readonly branchGone: (version: string, branch: string) => string;
  readonly handlerGone: (version: string, name: string) => string;
  readonly branchNeverOpened: (version: string, branch: string) => string;
  readonly consultedGone: (version: string, who: string) => string;
  readonly dataMissing: (version: string, name: string, field: string) => string;
  readonly partyUnbound: (version: string, name: string, party: string) => string;
  readonly limitStart: (version: string) => string;
  readonly guidanceGone: (version: string) => string;
  readonly suspensionGone: (version: string) => string;
  readonly withdrawalGone: (version: string) => string;
}
