/** The event `recalled`: whoever sent something took it back before it was taken. */
import type { RoleRef } from '../../definition/party.js';
import { type EventKind, nothing, whole } from '../event-kind.js';
import { always } from '../shape-2.js';
import { touchActivation } from '../touch-cells.js';

/** Whoever sent something took it back before it was taken. */
export interface Recalled {
  readonly type: 'recalled';
  /** The activation of the handoff, the consultation or the supplement, which was left by it. */
  readonly activation: string;
  /** The role that it was sent from. */
  readonly sender: RoleRef;
}

export const recalled: EventKind<Recalled> = {
  type: 'recalled',
  apply: nothing,
  touch: touchActivation,
  pack: whole,
  isOfShape2: always,
};
