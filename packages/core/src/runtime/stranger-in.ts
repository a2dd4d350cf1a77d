/** Whether whoever gives a command has nothing to do with the dossier: that is looked at first. */
import { localDay } from '@thutuc/legal-time';
import type { CommandEnvelope } from '../engine/command.js';
import { systemActor } from '../engine/context.js';
import type { Dossier } from '../engine/dossier.js';
import { type AuthorisationError, CommandError } from '../engine/errors.js';
import type { Grant } from '../ports/directory.js';
import { isAdministrator, noImporter } from './administrators.js';
import type { EngineOptions } from './engine-options.js';
import { type Involvement, involvementNow } from './involvement.js';
import { strangerTo } from './readers.js';
import type { Registry } from './registry.js';
import { rolesToday } from './roles-today.js';

/** What is asked who gives a command. */
interface AskedOptions extends EngineOptions {
  readonly registry: Registry;
}

/** The roles that whoever gives a command holds or has held. */
export function grantsOf(
  { directory }: AskedOptions,
  { actor }: CommandEnvelope,
): readonly Grant[] | Promise<readonly Grant[]> {
  return actor === systemActor ? [] : directory.grantsOf(actor);
}

/** What a refused person is answered. */
type Refusal = AuthorisationError | CommandError | undefined;

/**
 * What a person hears who has nothing to do with the dossier, before anything else is looked at:
 * whether it is there or not, and whatever they ask for, it is the same.
 */
export function strangerIn(
  options: AskedOptions,
  dossier: Dossier | undefined,
  envelope: CommandEnvelope,
  grants: readonly Grant[],
): Refusal | Promise<Refusal> {
  const { dossier: id, actor } = envelope;
  const { type } = envelope.command;
  if (type === 'import' && !mayImport(options, grants)) return noImporter(id, actor);
  if (dossier === undefined) {
    if (type === 'submit' || type === 'import') return undefined;
    return actor === systemActor ? unknownDossier(id) : strangerTo(id, actor);
  }
  if (actor === systemActor) return undefined;
  const standing = involvementNow(options, dossier, actor, grants);
  return typeof standing === 'string'
    ? refusalOf(standing, envelope)
    : refusalLater(standing, envelope);
}

function mayImport({ adminRoles, clock, calendars }: AskedOptions, grants: readonly Grant[]) {
  const held = rolesToday(grants, () => localDay(clock.now(), calendars[0].zone));
  return isAdministrator(adminRoles, 'import', held);
}

function refusalOf(standing: Involvement, { dossier, actor }: CommandEnvelope): Refusal {
  return standing === 'stranger' ? strangerTo(dossier, actor) : undefined;
}

async function refusalLater(standing: Promise<Involvement>, envelope: CommandEnvelope) {
  return refusalOf(await standing, envelope);
}

function unknownDossier(id: string): CommandError {
  return new CommandError(
    'DOSSIER_UNKNOWN',
    `There is no dossier "${id}". Check its id, or submit it first.`,
    { dossier: id },
  );
}
