/** Which releases can read what is stored: those before shape 2 read shape 1 alone. */

/** For what has been there from the first shape on, and says no more since. */
export function never(): boolean {
  return false;
}

/** For what came with shape 2. */
export function always(): boolean {
  return true;
}
