/** What a person may do with a dossier now, in their language. */
import { localDay, textIn, toCivilDate, type Localized, type Reader } from '@thutuc/legal-time';
import { commandNames } from '../words/command-names.js';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import type { CommandBound, JsonSchema } from '../engine/choice.js';
import type { ChoiceNames } from '../engine/choice-names.js';
import type { CommandEnvelope, CommandType } from '../engine/command.js';
import type { DecisionContext, HeldRole, PlannedMigration } from '../engine/context.js';
import type { Dossier } from '../engine/dossier.js';
import type { AuthorisationErrorCode, CommandErrorCode } from '../engine/errors.js';
import { isOneOfApplicants } from '../engine/applicant.js';
import { offersOf, type OfferedChoice, type RefusedChoice } from '../engine/offers.js';
import { presentOf } from '../engine/present.js';
import type { Grant } from '../ports/directory.js';
import { acceptedChildren } from './accepted-children.js';
import { isAdministrator } from './administrators.js';
import { inMemory, type DossierInMemory } from './in-memory.js';
import { involvementNow } from './involvement.js';
import { logFor, prepareContext, type ContextOptions } from './prepare-context.js';
import { prepareMigration } from './prepare-migration.js';
import { strangerTo } from './readers.js';
import type { NamedPart } from '../telling/names.js';
import { rolesToday } from './roles-today.js';
import { fireFirstTimer, timerBefore } from './timers.js';

/** How offers are told. */
export interface OffersRequest {
  /** The language of names and texts. @defaultValue English */
  readonly language?: CoreLanguage;
  /** Tell what is refused as well, and why. @defaultValue false */
  readonly refused?: boolean;
}

/** A document of the procedure that whoever does it needs. */
export interface NeededPaper {
  readonly document: string;
  readonly name: string;
  /** Whether the dossier holds one. */
  readonly isHeld: boolean;
}

/** The parts that make a choice. */
interface ChosenParts {
  readonly command: CommandType;
  /** What the command is called. */
  readonly name: string;
  /** The fields of the command that make this choice. */
  readonly said: Readonly<Record<string, unknown>>;
  readonly step?: NamedPart;
  readonly outcome?: NamedPart;
  /** The step that the dossier goes to. */
  readonly to?: NamedPart;
  readonly document?: NamedPart;
}

/** A command that this person may give now. */
export interface Offer extends ChosenParts {
  /**
   * The JSON Schema of the command: each that it admits is accepted, or refused with one of
   * `mayRefuse`. What names the choice is constant in it.
   */
  readonly inputs: JsonSchema;
  /** With what it may be refused for what the schema cannot say; mostly nothing. */
  readonly mayRefuse: readonly (CommandErrorCode | AuthorisationErrorCode)[];
  /** Between which instants it may take effect, as ISO texts: the later one is now, mostly. */
  readonly effective: { readonly from: string; readonly to: string };
  /** How often it may be done, and was done, where law or procedure bound that. */
  readonly bound?: CommandBound;
  readonly papers?: readonly NeededPaper[];
  /** Until when it may be undone at the latest, while nobody has built on it. */
  readonly undoUntil?: string;
}

/** A command that this person may not give now. */
export interface RefusedCommand extends ChosenParts {
  readonly code: CommandErrorCode | AuthorisationErrorCode;
  readonly text: string;
}

/** What a person may do with a dossier at an instant. */
export interface Offers {
  readonly dossier: string;
  /** The version that the dossier has by then: for `expectedVersion` of a command. */
  readonly version: number;
  /** As ISO text. */
  readonly at: string;
  readonly offers: readonly Offer[];
  /** Absent unless it was asked for. */
  readonly refused?: readonly RefusedCommand[];
}

/**
 * All commands that a person may give now on a dossier. Timers that are due fire in memory first;
 * nothing is kept, and no number is taken.
 *
 * @throws AuthorisationError `NOT_AUTHORISED` for whoever has nothing to do with the dossier, in
 *   the same words whether it is there or not
 */
export async function readOffers(
  options: ContextOptions,
  id: string,
  actor: string,
  { language = english, refused: wantsRefused = false }: OffersRequest = {},
): Promise<Offers> {
  const { loader, directory, clock } = options;
  const stored = await loader.load(id);
  const grants = await directory.grantsOf(actor);
  if (stored === undefined) throw strangerTo(id, actor);
  if ((await involvementNow(options, stored, actor, grants)) === 'stranger')
    throw strangerTo(id, actor);
  const memory = inMemory(options, stored);
  const dossier = await brought(memory, stored, clock.now());
  const asker = await askerOf(memory, dossier, { actor, grants });
  const { offered, refused } = offersOf(dossier, asker);
  const { procedure } = asker.context.procedure;
  const reader = { tag: language.tag, fallback: procedure.defaultLanguage };
  const words = { language, reader, asker, dossier };
  return {
    dossier: id,
    version: dossier.version,
    at: iso(asker.context.now),
    offers: offered.map((one) => offerOf(one, words)),
    ...(wantsRefused && { refused: refused.map((one) => refusedOf(one, words)) }),
  };
}

/** The dossier as it is once all timers have fired that are due. */
async function brought(memory: DossierInMemory, stored: Dossier, now: number): Promise<Dossier> {
  let dossier = stored;
  for (;;) {
    const asking: CommandEnvelope = envelopeOf(dossier.id, '', { type: 'withdraw' });
    const timer = timerBefore(dossier, asking, presentOf(dossier, now));
    if (timer === undefined) return dossier;
    await fireFirstTimer(dossier.id, timer, memory.execute);
    const present = memory.present() ?? dossier;
    // What could not be fired is for the worker to report.
    if (present.version === dossier.version) return dossier;
    dossier = present;
  }
}

function envelopeOf(
  dossier: string,
  actor: string,
  command: CommandEnvelope['command'],
): CommandEnvelope {
  return { id: 'what may be done', dossier, actor, command };
}

interface AskingPerson {
  readonly actor: string;
  readonly grants: readonly Grant[];
}

/** What the decision on any command could need to know. */
async function askerOf(
  { sources }: DossierInMemory,
  dossier: Dossier,
  person: AskingPerson,
): Promise<Parameters<typeof offersOf>[1]> {
  const { actor, grants } = person;
  const now = presentOf(dossier, sources.clock.now());
  // Of all commands this one asks for most units.
  const asking = envelopeOf(dossier.id, actor, { type: 'retryIncident', step: '-' });
  const { context } = await prepareContext(sources, dossier, asking, now, grants);
  const log = await logFor(sources.loader, dossier);
  const accepted = await acceptedChildren(sources.loader, dossier, log);
  const migrations = await migrationsOf(sources, dossier, person, now);
  const claimants = await claimantsOf(sources, dossier, actor);
  const known: DecisionContext = {
    ...context,
    now: sources.clock.now(),
    log,
    accepted,
    migrations,
  };
  return { actor, context: known, claimants };
}

/** The roles of those who have claimed work: a claim ends with the role. */
async function claimantsOf(
  { directory }: ContextOptions,
  { activations }: Dossier,
  actor: string,
): Promise<ReadonlyMap<string, readonly HeldRole[]>> {
  const claimed = new Set(activations.flatMap(({ claimedBy }) => claimedBy ?? []));
  claimed.delete(actor);
  const roles = await Promise.all([...claimed].map((person) => directory.grantsOf(person)));
  return new Map([...claimed].map((person, i) => [person, roles[i] ?? []]));
}

/** The versions that the dossier could move to, where this person may ask for that at all. */
async function migrationsOf(
  options: ContextOptions,
  dossier: Dossier,
  { actor, grants }: AskingPerson,
  now: number,
): Promise<readonly PlannedMigration[]> {
  const { registry, procedures, adminRoles, calendars } = options;
  const day = localDay(now, calendars[0].zone);
  const held = rolesToday(grants, () => day);
  const mayAsk =
    isOneOfApplicants(dossier.personal, actor) || isAdministrator(adminRoles, 'migration', held);
  const { id, version } = dossier.procedure;
  const others = procedures.filter((one) => one.id === id && one.version !== version);
  if (!mayAsk || others.length === 0) return [];
  const law = await registry.lawOf(dossier);
  return others.map((one) => {
    const empty = { renames: {}, parties: {}, data: {}, reasons: '-' };
    const command = { type: 'migrate' as const, version: one.version, ...empty };
    return prepareMigration(registry, law, dossier, command, toCivilDate(day)).planned;
  });
}

interface Words {
  readonly language: CoreLanguage;
  readonly reader: Reader;
  readonly asker: { readonly context: DecisionContext };
  readonly dossier: Dossier;
}

function offerOf(offered: OfferedChoice, words: Words): Offer {
  const { choice, effective, inputs, undo } = offered;
  const { bound, papers, unsaid = [] } = choice;
  return {
    ...partsOf(offered.command, choice.said, offered.names, words),
    inputs: titled(inputs, words),
    mayRefuse: unsaid,
    effective: { from: iso(effective.from), to: iso(effective.to) },
    ...(bound !== undefined && { bound }),
    ...(papers !== undefined && { papers: papers.map((paper) => paperOf(paper, words)) }),
    ...(undo !== undefined && { undoUntil: undo.due }),
  };
}

function refusedOf({ command, said, names, error }: RefusedChoice, words: Words): RefusedCommand {
  const { code } = error;
  const text = words.language.core.refusals[code];
  return { ...partsOf(command, said, names, words), code, text };
}

function partsOf(
  command: CommandType,
  said: Readonly<Record<string, unknown>>,
  names: ChoiceNames,
  { language, reader }: Words,
): ChosenParts {
  const part = (key: keyof ChoiceNames): Partial<Record<keyof ChoiceNames, NamedPart>> => {
    const id = said[key];
    if (typeof id !== 'string') return {};
    const name: Localized | undefined = names[key];
    return { [key]: name === undefined ? { id } : { id, name: textIn(name, reader) } };
  };
  return {
    command,
    name: nameOfCommand(command, language),
    said,
    ...part('step'),
    ...part('outcome'),
    ...part('to'),
    ...part('document'),
  };
}

/** What a command is called; the engine's own have no name for people. */
function nameOfCommand(command: CommandType, { core }: CoreLanguage): string {
  const isNamed = (type: string): type is keyof typeof commandNames =>
    Object.hasOwn(commandNames, type);
  return isNamed(command) ? core.commandNames[command] : command;
}

function paperOf(document: string, { asker, dossier, reader }: Words): NeededPaper {
  const { documents } = asker.context.procedure.procedure;
  return {
    document,
    name: textIn(documents[document]?.name, reader) ?? document,
    isHeld: (dossier.documents ?? []).some((held) => held.document === document),
  };
}

/** The schema with the names of data fields as their titles. */
function titled(inputs: JsonSchema, { asker, reader }: Words): JsonSchema {
  const properties = inputs.properties as Readonly<Record<string, JsonSchema>>;
  const fields = properties.data?.properties as Readonly<Record<string, JsonSchema>> | undefined;
  if (fields === undefined) return inputs;
  const { data } = asker.context.procedure.procedure;
  const named = Object.entries(fields).map(([name, schema]) => {
    const title = textIn(data[name]?.name, reader);
    return [name, title === undefined ? schema : { title, ...schema }] as const;
  });
  const schema = { ...properties.data, properties: Object.fromEntries(named) };
  return { ...inputs, properties: { ...properties, data: schema } };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
