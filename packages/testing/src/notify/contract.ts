/** The contract suite of notifiers: registers its tests with the framework that it is given. */
import { createHash } from 'node:crypto';
import { type Notification, type Notifier, NotifyError } from '@thutuc/notify';
import type { TestFramework } from '../store/framework.js';
import { sampleNotification } from './sample-notification.js';

/** A message as it arrived. */
export interface ReceivedNotification {
  /** What the receiver tells doubles apart by. */
  readonly id: string;
  readonly subject: string;
  /** The message, or whatever holds it. */
  readonly text: string;
}

/** What the receiver does with the messages that come next. */
export type ReceiverMood =
  | 'takes'
  /** Not now: another attempt may succeed. */
  | 'busy'
  /** Never. */
  | 'refuses'
  /** No answer at all. */
  | 'silent';

/** A notifier with a receiver of its own, made for one test. */
export interface NotifierUnderTest {
  readonly notifier: Notifier;
  /** An address whose messages the receiver takes. */
  readonly address: string;
  /** Addresses that are none of the channel's. */
  readonly badAddresses: readonly string[];
  /** What has arrived so far. */
  received(): readonly ReceivedNotification[];
  behave(mood: ReceiverMood): void;
  dispose(): Promise<void>;
}

/** What to test. */
export interface NotifierContractOptions {
  /** Heads the suite. */
  readonly name: string;
  readonly create: () => Promise<NotifierUnderTest>;
}

type NotifierTest = (room: NotifierUnderTest) => Promise<void>;

/** A framework, and tests that are given a notifier and its receiver. */
interface Suite extends TestFramework {
  readonly test: (name: string, run: NotifierTest) => void;
}

/** How long a silent receiver is waited for. */
const patienceMs = 200;

/**
 * Registers the contract suite for a notifier.
 *
 * @example
 * ```ts
 * notifierContract({ describe, it, expect }, { name: 'email', create: openMailServer });
 * ```
 */
export function notifierContract(
  framework: TestFramework,
  { name, create }: NotifierContractOptions,
): void {
  const test = (title: string, run: NotifierTest): void => {
    framework.it(title, async () => {
      const room = await create();
      try {
        await run(room);
      } finally {
        await room.dispose();
      }
    });
  };
  framework.describe(`notifier contract: ${name}`, () => {
    arrivalTests({ ...framework, test });
    failureTests({ ...framework, test });
    hostileTests({ ...framework, test });
  });
}

function send(
  { notifier }: NotifierUnderTest,
  notification: Notification,
  key = 'message 1',
  signal = new AbortController().signal,
): Promise<void> {
  return notifier.send(notification, {
    idempotencyKey: createHash('sha256').update(key).digest('base64url'),
    signal,
  });
}

/** What a sending is rejected with. */
async function errorOf(sending: Promise<void>): Promise<NotifyError | 'sent' | 'another error'> {
  try {
    await sending;
    return 'sent';
  } catch (error) {
    return error instanceof NotifyError ? error : 'another error';
  }
}

function arrivalTests({ test, expect }: Suite): void {
  test('brings subject and text with every letter', async (room) => {
    const notification = sampleNotification(room.address);
    await send(room, notification);
    const [received, ...more] = room.received();
    expect(more).toEqual([]);
    expect(received?.subject).toEqual(notification.subject);
    for (const line of notification.text.split('\n'))
      expect(received?.text.includes(line), line).toEqual(true);
  });

  test('gives doubles one id, and different messages different ones', async (room) => {
    const notification = sampleNotification(room.address);
    await send(room, notification, 'message 1');
    await send(room, notification, 'message 1');
    await send(room, notification, 'message 2');
    const [first, again, other] = room.received().map(({ id }) => id);
    expect(again).toEqual(first);
    expect(other === first).toEqual(false);
  });

  test('sends many at once', async (room) => {
    const keys = Array.from({ length: 20 }, (_, i) => `message ${i}`);
    const notification = sampleNotification(room.address);
    await Promise.all(keys.map((key) => send(room, notification, key)));
    expect(new Set(room.received().map(({ id }) => id)).size).toEqual(keys.length);
  });
}

function failureTests({ test, expect }: Suite): void {
  test('says that a busy receiver may be tried again, and then arrives', async (room) => {
    const notification = sampleNotification(room.address);
    room.behave('busy');
    const error = await errorOf(send(room, notification));
    expect(error instanceof NotifyError && error.isTemporary).toEqual(true);
    expect(room.received()).toEqual([]);
    room.behave('takes');
    await send(room, notification);
    expect(room.received().length).toEqual(1);
  });

  test('says that a refusal is for good, and names no address', async (room) => {
    room.behave('refuses');
    const error = await errorOf(send(room, sampleNotification(room.address)));
    expect(error instanceof NotifyError && !error.isTemporary).toEqual(true);
    expect(String(error).includes(room.address)).toEqual(false);
    expect(room.received()).toEqual([]);
  });

  test('gives up a silent receiver when its time is over', async (room) => {
    room.behave('silent');
    const signal = AbortSignal.timeout(patienceMs);
    const error = await errorOf(send(room, sampleNotification(room.address), 'x', signal));
    expect(error instanceof NotifyError && error.code).toEqual('CHANNEL_TIMEOUT');
  });

  test('sends nothing when its time is over before it begins', async (room) => {
    const signal = AbortSignal.abort();
    const error = await errorOf(send(room, sampleNotification(room.address), 'x', signal));
    expect(error === 'sent').toEqual(false);
    expect(room.received()).toEqual([]);
  });
}

const forged = 'An\r\nBcc: everybody@example.vn\r\nX-Forged: 1\r\n\r\n<script>alert(1)</script>';

function hostileTests({ test, expect }: Suite): void {
  test('refuses what is no address, and sends nothing', async (room) => {
    const lines = [`${room.address}\r\nBcc: x@example.vn`, `${room.address}\u0000`, '', ' '];
    for (const address of [...lines, ...room.badAddresses]) {
      const error = await errorOf(send(room, sampleNotification(address)));
      expect(error instanceof NotifyError && error.code, address).toEqual('ADDRESS_INVALID');
    }
    expect(room.received()).toEqual([]);
  });

  test('lets no name or subject become a header', async (room) => {
    const { address } = room;
    const change = { subject: forged, to: { address, name: forged } };
    await send(room, sampleNotification(address, change));
    const received = room.received();
    expect(received.length).toEqual(1);
    expect(received[0]?.text.includes('everybody@example.vn\r\n\r\n')).toEqual(false);
  });
}
