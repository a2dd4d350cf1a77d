/** The acts that come with thutuc: what the built-in counting rules cite, and what replaced it. */
import type { Act } from '../act.js';
import { createActBook } from '../act-book.js';
import { asianAndAmericanActs } from './asia-america.js';
import { europeanActs } from './europe.js';
import { vietnamActs } from './vietnam.js';

/** What the built-in counting rules cite or is named by it; a country's package may have more. */
export const builtInActs: readonly Act[] = [
  ...vietnamActs,
  ...europeanActs,
  ...asianAndAmericanActs,
];

let book: ReturnType<typeof createActBook> | undefined;

/** The book of the built-in acts, made when it is first asked for. */
export function builtInActBook(): ReturnType<typeof createActBook> {
  return (book ??= createActBook(builtInActs));
}
