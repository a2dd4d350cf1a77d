/** The directory port: who is who. */

import type { Localized } from '@thutuc/legal-time';

/** A role that a person holds in a unit; a delegation names whose role it is. */
export interface Grant {
  readonly unit: string;
  readonly role: string;
  /** Civil dates, both included; open where absent. */
  readonly from?: string;
  readonly to?: string;
  /** The person whose role is exercised by delegation. */
  readonly onBehalfOf?: string;
}

/** An organisation unit of the world. */
export interface Unit {
  readonly code: string;
  readonly name: Localized;
  readonly parent?: string;
  /** What kind of unit it is, such as `ward`, where procedures offer units by their kind. */
  readonly kind?: string;
  /** Id of the working calendar that the unit keeps. */
  readonly calendar?: string;
  /** The first and the last civil date on which the unit exists; open where absent. */
  readonly from?: string;
  readonly to?: string;
  /** Codes of the units that take over from it when it ends: one, or several where it is split. */
  readonly successors?: readonly string[];
}

/** Who is who: units, roles, memberships, dated delegations. */
export interface Directory {
  /** All units, where they can be listed; an engine checks their calendars at its start. */
  readonly units?: readonly Unit[];
  unit(code: string): Promise<Unit | undefined>;
  /** All roles that a person holds or has held; the engine checks the dates. */
  grantsOf(person: string): Promise<readonly Grant[]>;
  /**
   * Who holds a role in a unit on a civil date, also by delegation. A directory that cannot tell
   * leaves it out: then nobody finds roles without a holder.
   */
  holdersOf?(holder: {
    readonly unit: string;
    readonly role: string;
    readonly on: string;
  }): Promise<readonly string[]>;
  /** The person's name, for what people read. */
  nameOf(person: string): Promise<string | undefined>;
}
