/** The gate before what a dossier says of persons: who may pass, and the record of who did. */
import { localDay, toCivilDate } from '@thutuc/legal-time';
import { CommandError } from '../engine/errors.js';
import type { Dossier } from '../engine/dossier.js';
import { isOneOfApplicants } from '../engine/applicant.js';
import { hasRepresented } from '../engine/representatives.js';
import { createAccessLog } from './access-log.js';
import type { EngineOptions } from './engine-options.js';
import { assertReader, strangerTo } from './readers.js';
import type { Registry } from './registry.js';
import type { RoleInUnit } from '../ports/work-port.js';
import { involvementNow } from './involvement.js';
import { rolesToday } from './roles-today.js';

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
  /**
   * Lets those pass who may read a dossier; that there is none, or none of theirs, is one answer.
   *
   * @throws AuthorisationError `NOT_AUTHORISED`
   */
  assertReadable(dossier: Dossier | undefined, id: string, actor: string): Promise<Dossier>;
  /** @throws CommandError `COMMAND_INVALID` for a reader who does not say what for */
  assertPurpose(reader: Reader): void;
  /**
   * Keeps that a reader read a page of dossiers which they may read: by one record, and by another
   * one for those of which they stand on the applicant's side.
   */
  recordPage(dossiers: readonly Dossier[], reader: Reader): Promise<void>;
  /** Lets a reader pass and keeps that they read. @throws as {@link assertReadable} */
  record(dossier: Dossier | undefined, id: string, reader: Reader): Promise<Dossier>;
}

/** Stands for the applicant’s side in access records, which outlive the erasure of persons. */
const applicantActor = '@applicant';

const purposeCharactersMax = 2000;

/** Makes the gate of an engine. */
export function createGate(options: EngineOptions & { readonly registry: Registry }): Gate {
  const { store, directory, clock, calendars } = options;
  const accessLog = createAccessLog(store, options.salt);
  const [{ zone }] = calendars;

  const gate: Gate = {
    async rolesToday(person) {
      const day = localDay(clock.now(), zone);
      const roles = rolesToday(await directory.grantsOf(person), () => day);
      return { roles, on: toCivilDate(day) };
    },
    async assertReadable(dossier, id, actor) {
      const grants = await directory.grantsOf(actor);
      if (dossier === undefined) throw strangerTo(id, actor);
      assertReader(await involvementNow(options, dossier, actor, grants), actor, id);
      return dossier;
    },
    assertPurpose({ purpose }) {
      if (purpose.trim() !== '' && purpose.length <= purposeCharactersMax) return;
      throw new CommandError(
        'COMMAND_INVALID',
        `Say in 1 to ${purposeCharactersMax} characters under "purpose" what it is read for.`,
        { field: 'purpose' },
      );
    },
    async recordPage(dossiers, { actor, purpose }) {
      const own = dossiers.filter((dossier) => isOnApplicantsSide(dossier, actor));
      const others = dossiers.filter((dossier) => !own.includes(dossier));
      for (const [read, as] of [
        [own, applicantActor],
        [others, actor],
      ] as const) {
        const [first] = read;
        if (first === undefined) continue;
        const ids = read.map(({ id }) => id);
        const of = ids.length === 1 ? { dossier: first.id } : { dossier: '', dossiers: ids };
        await accessLog.keep({ ...of, actor: as, at: clock.now(), purpose });
      }
    },
    async record(dossier, id, reader) {
      gate.assertPurpose(reader);
      const held = await gate.assertReadable(dossier, id, reader.actor);
      await gate.recordPage([held], reader);
      return held;
    },
  };
  return gate;
}

/** Whether a person is the applicant, or stands or once stood in for them. */
function isOnApplicantsSide(dossier: Dossier, person: string): boolean {
  return isOneOfApplicants(dossier.personal, person) || hasRepresented(dossier, person);
}
