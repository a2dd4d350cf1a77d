/** Texts as they are set on a page. */
import { escapeText } from '@thutuc/legal-time';

/** A text in which no sign is parted from its number. */
export function prose(text: string): string {
  return escapeText(text.replaceAll(' %', '\u00A0%'));
}
