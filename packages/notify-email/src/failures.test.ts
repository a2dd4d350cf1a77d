/** What each failure of SMTP means, by its code, reply and command. */
import { describe, expect, it } from 'vitest';
import { notifyErrorOf } from './failures.js';

const unused = new AbortController().signal;

describe('a failure of SMTP', () => {
  it.each([
    [{ responseCode: 499, command: 'RCPT TO' }, 'CHANNEL_UNAVAILABLE', 'answered 499 (RCPT TO).'],
    [{ responseCode: 500, command: 'RCPT TO' }, 'RECIPIENT_REFUSED', 'answered 500 to the recip'],
    [{ responseCode: 499, command: 'DATA' }, 'CHANNEL_UNAVAILABLE', 'answered 499 (DATA).'],
    [{ responseCode: 500, command: 'DATA' }, 'MESSAGE_REFUSED', 'answered 500 to the message.'],
    [{ responseCode: 554, command: 'BDAT' }, 'MESSAGE_REFUSED', 'answered 554 to the message.'],
    [{ responseCode: 550, command: 'MAIL FROM' }, 'CHANNEL_UNAVAILABLE', 'answered 550 (MAIL'],
    [{ code: 'EDNS', command: 'CONN' }, 'CHANNEL_UNAVAILABLE', 'cannot be used (EDNS at CONN).'],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, 'CHANNEL_TIMEOUT', 'did not answer in time.'],
    [{ code: 'EABORT' }, 'CHANNEL_TIMEOUT', 'did not answer in time.'],
    [undefined, 'CHANNEL_UNAVAILABLE', 'The mail server cannot be used ().'],
  ])('%j is %s: %s', (cause, code, text) => {
    const error = notifyErrorOf(cause, unused);
    expect(error).toMatchObject({ code, cause });
    expect(error.message).toContain(text);
  });

  it('after the time is up says so, whatever it says itself', () => {
    const cause = { responseCode: 550, command: 'RCPT TO' };
    expect(notifyErrorOf(cause, AbortSignal.abort()).code).toBe('CHANNEL_TIMEOUT');
  });
});
