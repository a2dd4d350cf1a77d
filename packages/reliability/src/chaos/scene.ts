/** Where and when something is asked beside the next step, and by whom. */
import type { Dossier } from '@thutuc/core';
import type { Possible } from '@thutuc/testing';
import type { Chance } from '../random/chance.js';
import type { PooledProcedure } from './procedures.js';

/** A request, and whether it must be refused whenever it comes. */
export interface RecordRequest extends Possible {
  readonly isIllegal?: true;
}

/** Where and when something is asked. */
export interface Scene {
  readonly pooled: PooledProcedure;
  readonly dossier: Dossier;
  readonly chance: Chance;
  /** The clock on the wall, in epoch milliseconds. */
  readonly now: number;
  /** Who did the last thing in the dossier that was carried out. */
  readonly lastActor: string | undefined;
}

export const reasons = 'r';
export const outsider = 'U-9/clerk';
export const receiver = 'U-1/officer';
export const head = 'U-1/head';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The civil date of an instant, in UTC. */
export const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** An instant as ISO text. */
export const instant = (at: number): string => new Date(at).toISOString();
