/** `thutuc db`: stores are made, brought up to date, checked against their logs and rebuilt. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invoke } from '../testing/invoke.js';
import { clerkLine, playInto, submitLine } from '../testing/permits.js';
import { onEveryStore, onPostgres, sqlitePlace } from '../testing/store-places.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const db = (action: string, place: string, ...more: readonly string[]) =>
  invoke('db', action, '--store', place, ...more);

const fill = (place: string) =>
  playInto(place, [
    submitLine('HS-1', 'owner.duc', 'Nguyễn Văn Đức'),
    clerkLine('HS-1', { type: 'accept' }),
    submitLine('HS-2', 'owner.dung', 'Nguyễn Thị Dung'),
  ]);

interface Report {
  readonly dossiers: number;
  readonly events: number;
  readonly problemCount: number;
  readonly problems: readonly { readonly dossier: string; readonly code: string }[];
}

onEveryStore((newPlace) => {
  it('verifies a sound store', async () => {
    const { place } = await newPlace();
    await fill(place);
    const { code, out, err } = await db('verify', place);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      '2 dossier(s) and 3 event(s) checked.\n' +
        'Every hash chain and every derived row is what the logs say.\n',
    );
    expect(JSON.parse((await db('verify', place, '--json')).out)).toEqual({
      ...{ dossiers: 2, events: 3, problemCount: 0, problems: [], outdated: 0 },
    });
  });

  it('rebuilds from the logs what was derived from them', async () => {
    const { place, tamper } = await newPlace();
    await fill(place);
    await tamper("DELETE FROM search_terms WHERE dossier = 'HS-2'");
    await tamper("UPDATE work_items SET role = 'head' WHERE dossier = 'HS-1'");
    const found = await db('verify', place, '--json');
    expect(found.code).toBe(1);
    const { problemCount, problems } = JSON.parse(found.out) as Report;
    expect(problemCount).toBe(2);
    expect(problems.map(({ dossier, code }) => [dossier, code])).toEqual([
      ['HS-1', 'WORK_ITEMS_DIFFER'],
      ['HS-2', 'SEARCH_TERMS_DIFFER'],
    ]);
    expect(await db('rebuild', place, '--lang', 'vi')).toEqual({
      ...{ code: 0, err: '' },
      out: 'Đã dựng lại 2 hồ sơ từ 3 sự kiện.\n',
    });
    expect((await db('verify', place)).code).toBe(0);
  });

  it('names a log that was altered, and does not build on it', async () => {
    const { place, tamper } = await newPlace();
    await fill(place);
    await tamper("UPDATE events SET body = replace(body, '96', '9600') WHERE dossier = 'HS-1'");
    const { code, out } = await db('verify', place, '--lang', 'vi');
    expect(code).toBe(1);
    expect(out).toContain('Đã kiểm tra 2 hồ sơ, 3 sự kiện.');
    expect(out).toMatch(/Hồ sơ +Mã +Sai lệch/);
    expect(out).toMatch(/HS-1 +LOG_TAMPERED/);
    const rebuilt = await db('rebuild', place);
    expect(rebuilt).toMatchObject({ code: 1, out: '' });
    expect(rebuilt.err).toMatch(/^error LOG_TAMPERED: [^\n]*\n$/);
  });
});

onEveryStore((newPlace) => {
  it('anchors the heads of all chains, and finds against them what was cut', async () => {
    const { place, tamper } = await newPlace();
    await fill(place);
    const file = join(temporaryFolder(), 'heads.jsonl');
    const made = await db('anchor', place, '--out', file);
    expect(made).toMatchObject({ code: 0, err: '' });
    const root = /^[0-9a-f]{64}$/m.exec(made.out)?.[0];
    const verified = await db('verify', place, '--anchor', file);
    expect(verified.code).toBe(0);
    expect(verified.out).toContain(`root ${root}.`);
    expect((await db('anchor', place)).out.split('\n')).toHaveLength(5);

    await tamper("DELETE FROM events WHERE dossier = 'HS-1' AND seq = 2");
    await tamper("DELETE FROM outbox WHERE key LIKE 'HS-1/2/%'");
    await tamper(
      `UPDATE dossiers SET version = 1,
         head = (SELECT hash FROM events WHERE dossier = 'HS-1') WHERE dossier = 'HS-1'`,
    );
    expect((await db('rebuild', place)).err).toMatch(/^error LOG_UNPROVEN: [^\n]*\n$/);
    expect((await db('rebuild', place, '--unproven')).code).toBe(0);
    expect((await db('verify', place)).code).toBe(0);
    const found = await db('verify', place, '--anchor', file, '--json');
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out)).toMatchObject({
      problems: [{ dossier: 'HS-1', code: 'LOG_CUT' }],
      anchor: { root, dossiers: 2, accessChains: 0 },
    });
  });
});

describe('on a database', () => {
  onPostgres((newPlace) => {
    it('plans, migrates, and has nothing to do the second time', async () => {
      const { place, tamper } = await newPlace();
      const plan = await db('migrate', place, '--plan');
      expect(plan).toMatchObject({ code: 0, err: '' });
      expect(plan.out).toMatch(/^\d+ migration\(s\) to be done:\n\n-- 1 \S.*\n/);
      expect(plan.out).toContain('CREATE TABLE');
      const { steps } = JSON.parse((await db('migrate', place, '--plan', '--json')).out) as {
        steps: readonly { number: number; name: string; sql: string }[];
      };
      expect(steps.map(({ number }) => number)).toEqual(steps.map((_, i) => i + 1));

      // A plan takes no step, and no other command takes one by the way.
      for (const args of [['list'], ['db', 'verify'], ['worker', '--once']]) {
        const { code, err } = await invoke(...args, '--store', place);
        expect(code).toBe(1);
        expect(err).toMatch(/^error STORE_UNMIGRATED: [^\n]*\n$/);
      }
      expect((await db('migrate', place)).out).toBe(`${steps.length} migration(s) done.\n`);
      const again = await db('migrate', place);
      expect(again.out).toBe('The store is up to date with this release.\n');
      expect((await db('migrate', place, '--json')).out).toBe('{\n  "steps": []\n}\n');
      expect((await db('migrate', place, '--plan', '--lang', 'vi')).out).toBe(
        'Nơi lưu đã theo đúng phiên bản này.\n',
      );
      await tamper("INSERT INTO migrations VALUES (99, 'of a later release')");
      expect((await db('verify', place)).err).toMatch(/^error STORE_NEWER: /);
    });
  });
});

describe('on a file', () => {
  it('makes one that is not there, and leaves one that is', async () => {
    const { place } = await sqlitePlace();
    for (let time = 0; time < 2; time += 1)
      expect(await db('migrate', place)).toEqual({
        ...{ code: 0, err: '' },
        out: 'The store is up to date with this release.\n',
      });
    expect((await db('migrate', place, '--json')).out).toBe('{\n  "steps": []\n}\n');
    expect((await db('verify', place)).out).toMatch(/^0 dossier\(s\) and 0 event\(s\) checked\./);
  });

  it.each(['verify', 'rebuild'])('%s makes none', async (action) => {
    const path = join(temporaryFolder(), 'typo.db');
    const { code, err } = await db(action, `sqlite:${path}`);
    expect(code).toBe(1);
    expect(err).toMatch(/^error FILE_UNREADABLE: /);
    expect(existsSync(path)).toBe(false);
  });

  it.each(['migrate', 'verify', 'rebuild'])('%s refuses one of another kind', async (action) => {
    const folder = temporaryFolder({ 'x.db': 'not a database, but a text\n'.repeat(99) });
    const { code, err } = await db(action, `sqlite:${join(folder, 'x.db')}`);
    expect(code).toBe(1);
    expect(err).toMatch(/^error STORE_FOREIGN: [^\n]*\n$/);
  });
});

describe('a call is refused', () => {
  it.each([
    [['db']],
    [['db', 'drop', '--store', 'sqlite:x.db']],
    [['db', 'constructor', '--store', 'sqlite:x.db']],
    [['db', 'verify']],
    [['db', 'migrate']],
    [['db', 'migrate', '--plan']],
    [['db', 'migrate', '--store', 'memory']],
    [['db', 'migrate', '--store', 'sqlite:x.db', '--plan']],
    [['db', 'verify', '--store', 'sqlite:x.db', '--plan']],
    [['db', 'rebuild', '--store', 'sqlite:x.db', '--anchor', 'x']],
    [['db', 'verify', '--store', 'sqlite:x.db', '--unproven']],
    [['db', 'verify', '--store', 'sqlite:x.db', '--out', 'x']],
  ])('with a hint to the help: %j', async (args) => {
    const { code, err } = await invoke(...args);
    expect(err).toMatch(/^error USAGE: [^\n]*thutuc db --help[^\n]*\n$/);
    expect(code).toBe(2);
  });

  it('where the server does not answer, without its password', async () => {
    const { code, err } = await db('verify', 'postgresql://thutuc:s3cret@127.0.0.1:1/permits');
    expect(code).toBe(1);
    expect(err).toMatch(/^error STORE_UNAVAILABLE: [^\n]*\n$/);
    expect(err).not.toContain('s3cret');
  });
});
