/** Where a browser goes after it has signed in: somewhere on this site, and nowhere else. */
import { HttpError } from '../problem/http-error.js';

const charactersMax = 2000;

/**
 * Reads such a path.
 *
 * @param base - The address of the site.
 * @throws HttpError `REQUEST_INVALID` for what may lead to another site
 */
export function localPath(path: string, base: URL): string {
  // Browsers read a backslash as a slash, and leave out tabs and line ends.
  const isPlain = /^\/(?![/\\])[^\\\p{Cc}\u2028\u2029]*$/u.test(path);
  if (isPlain && path.length <= charactersMax && URL.canParse(path, base.href)) {
    const { origin, pathname, search, hash } = new URL(path, base);
    if (origin === base.origin && !pathname.startsWith('//')) return `${pathname}${search}${hash}`;
  }
  throw new HttpError('REQUEST_INVALID', 'After a sign-in only a path of this site can follow.', {
    field: 'to',
  });
}
