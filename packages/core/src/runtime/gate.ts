/** The gate before what a dossier says of persons: who may pass, and the record of who did. */
import { localDay, toCivilDate } from '../calendar/index.js';
import { CommandError, type Dossier } from '../engine/index.js';
import { createAccessLog } from './access-log.js';
import type { EngineOptions } from './engine.js';
import { demandReadable, rolesOn } from './may-read.js';
import type { Registry } from './registry.js';
import type { RoleInUnit } from '../ports/index.js';

/** Who reads what a dossier says of persons, and what for. */
export interface Reader {
  readonly actor: string;
  /** In the reader's words, up to 2000 characters; it is kept. */
  readonly purpose: string;
}

/** The gate before what dossiers say of persons. */
export interface Gate {
  /** The roles that a person holds today, and the civil date of today. */
  rolesToday(
    person: string,
  ): Promise<{ readonly roles: readonly RoleInUnit[]; readonly on: string }>;
  /** Demands that somebody may read a dossier. @throws AuthorisationError `NOT_AUTHORISED` */
  demand(dossier: Dossier, actor: string): Promise<void>;
  /** Keeps that somebody reads a dossier. @throws AuthorisationError where they may not */
  record(dossier: Dossier, reader: Reader): Promise<void>;
}

/** Stands for the applicant in access records: these outlive the erasure of the applicant. */
const applicantActor = '@applicant';

const purposeCharactersMax = 2000;

/** Makes the gate of an engine. */
export function createGate(options: EngineOptions & { readonly registry: Registry }): Gate {
  const { store, directory, registry, clock, calendars } = options;
  const accessLog = createAccessLog(store, options.salt);
  const [{ zone }] = calendars;
  const today = () => localDay(clock.now(), zone);

  const gate: Gate = {
    async rolesToday(person) {
      const day = today();
      const roles = rolesOn(await directory.grantsOf(person), day);
      return { roles, on: toCivilDate(day) };
    },
    async demand(dossier, actor) {
      const person = { actor, grants: await directory.grantsOf(actor), day: today() };
      demandReadable(dossier, await registry.lawOf(dossier), person);
    },
    async record(dossier, { actor, purpose }) {
      if (purpose.trim() === '' || purpose.length > purposeCharactersMax) {
        throw new CommandError(
          'COMMAND_INVALID',
          `Say in 1 to ${purposeCharactersMax} characters what dossier "${dossier.id}" is read for.`,
          { dossier: dossier.id },
        );
      }
      await gate.demand(dossier, actor);
      const isApplicant = dossier.personal?.applicant === actor;
      await accessLog.keep({
        dossier: dossier.id,
        actor: isApplicant ? applicantActor : actor,
        at: clock.now(),
        purpose,
      });
    },
  };
  return gate;
}
