/** What observers of an engine hear of. */
import type { CommandType } from '../engine/command.js';
import type { EventType } from '../engine/events.js';
import type { Incident } from '../engine/dossier.js';

/** What happens in an engine, by its name. The facts are ids and codes. */
export interface EngineEvents {
  /** A command was carried out, and is on disk. */
  readonly committed: {
    readonly dossier: string;
    /** Id of the command. */
    readonly command: string;
    readonly type: CommandType;
    readonly event: EventType;
    /** The version that the dossier has now. */
    readonly version: number;
  };
  /** A command was refused; nothing was written. */
  readonly refused: {
    readonly dossier: string;
    readonly command: string;
    readonly type: CommandType;
    /** Who asked for it: a person's id, which is not to be logged. */
    readonly actor: string;
    readonly code: string;
  };
  readonly timerFired: {
    readonly dossier: string;
    readonly activation: string;
    readonly timer: string;
  };
  /** A step cannot go on by itself. */
  readonly incident: {
    readonly dossier: string;
    readonly activation: string;
    readonly kind: Incident['kind'];
    readonly code: string;
  };
  /** A message was sent, or dropped since nobody needs it any more. */
  readonly delivered: {
    readonly key: string;
    readonly dossier: string;
    readonly channel: string;
    readonly attempt: number;
    readonly result: 'sent' | 'dropped';
  };
  /** A message was given up: `redriveMessage` of the store sends it again. */
  readonly deadLettered: {
    readonly key: string;
    readonly dossier: string;
    readonly channel: string;
    readonly attempts: number;
    readonly code: string;
  };
}

/** The names of what happens in an engine. */
export type EngineEventName = keyof EngineEvents;
