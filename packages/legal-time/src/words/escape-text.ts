/**
 * Writes text into XML and HTML so that it stays text.
 *
 * @module
 */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Escapes text for element content and quoted attributes. Characters that XML does not allow,
 * such as `\u0000` and lone surrogates, become `\uFFFD`.
 *
 * @example
 * ```ts
 * escapeText('A & B <i>'); // => 'A &amp; B &lt;i&gt;'
 * ```
 */
export function escapeText(text: string): string {
  let escaped = '';
  for (const letter of text) escaped += entities[letter] ?? (isAllowed(letter) ? letter : '\uFFFD');
  return escaped;
}

function isAllowed(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || code > 0xffff;
}
