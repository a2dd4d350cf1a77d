/** Commands about one procedure, whose names the compiler checks when they are sent. */
import type { z } from 'zod';
import type { StepKind } from '../definition/graph.js';
import type { Procedure } from '../definition/procedure.js';
import type {
  DataAt,
  DataOf,
  DocumentName,
  FirstDataOf,
  MessageAt,
  OutcomeAt,
  PartyName,
  RoleName,
  StepPath,
} from '../definition/procedure-names.js';
import type { CommandEnvelopeInput, CommandType } from '../engine/command.js';
import { commands } from '../engine/command-list.js';
import type { CommandReceipt } from './command-receipt.js';

/** What may stand beside a command; all of it may be left out. */
export interface RequestOptions extends Pick<
  CommandEnvelopeInput,
  'effectiveAt' | 'expectedVersion'
> {
  /** The id of the request, for a resend; random text where absent. */
  readonly id?: string | undefined;
}

/** What may stand beside a command that opens a dossier. */
export interface OpeningOptions extends RequestOptions {
  /** The id of the dossier; the engine makes one where absent. */
  readonly dossier?: string | undefined;
}

/** Commands about one procedure. */
export interface ProcedureCommands<P extends Procedure> {
  /** The commands of a person. */
  as(actor: string): ActorCommands<P>;
}

/** Commands that only the engine gives. */
export type EngineCommand =
  'amendCalendar' | 'endChild' | 'fireTimer' | 'interrupt' | 'raiseIncident' | 'stop';

type FieldsOf<T extends CommandType> = Omit<z.input<(typeof commands)[T]['schema']>, 'type'>;

/** The fields of a command; those that name a part of the procedure take the names it has. */
type TypedFields<P extends Procedure, T extends CommandType> = T extends keyof NamingFields<P>
  ? Omit<FieldsOf<T>, keyof NamingFields<P>[T]> & NamingFields<P>[T]
  : FieldsOf<T>;

type Units<P extends Procedure> = Readonly<Partial<Record<PartyName<P>, string>>>;

/** Steps with a duty that a person may have. */
type WorkPath<P extends Procedure> =
  StepPath<P, Exclude<StepKind, 'end' | 'decision' | 'parallel' | 'inclusive'>> | AskedPath<P>;

/** A consultation, or in it the party or the unit that is asked. */
type AskedPath<P extends Procedure> =
  StepPath<P, 'consultation'> | `${StepPath<P, 'consultation'>}/${string}`;

type AnyPath<P extends Procedure> = StepPath<P, Exclude<StepKind, 'end'>>;

interface Step<Path extends string> {
  readonly step: Path;
}

interface StepIfAny<Path extends string> {
  readonly step?: Path;
}

/** Of each command, the fields that name a part of the procedure. */
interface NamingFields<P extends Procedure> {
  abandonSupplement: StepIfAny<StepPath<P, 'supplement'>>;
  accept: { readonly parties?: Units<P> };
  acknowledgeHandoff: Step<StepPath<P, 'handoff'>>;
  addDocument: { readonly document: DocumentName<P> };
  answerConsultation: Step<AskedPath<P>>;
  askForMore: Step<AskedPath<P>> & { readonly documents?: DocumentName<P>[] };
  carryOut: Step<AnyPath<P> | '@clock#1'>;
  claim: Step<WorkPath<P>>;
  correct: { readonly data?: DataOf<P> };
  delegate: HeldRole<P>;
  import: { readonly parties?: Units<P>; readonly data?: DataOf<P> };
  provideSupplement: StepIfAny<StepPath<P, 'supplement'>> & { readonly data?: DataOf<P> };
  reassign: Step<WorkPath<P>>;
  recall: Step<StepPath<P, 'handoff' | 'supplement'> | AskedPath<P>>;
  recordPayment: StepIfAny<StepPath<P, 'payment'>>;
  refuseHandoff: Step<StepPath<P, 'handoff'>>;
  release: Step<WorkPath<P>>;
  requestSupplement: Step<StepPath<P, 'task'>> & { readonly documents: DocumentName<P>[] };
  resolveIncident: Step<AnyPath<P>> & { readonly data?: DataOf<P> };
  retryIncident: Step<AnyPath<P>> & { readonly parties?: Units<P> };
  sendBack: Step<StepPath<P, 'task'>>;
  sendHandoff: Step<StepPath<P, 'handoff'>>;
}

/** A party with one of its roles. */
type HeldRole<P extends Procedure> = {
  [Party in PartyName<P>]: { readonly party: Party; readonly role: RoleName<P, Party> };
}[PartyName<P>];

/** What is known already, or is the engine's to say. */
type GivenByEngine = 'procedure' | 'version' | 'parent' | 'separate' | 'doneBy';

type SubmitFields<P extends Procedure> = Omit<
  FieldsOf<'submit'>,
  GivenByEngine | 'parties' | 'data'
> & { readonly parties?: Units<P> } & (MayBeLeftOut<FirstDataOf<P>> extends true
    ? { readonly data?: FirstDataOf<P> }
    : FirstDataGiven<P>);

/** The data that must be given; or what the draft says of it, and whatever is said besides. */
type FirstDataGiven<P extends Procedure> =
  | { readonly data: FirstDataOf<P> }
  | { readonly draft: string; readonly data?: Partial<FirstDataOf<P>> };

type ImportFields<P extends Procedure> = Omit<TypedFields<P, 'import'>, GivenByEngine>;

/** Whether none of the fields must be given. */
type MayBeLeftOut<Fields> = string extends keyof Fields
  ? true
  : Partial<Fields> extends Fields
    ? true
    : false;

/** The fields may be left out where none must be given. */
type OnDossier<Fields> =
  MayBeLeftOut<Fields> extends true
    ? (dossier: string, fields?: Fields, options?: RequestOptions) => Promise<CommandReceipt>
    : (dossier: string, fields: Fields, options?: RequestOptions) => Promise<CommandReceipt>;

type Opening<Fields> =
  MayBeLeftOut<Fields> extends true
    ? (fields?: Fields, options?: OpeningOptions) => Promise<CommandReceipt>
    : (fields: Fields, options?: OpeningOptions) => Promise<CommandReceipt>;

/**
 * The commands of a person, each named as its type, with the fields of the command: steps by their
 * path, their outcomes, the data they write, documents, parties and roles of the procedure.
 */
export type ActorCommands<P extends Procedure> = {
  readonly [
    T in Exclude<CommandType, EngineCommand | 'submit' | 'import' | 'complete' | 'signal'>
  ]: OnDossier<TypedFields<P, T>>;
} & {
  readonly submit: Opening<SubmitFields<P>>;
  readonly import: Opening<ImportFields<P>>;
  complete<Path extends StepPath<P, 'task' | 'service' | 'subprocedure'>>(
    dossier: string,
    fields: Omit<FieldsOf<'complete'>, 'step' | 'outcome' | 'data'> &
      Step<Path> & { readonly outcome: OutcomeAt<P, Path>; readonly data?: DataAt<P, Path> },
    options?: RequestOptions,
  ): Promise<CommandReceipt>;
  signal<Path extends StepPath<P, 'wait'>>(
    dossier: string,
    fields: Step<Path> & { readonly message: MessageAt<P, Path>; readonly data?: DataAt<P, Path> },
    options?: RequestOptions,
  ): Promise<CommandReceipt>;
};

type Execute = (command: CommandEnvelopeInput) => Promise<CommandReceipt>;

/** Makes the commands about a procedure; `newId` gives the ids of requests that have none. */
export function createTypedCommands<P extends Procedure>(
  { id: procedure, version }: P,
  execute: Execute,
  newId: () => string,
): ProcedureCommands<P> {
  const send = (
    actor: string,
    type: string,
    fields: object,
    { id = newId(), ...options }: OpeningOptions,
  ) => execute({ ...options, id, actor, command: { type, ...fields } } as CommandEnvelopeInput);
  return {
    as(actor) {
      const methods = Object.values(commands)
        .filter(({ permission }) => permission !== 'engine')
        .map(({ type, opening }) => [
          type,
          opening === undefined
            ? (dossier: string, fields = {}, options: RequestOptions = {}) =>
                send(actor, type, fields, { ...options, dossier })
            : (fields = {}, options: OpeningOptions = {}) =>
                send(actor, type, { ...fields, procedure, version }, options),
        ]);
      // One method for each command that a person may give, as its file defines it.
      return Object.fromEntries(methods) as ActorCommands<P>;
    },
  };
}
