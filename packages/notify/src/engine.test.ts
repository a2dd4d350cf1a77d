/** An engine with the route of messages to people: it tells them, and refuses what cannot be. */
import { createMemoryStore } from '@thutuc/core';
import { Shop } from '@thutuc/testing';
import { expect, it } from 'vitest';
import type { AddressBook } from './address-book.js';
import type { Notifier } from './notifier.js';
import { notifyRoute } from './route.js';

const sent: string[] = [];
const sms: Notifier = {
  channel: 'sms',
  send({ template, to }) {
    sent.push(`${template} ${to.address}`);
    return Promise.resolve();
  },
};

const addressBook: AddressBook = {
  applicantOf: () => Promise.resolve([{ language: 'vi', addresses: { sms: '0912' } }]),
  holdersOf: () => Promise.resolve([]),
  personOf: () => Promise.resolve([]),
};

it('tells the applicant through the notifiers that it is given', async () => {
  const shop = new Shop(createMemoryStore());
  await shop.open('D-1');
  const engine = shop.engine({
    routes: { 'notify:': notifyRoute({ notifiers: [sms], addressBook }) },
  });
  const heard: string[] = [];
  engine.on('delivered', ({ channel, result }) => heard.push(`${channel} ${result}`));
  const { clock } = shop;
  await engine.createDispatcher({ clock, random: () => 0, worker: 'w-1' }).dispatch();
  await clock.advance(1);
  expect(sent).toEqual(['submitted 0912']);
  expect(heard).toContain('notify:applicant sent');
});

it('tells the logger of the engine whom it could not reach', async () => {
  const shop = new Shop(createMemoryStore());
  await shop.open('D-1');
  const lines: unknown[] = [];
  const line = (facts: unknown, message: string) => void lines.push([facts, message]);
  const engine = shop.engine({
    logger: { debug: line, info: line, warn: line, error: line },
    routes: { 'notify:': notifyRoute({ notifiers: [], addressBook }) },
  });
  const { clock } = shop;
  await engine.createDispatcher({ clock, random: () => 0, worker: 'w-1' }).dispatch();
  await clock.advance(1);
  expect(lines).toContainEqual([
    expect.objectContaining({ dossier: 'D-1', channel: 'notify:applicant', reason: 'noAddress' }),
    'nobody told',
  ]);
});

it('is not made with two notifiers of a channel and a template of no language', () => {
  const shop = new Shop(createMemoryStore());
  const route = notifyRoute({
    notifiers: [sms, sms],
    addressBook,
    templates: { nl: {} },
  });
  expect(() => shop.engine({ routes: { 'notify:': route } })).toThrow(
    expect.objectContaining({
      code: 'ENGINE_OPTIONS_INVALID',
      problems: [
        expect.objectContaining({ path: 'routes.notify:.notifiers', code: 'OPTIONS_INVALID' }),
        expect.objectContaining({ path: 'routes.notify:.templates', code: 'TEMPLATE_INVALID' }),
      ],
    }),
  );
});
