import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineProcedure } from './define-procedure.js';
import { ProcedureError } from './errors.js';
import type { Procedure } from './procedure.js';

const both = (text: string): { vi: string; en: string } => ({ vi: text, en: text });

const header = {
  schema: 'thutuc/procedure@1',
  id: 'permit',
  version: '1.0.0',
  name: both('Permit'),
  effective: { from: '2025-01-01' },
  basis: [{ act: 'An act' }],
  parties: {
    applicant: {
      kind: 'applicant',
      name: both('Applicant'),
      roles: { person: { name: both('Person') } },
    },
    office: {
      kind: 'agency',
      name: both('Office'),
      roles: {
        clerk: { name: both('Clerk'), superior: 'head' },
        head: { name: both('Head') },
      },
    },
    fireBrigade: {
      kind: 'agency',
      name: both('Fire brigade'),
      roles: { adviser: { name: both('Adviser') } },
    },
  },
  timeLimit: {
    amount: 10,
    unit: 'workingDays',
    rule: 'vn/civil-code-2015',
    basis: [{ act: 'An act' }],
  },
  allotmentRule: 'vn/civil-code-2015',
  data: {
    risky: { type: 'boolean', name: both('Risky') },
    fee: { type: 'integer', name: both('Fee') },
  },
  documents: { form: { name: both('Form'), from: 'applicant' } },
  receipt: { party: 'office', role: 'clerk' },
  result: { party: 'office', role: 'clerk' },
} as const;

const clerk = { party: 'office', role: 'clerk' } as const;
const done = { kind: 'end', name: both('Done'), outcome: 'granted' } as const;
const check = { kind: 'task', name: both('Check'), ...clerk } as const;

/** The issues that the procedure also has when it runs. */
function issuesOf(define: () => unknown): readonly string[] {
  try {
    define();
  } catch (error) {
    if (error instanceof ProcedureError) return error.issues.map(({ path }) => path);
    throw error;
  }
  return [];
}

describe('a procedure in TypeScript', () => {
  it('is the plain JSON of a procedure', () => {
    const procedure = defineProcedure({
      ...header,
      separate: [{ steps: ['check', 'advise', 'sign'] }],
      start: 'check',
      steps: {
        check: {
          ...check,
          limit: { amount: 1, unit: 'workingDays' },
          reads: ['risky'],
          requires: ['form'],
          events: { late: { when: 'at', to: 'done', notify: [{ party: 'office', role: 'head' }] } },
          outcomeNames: { complete: both('Complete'), late: both('Late') },
          on: { complete: 'isRisky' },
        },
        isRisky: {
          kind: 'decision',
          name: both('Risky?'),
          branches: [{ name: 'yes', when: 'risky', to: 'together' }],
          otherwise: 'pay',
        },
        together: {
          kind: 'parallel',
          name: both('Together'),
          interrupts: ['refused'],
          branches: {
            advice: {
              start: 'advise',
              steps: {
                advise: {
                  kind: 'consultation',
                  name: both('Advice'),
                  ...clerk,
                  consulted: [
                    { party: 'fireBrigade', role: 'adviser', limit: { amount: 2, unit: 'days' } },
                  ],
                  silence: 'consent',
                  on: { agreed: 'advised', objected: 'refused' },
                },
                advised: { kind: 'end', name: both('Advised'), outcome: 'advised' },
                refused: { kind: 'end', name: both('Refused'), outcome: 'refused' },
              },
            },
            signature: {
              start: 'sign',
              steps: {
                sign: { kind: 'task', name: both('Sign'), ...clerk, on: { signed: 'signed' } },
                signed: { kind: 'end', name: both('Signed'), outcome: 'signed' },
              },
            },
          },
          on: { completed: 'pay', refused: 'done' },
        },
        pay: {
          kind: 'payment',
          name: both('Pay'),
          party: 'applicant',
          role: 'person',
          also: [clerk],
          amount: { field: 'fee' },
          clock: 'suspend',
          on: { paid: 'done' },
        },
        done,
      },
    });
    expectTypeOf(procedure).toExtend<Procedure>();
    expect(JSON.parse(JSON.stringify(procedure))).toEqual(procedure);
    expect(Object.keys(procedure.steps)).toEqual(['check', 'isRisky', 'together', 'pay', 'done']);
  });
});

describe('a name that is not declared does not compile', () => {
  it('as the target of an outcome', () => {
    const define = (): unknown =>
      defineProcedure({
        ...header,
        start: 'check',
        // @ts-expect-error Type '"don"' is not assignable to type '"check" | "done"'
        steps: { check: { ...check, on: { complete: 'don' } }, done },
      });
    expect(issuesOf(define)).toEqual(['steps.check.on.complete']);
  });

  it('as the start of a graph', () => {
    const define = (): unknown =>
      defineProcedure({
        ...header,
        // @ts-expect-error Type '"chek"' is not assignable to type '"check" | "done"'
        start: 'chek',
        steps: { check: { ...check, on: { complete: 'done' } }, done },
      });
    expect(issuesOf(define)).toEqual(['start']);
  });

  it('as a target in a branch, even where the parent graph has that step', () => {
    const define = (): unknown =>
      defineProcedure({
        ...header,
        start: 'both',
        steps: {
          both: {
            kind: 'parallel',
            name: both('Both'),
            branches: {
              // @ts-expect-error "done" is a step of the parent graph, not of this branch
              only: { start: 'check', steps: { check: { ...check, on: { complete: 'done' } } } },
            },
            on: { completed: 'done' },
          },
          done,
        },
      });
    expect(issuesOf(define)).toEqual(['steps.both.branches.only.steps.check.on.complete']);
  });

  it('as the branch or default of a decision', () => {
    const define = (): unknown =>
      defineProcedure({
        ...header,
        start: 'choose',
        steps: {
          choose: {
            kind: 'decision',
            name: both('Choose'),
            // @ts-expect-error Type '"don"' is not assignable to type '"choose" | "done"'
            branches: [{ name: 'yes', when: 'risky', to: 'don' }],
            // @ts-expect-error Type '"nowhere"' is not assignable to type '"choose" | "done"'
            otherwise: 'nowhere',
          },
          done,
        },
      });
    expect(issuesOf(define)).toEqual(['steps.choose.on.yes', 'steps.choose.on.otherwise']);
  });

  it('as a party, or as a role that another party has', () => {
    const define = (): unknown =>
      defineProcedure({
        ...header,
        // @ts-expect-error Type '"ofice"' is not assignable to type '"applicant" | "office" | …'
        receipt: { party: 'ofice', role: 'clerk' },
        start: 'check',
        steps: {
          // @ts-expect-error Type '"adviser"' is not assignable to type '"clerk" | "head"'
          check: { ...check, party: 'office', role: 'adviser', on: { complete: 'done' } },
          done,
        },
      });
    expect(issuesOf(define)).toEqual(['steps.check.role', 'receipt.party']);
  });

  it('as a data field or document', () => {
    const define = (): unknown =>
      defineProcedure({
        ...header,
        start: 'check',
        steps: {
          check: {
            ...check,
            // @ts-expect-error Type '"rysky"' is not assignable to type '"risky" | "fee"'
            reads: ['rysky'],
            // @ts-expect-error Type '"forms"' is not assignable to type '"form"'
            requires: ['forms'],
            on: { complete: 'done' },
          },
          done,
        },
      });
    expect(issuesOf(define)).toEqual(['steps.check.reads', 'steps.check.requires']);
  });

  it('as an outcome that a step names for people or interrupts by', () => {
    const define = (): unknown =>
      defineProcedure({
        ...header,
        start: 'check',
        steps: {
          check: {
            ...check,
            // @ts-expect-error Type '{ vi: string; en: string; }' is not assignable to type 'never'
            outcomeNames: { compleet: both('Complete') },
            on: { complete: 'both' },
          },
          both: {
            kind: 'parallel',
            name: both('Both'),
            interrupts: ['refused'],
            branches: { only: { start: 'done', steps: { done } } },
            // @ts-expect-error Property 'refused' is missing
            on: { completed: 'done' },
          },
          done,
        },
      });
    expect(issuesOf(define)).toEqual(['steps.check.outcomeNames', 'steps.both.on.refused']);
  });

  it('as the role that a role escalates to', () => {
    const define = (): unknown =>
      defineProcedure({
        ...header,
        parties: {
          ...header.parties,
          office: {
            ...header.parties.office,
            // @ts-expect-error Type '"boss"' is not assignable to type 'NotOneOf<"clerk">'
            roles: { clerk: { name: both('Clerk'), superior: 'boss' } },
          },
        },
        start: 'check',
        steps: { check: { ...check, on: { complete: 'done' } }, done },
      });
    expect(issuesOf(define)).toEqual(['parties.office.roles.clerk.superior']);
  });

  it('as a step that one person must not do too, or as a field of a step', () => {
    const define = (): unknown =>
      defineProcedure({
        ...header,
        // @ts-expect-error Type '"sign"' is not assignable to type '"check" | "done"'
        separate: [{ steps: ['check', 'sign'] }],
        start: 'check',
        steps: {
          // @ts-expect-error "limt" is a field of no step
          check: { ...check, limt: { amount: 1, unit: 'days' }, on: { complete: 'done' } },
          done,
        },
      });
    expect(issuesOf(define)).toEqual(['steps.check']);
  });
});
