/** Findings of the verifier in the pseudo-language: what stands outside of ⟦ ⟧ is data. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedureSchema, type Procedure } from '@thutuc/core/procedure';
import { pseudo } from '@thutuc/lang-qps';
import { builtInRules, createRuleBook } from '@thutuc/legal-time';
import { formatFindings, verifyProcedure } from '@thutuc/verify';
import { vietnamCalendar } from '@thutuc/vn';
import { expect, it } from 'vitest';
import { inWorkspace } from '../testing/invoke.js';
import { untranslated, wordsOf } from '../testing/pseudo.js';

const pages = inWorkspace('docs/reference/verify');
const base: unknown = JSON.parse(
  readFileSync(inWorkspace('packages/verify/src/fixtures/base.json'), 'utf8'),
);

/** Applies a JSON merge patch (RFC 7396). */
function patched(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const isObject = typeof target === 'object' && target !== null && !Array.isArray(target);
  const result = new Map(Object.entries(isObject ? target : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key);
    else result.set(key, patched(result.get(key), value));
  }
  return Object.fromEntries(result);
}

const procedureOf = (patch: unknown): Procedure => procedureSchema.parse(patched(base, patch));

const rules = readdirSync(pages)
  .filter((name) => name !== 'index.md')
  .map((name) => name.replace('.md', ''));

it.each(rules)('%s says what is wrong in it', (rule) => {
  const page = readFileSync(join(pages, `${rule}.md`), 'utf8');
  const fence = (name: string): unknown => {
    const text = new RegExp('```json ' + name + '\n([^`]*)```', 'u').exec(page)?.[1];
    return text === undefined ? undefined : JSON.parse(text);
  };
  const [others, published] = [fence('others') as unknown[] | undefined, fence('published')];
  const report = verifyProcedure(procedureOf(fence('wrong')), {
    calendar: vietnamCalendar(),
    rules: createRuleBook(builtInRules),
    years: { from: 2025, to: 2025 },
    language: pseudo,
    ...(others === undefined ? {} : { others: others.map(procedureOf) }),
    ...(published === undefined ? {} : { published: procedureOf(published) }),
  });
  const said = formatFindings(report, { file: 'x', language: pseudo });
  expect(said).toContain('⟦');
  const fences = [...page.matchAll(/```json[^`]*```/gu)].map(([text]) => text);
  const data = [...fences, JSON.stringify(base), rules.join(' ')].flatMap(wordsOf);
  expect(untranslated(said, data)).toEqual([]);
});
