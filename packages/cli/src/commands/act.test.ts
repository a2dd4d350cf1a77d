/** `thutuc act`: done once per id, refused with the engine's codes, never on another store. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@thutuc/node';
import { describe, expect, it } from 'vitest';
import { invoke } from '../testing/invoke.js';
import { openEnded } from '../testing/open-ended.js';
import { onEveryStore, sqlitePlace } from '../testing/store-places.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const folder = openEnded('birth-registration');

const submit = JSON.stringify({
  type: 'submit',
  procedure: 'birth-registration',
  data: {
    commune: 'H22.15.11',
    childName: 'Nguyễn Gia Bảo',
    birthDate: '2025-01-10',
    motherId: '001190000123',
  },
});

/** Acts on dossier D-1, as the person named. */
function actor(place: string) {
  return (person: string, command: string, ...more: readonly string[]) =>
    invoke(
      ...['act', 'D-1', command, '--actor', person, '--folder', folder, '--store', place],
      ...more,
    );
}

async function submitted(place: string) {
  expect((await invoke('db', 'migrate', '--store', place)).code).toBe(0);
  const act = actor(place);
  expect((await act('parent.hien', submit, '--id', 'c-1')).err).toBe('');
  return act;
}

async function versionOf(place: string): Promise<number> {
  const { out } = await invoke('list', '--store', place, '--json');
  return (JSON.parse(out) as { items: { version: number }[] }).items[0]?.version ?? 0;
}

onEveryStore((newPlace) => {
  it('carries a command out and says who has to act next', async () => {
    const { place } = await newPlace();
    const act = await submitted(place);
    const accepted = await act('clerk.lan', 'accept');
    expect(accepted).toMatchObject({ code: 0, err: '' });
    expect(accepted.out).toContain('accept: dossier D-1 is at version 2.\nOpen work:\n');
    expect(accepted.out).toMatch(/D-1 +register#1 +H22\.15\.11\.02 +registrar/);
    const claim = '{"type": "claim", "step": "register"}';
    const { out } = await act('registrar.ha', claim, '--json', '--id', 'c-9');
    expect(JSON.parse(out)).toEqual({
      receipt: {
        ...{ id: 'c-9', dossier: 'D-1', first: 3, last: 3, duplicate: false },
        digest: expect.any(String) as string,
      },
      open: [
        {
          ...{ dossier: 'D-1', activation: 'register#1', unit: 'H22.15.11.02' },
          ...{ role: 'registrar', claimedBy: 'registrar.ha' },
          due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        },
      ],
    });
  });

  it('does what is sent again no second time, and says so', async () => {
    const { place } = await newPlace();
    const act = await submitted(place);
    await act('clerk.lan', 'accept', '--id', 'c-2');
    const again = await act('clerk.lan', 'accept', '--id', 'c-2', '--lang', 'vi');
    expect(again.code).toBe(0);
    expect(again.out).toContain('accept: đã làm trước đây, hồ sơ D-1 khi đó ở phiên bản 2.');
    expect(await versionOf(place)).toBe(2);
    const other = await act('clerk.lan', '{"type": "accept", "note": "x"}', '--id', 'c-2');
    expect(other.code).toBe(1);
    expect(other.err).toMatch(/^error COMMAND_ID_REUSED: /);
  });

  it('is refused with a code, and nothing is added', async () => {
    const { place } = await newPlace();
    const act = await submitted(place);
    const tomorrow = new Date(systemClock.now() + 86_400_000).toISOString();
    const longAgo = new Date(systemClock.now() - 10 * 86_400_000).toISOString();
    const refusals: readonly (readonly [string, string, string, ...string[]])[] = [
      ['NOT_AUTHORISED', 'registrar.ha', 'accept'],
      ['NOT_AUTHORISED', '@system', 'accept'],
      ['OUT_OF_ORDER', 'clerk.lan', 'returnResult'],
      ['VERSION_CONFLICT', 'clerk.lan', 'accept', '--version', '7'],
      ['EFFECTIVE_IN_FUTURE', 'clerk.lan', 'accept', '--effective', tomorrow],
      ['EFFECTIVE_TOO_FAR_BACK', 'clerk.lan', 'accept', '--effective', longAgo],
      ['COMMAND_INVALID', 'clerk.lan', 'accept', '--effective', 'yesterday'],
      ['COMMAND_INVALID', 'clerk.lan', 'approve'],
      ['COMMAND_INVALID', 'clerk.lan', '{"type": 5}'],
      ['COMMAND_INVALID', 'clerk.lan', '{"type": "accept", "actor": "head.minh"}'],
      ['COMMANDS_INVALID', 'clerk.lan', '{"type": "accept"'],
      ['COMMANDS_INVALID', 'clerk.lan', '["accept"]'],
      ['COMMANDS_INVALID', 'clerk.lan', ''],
      ['COMMANDS_INVALID', 'clerk.lan', '42'],
    ];
    for (const [expected, ...call] of refusals) {
      const { code, err } = await act(...call);
      expect(err).toMatch(new RegExp(`^error ${expected}: [^\\n]*\\n$`));
      expect(code).toBe(1);
    }
    expect(await versionOf(place)).toBe(1);
    expect((await act('clerk.lan', 'accept', '--version', '1')).code).toBe(0);
  });
});

describe('the legal moment', () => {
  it('may lie before now, but not before the submission', async () => {
    const { place } = await sqlitePlace();
    const act = await submitted(place);
    const now = new Date(systemClock.now()).toISOString();
    const accepted = await act('clerk.lan', 'accept', '--effective', now);
    expect(accepted).toMatchObject({ code: 0, err: '' });
    const { out } = await invoke('show', 'D-1', '--store', place, '--json');
    const { timeline } = JSON.parse(out) as { timeline: { at: string; recordedAt: string }[] };
    const [, { at, recordedAt } = { at: '', recordedAt: '' }] = timeline;
    expect(Date.parse(at)).toBeLessThanOrEqual(Date.parse(recordedAt));
  });
});

describe('a call is refused', () => {
  const all = ['--actor', 'an', '--folder', folder, '--store', 'sqlite:x.db'];
  it.each([
    [['act', 'D-1', ...all]],
    [['act', 'D-1', 'accept', '--folder', folder, '--store', 'sqlite:x.db']],
    [['act', 'D-1', 'accept', '--actor', 'an', '--store', 'sqlite:x.db']],
    [['act', 'D-1', 'accept', '--actor', 'an', '--folder', folder]],
    [['act', 'D-1', 'accept', '--actor', 'an', '--folder', folder, '--store', 'memory']],
    [['act', 'D-1', 'accept', ...all, '--version', '-1']],
    [['act', 'D-1', 'accept', ...all, '--version', 'two']],
  ])('with a hint to the help: %j', async (args) => {
    const { code, err } = await invoke(...args);
    expect(err).toMatch(/^error USAGE: [^\n]*thutuc act --help[^\n]*\n$/);
    expect(code).toBe(2);
  });

  it('on a store that is not there, and makes none', async () => {
    const path = join(temporaryFolder(), 'typo.db');
    const { code, err } = await actor(`sqlite:${path}`)('parent.hien', submit);
    expect(code).toBe(1);
    expect(err).toMatch(/^error FILE_UNREADABLE: .*thutuc db migrate/);
    expect(existsSync(path)).toBe(false);
  });

  it('on a dossier that is not there', async () => {
    const { place } = await sqlitePlace();
    await invoke('db', 'migrate', '--store', place);
    const { code, err } = await actor(place)('clerk.lan', 'accept');
    expect(code).toBe(1);
    expect(err).toMatch(/^error NOT_AUTHORISED: /);
  });
});
