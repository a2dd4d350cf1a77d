/** From a command to a mailbox: an engine, its outbox, and a mail server that has bad days. */
import { countedSalts, ManualClock } from '@thutuc/testing';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { builtInRules, parseInstant } from '@thutuc/legal-time';
import {
  type CommandEnvelopeInput,
  createDirectory,
  createEngine,
  createMemoryStore,
  type Engine,
} from '@thutuc/core';
import { vietnamese } from '@thutuc/lang-vi';
import { createAddressBook, notifyRoute } from '@thutuc/notify';
import { parseProcedure } from '@thutuc/core/procedure';
import { parseRuleBook } from '@thutuc/legal-time/schema';
import { vietnamCalendar } from '@thutuc/vn';
import { describe, expect, it } from 'vitest';
import { emailNotifier } from './email-notifier.js';
import { openMailServer, type MailServer } from './testing/mail-server.js';

const example = (file: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../examples/building-permit/${file}`, import.meta.url), 'utf8'),
  );

interface Office {
  readonly server: MailServer;
  readonly engine: Engine;
  /** Acts, and moves the clock on by a minute. */
  readonly act: (
    id: string,
    actor: string,
    command: CommandEnvelopeInput['command'],
  ) => Promise<void>;
  /** Delivers what is free, until nothing is; the clock moves on by hours in between. */
  readonly deliver: (hours?: number) => Promise<void>;
  /** Delivers to a server that takes so many mails and never answers, until the time is over. */
  readonly deliverUnanswered: (count: number) => Promise<void>;
}

async function withOffice(run: (office: Office) => Promise<void>): Promise<void> {
  const server = await openMailServer();
  const email = emailNotifier({
    server: `smtp://127.0.0.1:${server.port}`,
    from: { name: 'Bộ phận Một cửa', address: 'mot-cua@ubnd.example' },
    allowPlain: true,
  });
  const directory = example('directory.json') as { people: object[] };
  const contacts = { email: 'ngan@home.example' };
  const owner = { id: 'owner', name: 'Lê Kim Ngân', language: 'vi', contacts };
  const file = { ...directory, people: [...directory.people, owner] };
  const clock = new ManualClock(parseInstant('2025-04-22T09:00+07:00')); // a Tuesday
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: [parseProcedure(JSON.stringify(example('procedure.json')))],
    rules: parseRuleBook([...builtInRules, ...(example('rules.json') as unknown[])]),
    calendars: [vietnamCalendar()],
    directory: createDirectory(file),
    clock,
    salt: countedSalts(),
    idPrefixes: 'any',
    routes: {
      'notify:': notifyRoute({
        notifiers: [email],
        addressBook: createAddressBook(file),
        languages: [vietnamese],
      }),
    },
  });
  const dispatcher = engine.createDispatcher({ clock, random: () => 1, worker: 'w-1' });
  try {
    await run({
      server,
      engine,
      async act(id, actor, command) {
        await engine.execute({ id, dossier: 'HS-1', actor, command });
        clock.jump(60_000);
      },
      async deliver(hours = 0) {
        clock.jump(hours * 3_600_000);
        await dispatcher.drain();
      },
      async deliverUnanswered(count) {
        const delivered = dispatcher.drain();
        while (server.mails.length < count) await setImmediate();
        await clock.advance(60_000);
        await delivered;
      },
    });
  } finally {
    email.close();
    await server.close();
  }
}

const data = {
  applicantName: 'Lê Kim Ngân',
  parcel: 'Thửa 87',
  floorArea: 142,
  inHeritageZone: false,
  nearPowerLine: false,
};

async function submitAndAccept({ act }: Office): Promise<void> {
  await act('c-1', 'owner', { type: 'submit', procedure: 'building-permit', data });
  await act('c-2', 'clerk.tuan', { type: 'accept' });
}

const subjectsOf = ({ server }: Office) => server.mails.map(({ parsed }) => parsed.subject);
const received = ['Hệ thống đã nhận hồ sơ HS-1', 'Hồ sơ HS-1 đã được tiếp nhận'];

describe('mail from an engine', () => {
  it('waits in order for a server that is busy', async () => {
    await withOffice(async (office) => {
      await submitAndAccept(office);
      office.server.behave('busy');
      await office.deliver();
      expect(subjectsOf(office)).toEqual([]);
      office.server.behave('takes');
      await office.deliver(1);
      expect(subjectsOf(office)).toEqual(received);
    });
  });

  it('comes twice, under one Message-ID, where the answer was lost', async () => {
    await withOffice(async (office) => {
      await submitAndAccept(office);
      office.server.behave('forgetful');
      await office.deliverUnanswered(1);
      office.server.behave('takes');
      await office.deliver(1);
      expect(subjectsOf(office)).toEqual([received[0], ...received]);
      const ids = office.server.mails.map(({ parsed }) => parsed.messageId);
      expect(ids[0]).toBe(ids[1]);
      expect(new Set(ids).size).toBe(2);
    });
  });

  it('is set aside where the mailbox refuses it, and sent when it is redriven', async () => {
    await withOffice(async (office) => {
      await submitAndAccept(office);
      office.server.behave('refuses');
      await office.deliver();
      const { store } = office.engine;
      const { items } = await store.listDead({});
      expect(items.map(({ attempts, error }) => [attempts, error])).toEqual(
        Array.from({ length: 2 }, () => [
          1,
          'DELIVERY_REFUSED: 1 of 1 not reached: RECIPIENT_REFUSED: The mail server answered 550 to the recipient.',
        ]),
      );
      office.server.behave('takes');
      for (const { key } of items) await store.redriveMessage(key, 0);
      await office.deliver();
      expect(subjectsOf(office)).toEqual(received);
    });
  });
});
