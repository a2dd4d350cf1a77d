/** What the failures of a message to several people come to: when to try again, and why. */
import { describe, expect, it } from 'vitest';
import { RefuseDelivery, RetryDelivery } from '@thutuc/core';
import { sampleNotification } from '@thutuc/testing';
import { NotifyError } from './errors.js';
import { Sender } from './sender.js';

const busy = (notBefore?: number) =>
  new NotifyError('CHANNEL_UNAVAILABLE', 'busy', notBefore === undefined ? {} : { notBefore });
const refused = new NotifyError('RECIPIENT_REFUSED', 'no such mailbox');

/** What the sending of a message ends with, to one person for each error. */
async function endOf(errors: readonly (Error | undefined)[]): Promise<unknown> {
  const letters = errors.map((error, i) => ({
    notifier: {
      channel: 'email',
      send: () => (error === undefined ? Promise.resolve() : Promise.reject(error)),
    },
    notification: sampleNotification(`${i}@home.example`),
  }));
  const { signal } = new AbortController();
  return new Sender().sendAll('m', letters, signal).catch((error: unknown) => error);
}

describe('a message to several people', () => {
  it.each<[string, (Error | undefined)[], notBefore: number | undefined, cause: number]>([
    ['tells no hour where none asks for one', [busy(), undefined], undefined, 0],
    ['nor where only a foreign error came', [new Error('x')], undefined, 0],
    ['waits for the latest hour that is asked for', [busy(20), busy(90), busy(40)], 90, 0],
    ['names the first that may do better as its cause', [refused, busy(20)], 20, 1],
  ])('%s', async (_what, errors, notBefore, cause) => {
    const error = await endOf(errors);
    expect(error).toBeInstanceOf(RetryDelivery);
    expect((error as RetryDelivery).notBefore).toBe(notBefore);
    expect((error as RetryDelivery).cause).toBe(errors[cause]);
    const details = notBefore === undefined ? {} : { notBefore };
    expect((error as RetryDelivery).details).toStrictEqual(details);
  });

  it('is refused where nobody is left who may be reached', async () => {
    const error = await endOf([undefined, refused]);
    expect(error).toBeInstanceOf(RefuseDelivery);
    expect((error as RefuseDelivery).cause).toBe(refused);
  });
});

it('remembers whom it reached of the last thousand messages that failed, and of no more', async () => {
  const sent: string[] = [];
  const { signal } = new AbortController();
  const sender = new Sender();
  const send = (message: string) => {
    const reach = (): Promise<void> => {
      sent.push(message);
      return Promise.resolve();
    };
    const letters = [reach, () => Promise.reject(busy())];
    return sender
      .sendAll(
        message,
        letters.map((deliver, i) => ({
          notifier: { channel: 'email', send: deliver },
          notification: sampleNotification(`${i}@home.example`),
        })),
        signal,
      )
      .catch(() => undefined);
  };
  for (let i = 0; i <= 1000; i += 1) await send(`m-${i}`);
  sent.length = 0;
  await send('m-1');
  await send('m-0');
  expect(sent).toEqual(['m-0']);
});

describe('an error of a notifier', () => {
  it('has the hour among its details, where there is one', () => {
    expect(busy(20).details).toStrictEqual({ notBefore: 20 });
    expect(busy().details).toStrictEqual({});
  });
});
