/** Mail addresses: how long they may be, and what is refused. */
import { describe, expect, it } from 'vitest';
import { mailAddress } from './address.js';

/** An address of so many characters, in parts as long as they may be. */
function addressOf(length: number): string {
  const domain = 'd'.repeat(63);
  const rest = `@${domain}.${domain}.example.vn`;
  const local = 'l'.repeat(64);
  const more = length - local.length - rest.length - 1;
  return `${local}@${'m'.repeat(more)}.${rest.slice(1)}`;
}

describe('a mail address', () => {
  it('has at most 254 characters, as SMTP carries no more', () => {
    const longest = addressOf(254);
    expect(longest).toHaveLength(254);
    expect(mailAddress(longest)).toBe(longest);
    expect(() => mailAddress(addressOf(255))).toThrow(
      expect.objectContaining({ code: 'ADDRESS_INVALID' }),
    );
  });

  it('has at most 64 of them before its sign', () => {
    const local = 'l'.repeat(64);
    expect(mailAddress(`${local}@home.example`)).toBe(`${local}@home.example`);
    expect(() => mailAddress(`${local}l@home.example`)).toThrow(
      expect.objectContaining({ code: 'ADDRESS_INVALID' }),
    );
  });
});
