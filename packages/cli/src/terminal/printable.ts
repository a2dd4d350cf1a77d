/** Making text that others wrote safe for a terminal. */

/** Control characters but the line break, and those that turn the direction of text around. */
const steering = /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text without characters that steer a terminal: a note or a name must not move the cursor,
 * change colours or hide what follows. Line breaks stay.
 */
export function printable(text: string): string {
  return text.replaceAll(steering, '\uFFFD');
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printable(text.replaceAll(/\s*\n\s*/gu, ' '));
}
