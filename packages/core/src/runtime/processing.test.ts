/** An engine's own dispatcher: it tells people where it is given channels and addresses. */
import { expect, it } from 'vitest';
import { createMemoryStore } from '../memory-store/create.js';
import type { Notifier } from '../notify/notifier.js';
import { Shop } from '@thutuc/testing';

const sent: string[] = [];
const sms: Notifier = {
  channel: 'sms',
  send({ template, to }) {
    sent.push(`${template} ${to.address}`);
    return Promise.resolve();
  },
};

const addressBook = {
  applicantOf: () => Promise.resolve([{ language: 'vi' as const, addresses: { sms: '0912' } }]),
  holdersOf: () => Promise.resolve([]),
  personOf: () => Promise.resolve([]),
};

it('tells the applicant through the notifiers that it is given', async () => {
  const shop = new Shop(createMemoryStore());
  await shop.open('D-1');
  const engine = shop.engine({ notifiers: [sms], addressBook });
  const heard: string[] = [];
  engine.on('delivered', ({ channel, result }) => heard.push(`${channel} ${result}`));
  const { clock } = shop;
  await engine.createDispatcher({ clock, random: () => 0, worker: 'w-1' }).dispatch();
  await clock.advance(1);
  expect(sent).toEqual(['submitted 0912']);
  expect(heard).toContain('notify:applicant sent');
});

it('is not made with notifiers that nobody tells whom to reach', () => {
  const shop = new Shop(createMemoryStore());
  expect(() => shop.engine({ notifiers: [sms] })).toThrow(
    expect.objectContaining({ code: 'ENGINE_OPTIONS_INVALID' }),
  );
});
