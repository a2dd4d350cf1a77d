/** What kinds of events touch in common. */
import type { Cells } from './cells.js';
import type { PersonalFacts } from './personal-facts.js';

/** Touches the activation that an event is about. */
export function touchActivation(cells: Cells, { activation }: AtActivation): void {
  cells.activation(activation);
}

/** Touches the activation that an event is about, and the data that it sets. */
export function touchActivationAndData(
  cells: Cells,
  { activation, data }: AtActivation & { readonly data?: object | undefined },
  personal: PersonalFacts | null,
): void {
  cells.activation(activation);
  cells.data(data, personal?.data);
}

/** Touches where the dossier stands as a whole. */
export function touchLifecycle(cells: Cells): void {
  cells.life();
}

/** Touches where the dossier stands, and every open duty: all of them go on. */
export function touchEveryDuty(cells: Cells): void {
  cells.life();
  cells.everyDuty();
}

/** Rests on all that came before, and all that comes after rests on it. */
export function touchAll(cells: Cells): void {
  cells.all();
}

/** Something that happened at an activation. */
export interface AtActivation {
  readonly activation: string;
}
