/** The Dutch example in Dutch: the letter of its README is the one that the applicant gets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  type CommandEnvelopeInput,
  createDirectory,
  createEngine,
  createMemoryStore,
  parseProcedure,
} from '@thutuc/core';
import { dutch } from '@thutuc/lang-nl';
import { builtInRules, parseInstant } from '@thutuc/legal-time';
import { parseCalendar, parseRuleBook } from '@thutuc/legal-time/schema';
import { createAddressBook, type Notification, notifyRoute } from '@thutuc/notify';
import { countedSalts, ManualClock } from '@thutuc/testing';

const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));

interface Line {
  readonly at: string;
  readonly actor: string;
  readonly command: CommandEnvelopeInput['command'];
}

/** The letters that the first commands of a sample dossier send to the applicant. */
async function lettersOf(sample: string, count: number): Promise<Notification[]> {
  const lines = read(sample)
    .split('\n')
    .slice(0, count)
    .map((line) => JSON.parse(line) as Line);
  const sent: Notification[] = [];
  const clock = new ManualClock(parseInstant(lines[0]!.at));
  const file = json('directory.json') as { people: object[] };
  // An applicant of whose language nothing is known.
  const lotte = {
    id: 'applicant.lotte',
    name: 'Lotte Mulder',
    contacts: { email: 'l@home.example' },
  };
  const engine = createEngine({
    store: createMemoryStore(),
    procedures: [parseProcedure(read('procedure.json'))],
    rules: parseRuleBook([...builtInRules, ...(json('rules.json') as unknown[])]),
    calendars: [parseCalendar(json('calendar.json'))],
    directory: createDirectory(json('directory.json')),
    clock,
    salt: countedSalts(),
    idPrefixes: 'any',
    codeOf: ({ unit, day, number }) => `${unit}-${day}-${number}`,
    routes: {
      'notify:': notifyRoute({
        notifiers: [
          {
            channel: 'email',
            send: (notification) => Promise.resolve(void sent.push(notification)),
          },
        ],
        addressBook: createAddressBook({ ...file, people: [...file.people, lotte] }),
        languages: [dutch],
        quietHours: false,
      }),
    },
  });
  const dispatcher = engine.createDispatcher({ clock, random: () => 0.5, worker: 'w-1' });
  for (const [i, { at, actor, command }] of lines.entries()) {
    clock.jump(parseInstant(at) - clock.now());
    await engine.execute({ id: `c-${i}`, dossier: 'D-1', actor, command });
    await dispatcher.drain();
  }
  return sent;
}

it('asks the applicant in Dutch to complete the application, as the README shows', async () => {
  const letter = (await lettersOf('dossiers/supplement.jsonl', 3)).find(
    ({ template }) => template === 'supplementRequested',
  );
  const shown = /```text\n([^`]*)```/u.exec(read('README.md'))?.[1];
  expect(letter).toMatchObject({ language: 'nl' });
  expect(`${letter?.subject ?? ''}\n\n${letter?.text ?? ''}`.replace('-- \n', '--\n')).toBe(shown);
});
