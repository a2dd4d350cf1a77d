/** Links of documents that lead out of their folder, to files which a site does not have. */

/** A link to a file: its text, its path, and what follows `#`. */
const link = /(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\((?!https?:|mailto:|#)([^)\s#]*)(#[^)\s]*)?\)/gu;

/**
 * Leaves the text of links that lead out of the documents.
 *
 * @param folder - Where the document lies, from the root of the documents.
 */
export function linksWithin(markdown: string, folder: string): string {
  return markdown.replaceAll(link, (whole, text: string, path: string) => {
    return staysWithin(path, folder) ? whole : text;
  });
}

function staysWithin(path: string, folder: string): boolean {
  let depth = folder === '' || folder === '.' ? 0 : folder.split('/').length;
  for (const part of path.split('/')) {
    depth += part === '..' ? -1 : part === '.' || part === '' ? 0 : 1;
    if (depth < 0) return false;
  }
  return /\.(?:md|svg|png|json)$/u.test(path) && !(folder === '' && !isDocument(path));
}

/** Of what the first page names, only documents are on the site. */
function isDocument(path: string): boolean {
  return /^(?:guide|reference|decisions|pictures)\/|^[a-z-]+\.md$/u.test(path);
}
