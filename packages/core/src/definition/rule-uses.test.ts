import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listRuleUses, ruleIdsOf } from './rule-uses.js';
import { parseProcedure } from './parse-procedure.js';
import type { Procedure } from './procedure.js';

const name = (en: string) => ({ vi: en, en });
const rule = 'own/days';
const limit = (id: string) => ({ amount: 5, unit: 'workingDays', rule: id });

/** A procedure with a rule in every place that can name one, its own names chosen by an author. */
function procedureWith(names: Names): Procedure {
  const { outcome, step, branch, field, event, party, role } = names;
  const office = { party, role };
  return parseProcedure({
    schema: 'thutuc/procedure@1',
    id: 'named',
    version: '1.0.0',
    name: name('Named'),
    effective: { from: '2025-01-01' },
    basis: [{ act: 'Act', article: '1' }],
    parties: {
      [party]: { kind: 'agency', name: name('Office'), roles: { [role]: { name: name('R') } } },
    },
    timeLimit: { ...limit('law/days'), basis: [{ act: 'Act', article: '2' }] },
    allotmentRule: rule,
    data: { [field]: { type: 'text', name: name('Field') } },
    receipt: { ...office, limit: limit('own/receipt') },
    result: office,
    supplements: { max: 1, within: limit('own/within'), basis: [] },
    apology: { ...office, max: 1, basis: [], noticeBefore: limit('own/apology') },
    extension: {
      ...office,
      max: 1,
      basis: [],
      cap: limit('own/cap'),
      noticeBefore: limit('own/notice'),
    },
    start: step,
    steps: {
      [step]: {
        kind: 'task',
        name: name('Task'),
        ...office,
        limit: limit('own/task'),
        events: { [event]: { when: 'before', by: limit('own/event') } },
        outcomeNames: { [outcome]: name('Outcome') },
        writes: [field],
        on: { [outcome]: `${step}Fork` },
      },
      [`${step}Fork`]: {
        kind: 'parallel',
        name: name('Fork'),
        branches: {
          [branch]: {
            start: step,
            steps: {
              [step]: {
                kind: 'consultation',
                name: name('Ask'),
                ...office,
                silence: 'consent',
                consulted: [{ ...office, limit: limit('own/consulted') }],
                on: { agreed: `${step}End`, objected: `${step}End` },
              },
              [`${step}End`]: { kind: 'end', name: name('End'), outcome },
            },
          },
        },
        on: { completed: `${step}End` },
      },
      [`${step}End`]: { kind: 'end', name: name('End'), outcome },
    },
  });
}

interface Names {
  readonly outcome: string;
  readonly step: string;
  readonly branch: string;
  readonly field: string;
  readonly event: string;
  readonly party: string;
  readonly role: string;
}

const plain: Names = {
  outcome: 'granted',
  step: 'review',
  branch: 'first',
  field: 'address',
  event: 'soon',
  party: 'office',
  role: 'officer',
};

/** Words that the language itself uses as keys, and that authors may choose as names. */
const reserved = ['rule', 'limit', 'unit', 'on', 'steps', 'branches', 'basis', 'start', 'kind'];

describe('listRuleUses', () => {
  it('finds the rule of every place that the schema has for one', () => {
    expect(ruleIdsOf(procedureWith(plain))).toEqual(
      [
        'law/days',
        rule,
        'own/apology',
        'own/cap',
        'own/consulted',
        'own/event',
        'own/notice',
        'own/receipt',
        'own/task',
        'own/within',
      ].sort(),
    );
  });

  it('says where each is named', () => {
    const paths = listRuleUses(procedureWith(plain)).map(({ path }) => path);
    expect(paths).toContain('steps.review.events.soon.by.rule');
    expect(paths).toContain('steps.reviewFork.branches.first.steps.review.consulted.0.limit.rule');
  });

  it('does not take a name of the author for a rule, whatever it is', () => {
    const word = fc.constantFrom(...reserved);
    const names = fc.record({
      outcome: word,
      step: word,
      branch: word,
      field: word,
      event: word,
      party: word,
      role: word,
    });
    fc.assert(
      fc.property(names, (chosen) => {
        expect(ruleIdsOf(procedureWith(chosen))).toEqual(ruleIdsOf(procedureWith(plain)));
      }),
    );
  });
});
