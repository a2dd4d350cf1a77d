/** Texts that every database can keep. */

/** Whether every database can keep a text: no NUL, no lone surrogates. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}
