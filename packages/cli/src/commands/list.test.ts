/** `thutuc list`: dossiers by words and state, work by whose it is, page after page. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invoke } from '../testing/invoke.js';
import { clerkLine, permitFolder, playInto, submitLine } from '../testing/permits.js';
import { onEveryStore, sqlitePlace, type NewPlace } from '../testing/store-places.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

interface Listed {
  readonly items: readonly {
    readonly dossier: string;
    readonly lifecycle?: string;
    readonly dueAt?: string | null;
    readonly submittedAt?: string;
    readonly kind?: string;
    readonly since?: string;
    readonly due?: string | null;
  }[];
  readonly next?: string;
}

const directory = join(permitFolder, 'directory.json');

/** Three permits: two accepted, one of them claimed; one that waits to be received; one refused. */
async function office(newPlace: NewPlace): Promise<string> {
  const { place } = await newPlace();
  await playInto(place, [
    submitLine('HS-1', 'owner.duc', 'Nguyễn Văn Đức'),
    clerkLine('HS-1', { type: 'accept' }),
    clerkLine('HS-1', { type: 'claim', step: 'transfer' }, 'clerk.tuan'),
    submitLine('HS-2', 'owner.dung', 'Nguyễn Thị Dung'),
    clerkLine('HS-2', { type: 'accept' }),
    submitLine("HS-3'", 'owner.an', 'Trần Văn An'),
    submitLine('HS-4', 'owner.binh', 'Lê Bình'),
    clerkLine('HS-4', { type: 'refuse', reasons: 'Không thuộc thẩm quyền.' }),
  ]);
  return place;
}

async function listed(place: string, ...args: readonly string[]): Promise<Listed> {
  const { out, err, code } = await invoke('list', '--store', place, ...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Listed;
}

async function found(place: string, ...args: readonly string[]): Promise<string[]> {
  return (await listed(place, ...args)).items.map(({ dossier }) => dossier);
}

onEveryStore((newPlace) => {
  it('finds dossiers by words without tones, by procedure and by state', async () => {
    const place = await office(newPlace);
    expect(await found(place)).toEqual(['HS-1', 'HS-2', "HS-3'", 'HS-4']);
    expect(await found(place, '--text', 'nguyen van duc')).toEqual(['HS-1']);
    expect(await found(place, '--text', 'NGUYỄN')).toEqual(['HS-1', 'HS-2']);
    expect(await found(place, '--lifecycle', 'submitted')).toEqual(["HS-3'"]);
    expect(await found(place, '--text', 'nguyen', '--lifecycle', 'closed')).toEqual([]);
    expect(await found(place, '--procedure', 'building-permit', '--lifecycle', 'closed')).toEqual([
      'HS-4',
    ]);
    expect(await found(place, '--procedure', 'other')).toEqual([]);
  });

  it('finds work by unit, role, procedure and due date', async () => {
    const place = await office(newPlace);
    const work = (...args: readonly string[]) => found(place, '--work', ...args);
    expect((await work()).sort()).toEqual(['HS-1', 'HS-2', "HS-3'"]);
    expect(await work('--unit', 'H22.15.01', '--role', 'clerk')).toHaveLength(3);
    expect(await work('--unit', 'H22.15.04')).toEqual([]);
    expect(await work('--role', 'head')).toEqual([]);
    expect(await work('--procedure', 'other')).toEqual([]);
    // Monday 3 March 2025 has passed, and everything was due on it.
    expect(await work('--overdue')).toHaveLength(3);
    expect(await work('--due-before', '2025-03-03T09:00+07:00')).toEqual([]);
    expect(await work('--due-before', '2025-03-05T00:00+07:00')).toHaveLength(3);
  });

  it('finds what a person has claimed or may take today', async () => {
    const place = await office(newPlace);
    const workOf = async (person: string) =>
      (await found(place, '--work', '--person', person, '--directory', directory)).sort();
    expect(await workOf('clerk.lan')).toEqual(['HS-2', "HS-3'"]);
    expect(await workOf('clerk.tuan')).toEqual(['HS-1', 'HS-2', "HS-3'"]);
    expect(await workOf('officer.dung')).toEqual([]);
  });

  it('continues page by page', async () => {
    const place = await office(newPlace);
    for (const args of [[], ['--text', 'hs'], ['--work']]) {
      const all = await found(place, ...args);
      const paged: string[] = [];
      for (let after: readonly string[] = []; ;) {
        const { items, next } = await listed(place, ...args, '--limit', '2', ...after);
        paged.push(...items.map(({ dossier }) => dossier));
        if (next === undefined) break;
        after = ['--after', next];
      }
      expect(all.length).toBeGreaterThan(2);
      expect(paged).toEqual(all);
    }
  });

  it('tells instants as texts', async () => {
    const place = await office(newPlace);
    const [first] = (await listed(place, '--text', 'hs-1')).items;
    expect(first).toMatchObject({ submittedAt: '2025-03-03T08:30+07:00' });
    const [work] = (await listed(place, '--work', '--due-before', '2025-03-05T00:00+07:00')).items;
    expect(work).toMatchObject({ kind: 'sending', since: '2025-03-03T08:30+07:00' });
    expect(work?.dueAt).toMatch(/^2025-03-03T.*\+07:00$/);
  });
});

describe('what is printed', () => {
  it('is a table in either language, with how to go on', async () => {
    const place = await office(sqlitePlace);
    const { out } = await invoke('list', '--store', place, '--lang', 'vi', '--limit', '3');
    expect(out).toContain('Hạn luật định');
    expect(out).toContain('đang giải quyết');
    // A shell takes what is printed as one word, whatever is in it.
    expect(out).toContain(`Trang sau: --after '["HS-3'\\''"]'`);
    const work = await invoke('list', '--store', place, '--work', '--limit', '1');
    expect(work.out).toMatch(/Due +Dossier +Work +Unit +Role +Claimed by/);
    expect(work.out).toContain('Mon 3 Mar 2025');
    const none = await invoke('list', '--store', place, '--text', 'nobody', '--lang', 'vi');
    expect(none).toEqual({ code: 0, out: 'Không có gì.\n', err: '' });
  });
});

describe('a list is refused', () => {
  it.each([
    ['USAGE', ['--unit', 'H22']],
    ['USAGE', ['--overdue']],
    ['USAGE', ['--work', '--text', 'an']],
    ['USAGE', ['--work', '--person', 'clerk.lan']],
    ['USAGE', ['--work', '--directory', directory]],
    ['USAGE', ['--directory', directory]],
    ['USAGE', ['--lifecycle', 'constructor']],
    ['USAGE', ['--limit', 'ten']],
    ['QUERY_INVALID', ['--after', 'HS-2']],
    ['QUERY_INVALID', ['--work', '--after', '["HS-2"]']],
    ['QUERY_INVALID', ['--text', ' ']],
    ['INSTANT_INVALID', ['--work', '--due-before', '2025-03-05']],
    ['FILE_UNREADABLE', ['--work', '--person', 'an', '--directory', '/nowhere.json']],
  ])('with %s: %j', async (expected, args) => {
    const { place } = await sqlitePlace();
    await invoke('db', 'migrate', '--store', place);
    const { code, out, err } = await invoke('list', '--store', place, ...args);
    expect({ code, out }).toEqual({ code: expected === 'USAGE' ? 2 : 1, out: '' });
    expect(err).toMatch(new RegExp(`^error ${expected}: [^\\n]*\\n$`));
  });

  it.each([[[]], [['--store', 'memory']], [['--store', 'mysql://x']]])(
    'without a store that is kept: %j',
    async (args) => {
      expect(await invoke('list', ...args)).toMatchObject({ code: 2, out: '' });
    },
  );

  it('on a file that is not there, and makes none', async () => {
    const place = `sqlite:${join(temporaryFolder(), 'typo.db')}`;
    for (let time = 0; time < 2; time += 1) {
      const { code, err } = await invoke('list', '--store', place);
      expect(code).toBe(1);
      expect(err).toMatch(/^error FILE_UNREADABLE: .*typo\.db/);
    }
  });
});
