/** Which releases can read what is stored: those before shape 2 read shape 1 alone. */

/** For what has been there from the first shape on, and says no more since. */
export function never(): boolean {
  return false;
}

/** For what came with shape 2. */
export function always(): boolean {
  return true;
}

/** For an event that shape 1 knows but where its duty is separated. */
export function ifSeparated({ separated }: Separable): boolean {
  return separated === true;
}

/** Said of any event: whether the procedure separates its duty, so that who did it is kept. */
export interface Separable {
  readonly separated?: true | undefined;
}
