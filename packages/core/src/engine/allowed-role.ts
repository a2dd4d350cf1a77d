/** A role that may act. */
import type { RoleRef } from '../definition/party.js';

/** A role that may act, in a unit of its own or in the one that the dossier binds its party to. */
export interface AllowedRole extends RoleRef {
  readonly unit?: string | undefined;
}
