/** Letters in the pseudo-language: what stands outside of ⟦ ⟧ is data. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, createMemoryStore } from '@thutuc/core';
import { pseudo } from '@thutuc/lang-qps';
import { systemClock } from '@thutuc/node';
import { type AddressBook, type Notification, type Notifier, notifyRoute } from '@thutuc/notify';
import { expect, it } from 'vitest';
import { codesFor } from '../dossier-run/codes.js';
import { parseCommandFile } from '../dossier-run/command-file.js';
import { play } from '../dossier-run/play.js';
import { loadProcedureFolder } from '../procedure-folder/load.js';
import { inWorkspace } from '../testing/in-workspace.js';
import { jsonLines } from '../testing/json-lines.js';
import { clerkLine, submitLine } from '../testing/permits.js';
import { dataOf, readable, untranslated, wordsOf } from '../testing/pseudo.js';

const examples = [
  'birth-registration',
  'building-permit',
  'criminal-record-certificate',
  'dutch-permit',
  'enterprise-registration',
  'investment-policy-approval',
  'land-use-certificate',
];

/** A dossier that is not accepted, which no example has. */
const refused = jsonLines([
  submitLine('HS-1', 'owner.duc', 'Nguyễn Văn Đức'),
  clerkLine('HS-1', { type: 'refuse', reasons: 'Không thuộc thẩm quyền.' }),
]);

/** Everybody reads the pseudo-language, and has one address. */
const reader = [{ language: 'qps', addresses: { box: 'x' } }];
const addressBook: AddressBook = {
  applicantOf: () => Promise.resolve(reader),
  holdersOf: () => Promise.resolve(reader),
  personOf: () => Promise.resolve(reader),
};

/** The letters of every sample dossier of an example. */
async function lettersOf(example: string): Promise<Notification[]> {
  const path = inWorkspace(join('examples', example));
  const folder = await loadProcedureFolder(path);
  const codeOf = await codesFor(folder.calendars[0]);
  const letters: Notification[] = [];
  const box: Notifier = {
    channel: 'box',
    send: (letter) => Promise.resolve(void letters.push(letter)),
  };
  const samples = readdirSync(join(path, 'dossiers')).map(
    (file) => [file, readFileSync(join(path, 'dossiers', file), 'utf8')] as const,
  );
  if (example === 'building-permit') samples.push(['refused.jsonl', refused]);
  for (const [file, text] of samples) {
    const store = createMemoryStore();
    const lines = parseCommandFile(text, file);
    const end = lines.at(-1)?.at ?? 0;
    const played = await play(lines, { folder, store, codeOf });
    expect(played.failure).toBeUndefined();
    const clock = { ...systemClock, now: () => end, isVirtual: true as const };
    const languages = [pseudo];
    const engine = createEngine({
      ...folder,
      store,
      clock,
      salt: () => 'never asked for one',
      routes: {
        'notify:': notifyRoute({ notifiers: [box], addressBook, languages, quietHours: false }),
      },
    });
    await engine.createDispatcher({ clock, random: () => 0, worker: 'w' }).drain();
  }
  return letters;
}

it('letters say nothing outside of it but data, whatever they are about', async () => {
  const seen = new Set<string>();
  for (const example of examples) {
    const folder = inWorkspace(join('examples', example));
    // A dossier is called as the file of its commands.
    const data = [
      ...dataOf(folder),
      ...[...readdirSync(join(folder, 'dossiers')), refused].flatMap(wordsOf),
    ];
    for (const { template, language, subject, text, html, appointmentTitle } of await lettersOf(
      example,
    )) {
      seen.add(template);
      expect(language).toBe('qps');
      const said = [subject, text, readable(html), appointmentTitle].join('\n');
      expect({ template, left: untranslated(said, data) }).toEqual({ template, left: [] });
    }
  }
  const never = Object.keys(pseudo.notify.templates).filter((template) => !seen.has(template));
  // No example with dossiers amends a calendar (that letter has the facts of `extended`), is
  // interrupted (that one those of `resumed`), has a limit that begins later, transfers, assigns,
  // tells each status, guides, goes back, asks back or catches anything; their facts are tested in
  // packages/notify.
  expect(never.sort()).toEqual([
    'amended',
    'annulled',
    'assigned',
    'caught',
    'confirmationAsked',
    'escalated',
    'guidanceLapsed',
    'guided',
    'interrupted',
    'limitBegun',
    'messageUnwanted',
    'moreAsked',
    'objection',
    'recalled',
    'redated',
    'reopened',
    'sentBack',
    'statusChanged',
    'transferred',
  ]);
});
