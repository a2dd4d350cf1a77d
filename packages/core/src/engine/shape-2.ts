/** Which releases can read what is stored: those before shape 2 read shape 1 alone. */

/** Never in need of shape 2: for what has been there from shape 1 on, and says no more since. */
export function never(): boolean {
  return false;
}

/** Always in need of shape 2: for what came with it. */
export function always(): boolean {
  return true;
}

/** In need of shape 2 where its duty is separated: for an event that shape 1 knows otherwise. */
export function ifSeparated({ separated }: Separable): boolean {
  return separated === true;
}

/** Said of any event: whether the procedure separates its duty, so that who did it is kept. */
export interface Separable {
  readonly separated?: true | undefined;
}
