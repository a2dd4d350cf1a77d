/** Refusals with names in place of ids: every code, in every language, over any facts. */
import { dutch } from '@thutuc/lang-nl';
import { vietnamese } from '@thutuc/lang-vi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import people from '../../../../examples/birth-registration/directory.json' with { type: 'json' };
import json from '../../../../examples/birth-registration/procedure.json' with { type: 'json' };
import { listSteps } from '../definition/list-steps.js';
import { parseProcedure } from '../definition/parse-procedure.js';
import { createDirectory } from '../runtime/directory.js';
import { english } from '../words/english.js';
import type { CoreLanguage } from '../words/language.js';
import { refusalInWords } from './refusal-in-words.js';
import type { refusalFacts } from '../words/refusals.js';
import { refusals } from '../words/refusals.js';

let count = 0;

/** The same with numbers for every name, so that no name holds an id by chance. */
const procedure = parseProcedure(numbered(json));
const directory = createDirectory(numbered(people));
const languages: readonly CoreLanguage[] = [english, vietnamese, dutch];
const zone = 'Asia/Ho_Chi_Minh';

/** By the kind of thing, what goes by which id: each has a name. */
const ids = {
  person: people.people.map(({ id }) => id),
  unit: people.units.map(({ code }) => code),
  procedure: [procedure.id],
  step: listSteps(procedure).flatMap(({ path }) => [path, `${path}#1`, '@receipt#1', '@result']),
  outcome: Object.values(procedure.steps).flatMap((step) =>
    'outcomeNames' in step ? Object.keys(step.outcomeNames ?? {}) : [],
  ),
  party: Object.keys(procedure.parties),
  role: Object.values(procedure.parties).flatMap(({ roles }) => Object.keys(roles)),
  document: Object.keys(procedure.documents),
  field: Object.keys(procedure.data),
  command: ['accept', 'claim', 'complete', 'sendHandoff'],
  lifecycle: ['withdrawalPending'],
};

/** Which facts name what; the others hold numbers, dates, and texts for themselves. */
const factsOfIds: Readonly<Partial<Record<keyof typeof refusalFacts, keyof typeof ids>>> = {
  procedure: 'procedure',
  lifecycle: 'lifecycle',
  step: 'step',
  activation: 'step',
  other: 'step',
  open: 'step',
  outcome: 'outcome',
  known: 'outcome',
  actor: 'person',
  claimedBy: 'person',
  command: 'command',
  party: 'party',
  unit: 'unit',
  role: 'role',
  field: 'field',
  fields: 'field',
  data: 'field',
  document: 'document',
  documents: 'document',
  missing: 'document',
};

describe.each(languages)('in $tag', (language) => {
  const reader = { language, directory, procedure, zone };

  it.each(Object.keys(refusals))('has a text for %s', async (code) => {
    const text = await refusalInWords({ code, details: {} }, reader);
    expect(text).not.toBe(language.core.failed);
    expect(text.length).toBeGreaterThan(10);
  });

  it('leaves no id in it where a name is known', async () => {
    const facts = fc.record(
      Object.fromEntries(
        Object.entries(factsOfIds).map(([fact, kind]) => {
          const one = fc.constantFrom(...ids[kind]);
          return [fact, fc.oneof(one, fc.array(one, { maxLength: 3 }))];
        }),
      ),
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(refusals)), facts, async (code, details) => {
        const text = await refusalInWords({ code, details }, reader);
        const told = text.slice(refusalOf(language, code).length);
        for (const id of Object.values(details).flat())
          expect(wordsOf(told), `${id} in ${told}`).not.toContain(id);
      }),
      { numRuns: process.env.CI === 'true' ? 2000 : 150 },
    );
  });

  it('tells roles with whose they are', async () => {
    const [party, role] = ['applicant', ''];
    const { receipt } = procedure;
    const details = { allowed: [receipt, { party, role }] };
    const text = await refusalInWords({ code: 'NOT_AUTHORISED', details }, reader);
    expect(wordsOf(text)).not.toContain(receipt.role);
    expect(wordsOf(text)).not.toContain(receipt.party);
  });
});

function refusalOf(language: CoreLanguage, code: string): string {
  return language.core.refusals[code as keyof typeof refusals];
}

function numbered(value: unknown, key = ''): unknown {
  if (key === 'name' && typeof value === 'string' && /[A-Z]/.test(value)) return number();
  if (Array.isArray(value)) return value.map((one) => numbered(one));
  if (typeof value !== 'object' || value === null) return value;
  if ('vi' in value) return { en: number() };
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, numbered(one, name)]),
  );
}

function number(): string {
  count += 1;
  return `No${count}`;
}

/** The words of all facts, without what the facts are called: where an id was left, it is there. */
function wordsOf(text: string): string[] {
  return text.replace(/(?<=[(;] ?)[^:;(]+:/g, '').split(/[\s(),;:]+/);
}

const reader = { language: english, directory, procedure, zone };

it('tells instants in local time, and days as days', async () => {
  const details = {
    effectiveAt: '2025-03-03T01:30Z',
    ended: '2025-03-01',
    until: 1_741_000_000_000,
  };
  expect(await refusalInWords({ code: 'EFFECTIVE_IN_FUTURE', details }, reader)).toBe(
    `${refusals.EFFECTIVE_IN_FUTURE} (date: Monday 3 March 2025 at 08:30; ` +
      'ended: Saturday 1 March 2025; until: Monday 3 March 2025 at 18:06:40)',
  );
});

it('says no more than that something failed, of what is no refusal', async () => {
  const details = { dossier: 'D-1', cause: 'password authentication failed' };
  expect(await refusalInWords({ code: 'STORE_FAILED', details }, reader)).toBe(english.core.failed);
});

it('keeps the ids where the directory does not answer', async () => {
  const broken = {
    unit: () => Promise.reject(new Error('down')),
    nameOf: () => Promise.reject(new Error('down')),
  };
  const details = { actor: 'lan', unit: 'U-1' };
  const text = await refusalInWords(
    { code: 'NOT_AUTHORISED', details },
    { ...reader, directory: broken },
  );
  expect(text).toBe(`${refusals.NOT_AUTHORISED} (person: lan; unit: U-1)`);
});
