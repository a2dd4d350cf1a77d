/** An engine with a mail room for tests: dossiers are acted on, and letters are kept. */
import { parseInstant, builtInRules, createRuleBook } from '@thutuc/legal-time';
import {
  type Command,
  createDirectory,
  createDispatcher,
  createEngine,
  createMemoryStore,
  type DeliveryReport,
  type DirectoryFile,
  type Procedure,
  type RouteSurroundings,
  type Store,
} from '@thutuc/core';
import { readStoredDossier } from '@thutuc/core/store';
import { vietnamese } from '@thutuc/lang-vi';
import { notifyRoute, type NotifyRouteOptions } from '../route.js';
import type { Notification, Notifier } from '../notifier.js';
import { createAddressBook } from '../directory-address-book.js';
import { countedSalts, ManualClock, permitProcedure, plainCalendar } from '@thutuc/testing';

/** Two officers and their head, the police, and an applicant with an account. */
const people: DirectoryFile = {
  schema: 'thutuc/directory@1',
  units: [
    { code: 'U-1', name: { vi: 'Phòng Quản lý đô thị', en: 'Urban management office' } },
    { code: 'U-3', name: { vi: 'Công an phường', en: 'Police of the ward' } },
  ],
  people: [
    {
      id: 'lan',
      name: 'Trần Thị Lan',
      memberships: [{ unit: 'U-1', role: 'officer' }],
      language: 'vi',
      contacts: { email: 'lan@u1.example', sms: '+84900000001' },
    },
    {
      id: 'nga',
      name: 'Vũ Nga',
      memberships: [{ unit: 'U-1', role: 'officer', to: '2025-01-07' }],
      language: 'vi-VN',
      contacts: { email: 'nga@u1.example' },
    },
    {
      id: 'hung',
      name: 'Phạm Văn Hùng',
      memberships: [{ unit: 'U-1', role: 'head' }],
      language: 'en',
      contacts: { email: 'hung@u1.example' },
    },
    {
      id: 'cong',
      name: 'Đỗ Công',
      memberships: [{ unit: 'U-3', role: 'officer' }],
      language: 'vi',
      contacts: { email: 'cong@u3.example' },
    },
    { id: 'hanh', name: 'Lê Hạnh', language: 'vi', contacts: { email: 'hanh@home.example' } },
  ],
};

/** What was sent, and under which key. */
export interface Sent {
  readonly channel: string;
  readonly notification: Notification;
  readonly idempotencyKey: string;
}

/** An engine whose messages are kept to be looked at. */
export interface MailRoom {
  readonly store: Store;
  readonly sent: Sent[];
  readonly reports: DeliveryReport[];
  readonly clock: ManualClock;
  /** Acts at an instant, in January 2025 in Vietnam where it is a day and a time. */
  act(at: string, actor: string, command: Command): Promise<void>;
  /** Moves the clock to an instant, and delivers whatever is free then. */
  deliver(at?: string): Promise<void>;
}

/** A notifier that keeps what it is given. */
export function keepingNotifier(channel: string, sent: Sent[]): Notifier {
  return {
    channel,
    send(notification, { idempotencyKey }) {
      sent.push({ channel, notification, idempotencyKey });
      return Promise.resolve();
    },
  };
}

/** Opens a mail room with the permit procedure, at 08:00 on Monday, 6 January 2025. */
export function openMailRoom(
  change: (
    sent: Sent[],
    read: RouteSurroundings['read'],
    own: Pick<MailRoom, 'store' | 'clock'>,
  ) => Partial<NotifyRouteOptions & RouteSurroundings> = () => ({}),
  procedure: Procedure = permitProcedure(),
  calendar = plainCalendar(),
): MailRoom {
  const store = createMemoryStore();
  const clock = new ManualClock(parseInstant('2025-01-06T08:00+07:00'));
  const sent: Sent[] = [];
  const reports: DeliveryReport[] = [];
  const directory = createDirectory(people);
  const engine = createEngine({
    store,
    procedures: [procedure],
    rules: createRuleBook(builtInRules),
    calendars: [calendar],
    directory,
    clock,
    salt: countedSalts(),
    idPrefixes: 'any',
    adminRoles: { erasure: [{ unit: 'U-1', role: 'officer' }] },
    codeOf: ({ day, number }) => `${day}-${number}`,
  });
  const read = (dossier: string) => readStoredDossier(store, dossier);
  const changes = change(sent, read, { store, clock });
  const route = notifyRoute({
    notifiers: [keepingNotifier('email', sent)],
    languages: [vietnamese],
    addressBook: createAddressBook(people, { name: 'owner', addresses: {} }),
    ...changes,
  }).within({ read, directory, clock, ...changes });
  const dispatcher = createDispatcher({
    store,
    clock,
    routes: { 'notify:': route },
    random: () => 0.5,
    worker: 'w-1',
    observe: (report) => reports.push(report),
  });
  let commands = 0;
  const moveTo = (at: string): void => clock.jump(parseInstant(at) - clock.now());
  return {
    store,
    sent,
    reports,
    clock,
    async act(at, actor, command) {
      moveTo(at);
      commands += 1;
      await engine.execute({ id: `c-${commands}`, dossier: 'D-1', actor, command });
    },
    async deliver(at) {
      if (at !== undefined) moveTo(at);
      await engine.fireTimers();
      await dispatcher.drain();
    },
  };
}
