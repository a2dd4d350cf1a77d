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
}

/** Who is who: units, roles, memberships, dated delegations. */
export interface Directory {
  /** All units, where they can be listed; an engine checks their calendars at its start. */
  readonly units?: readonly Unit[];
  unit(code: string): Promise<Unit | undefined>;
  /** All roles that a person holds or has held; the engine checks the dates. */
  grantsOf(person: string): Promise<readonly Grant[]>;
  /** The person's name, for what people read. */
  nameOf(person: string): Promise<string | undefined>;
}
