/** Delegation on one dossier: who may give it, what it allows, and when it is over. */
import { describe, expect, it } from 'vitest';
import {
  accept,
  fit,
  head,
  jan,
  reasons,
  runCourse,
  submit,
  type Line,
} from '../testing/dossiers/permit-course.js';
import type { Command } from './command.js';

/** A member of the office who holds no role that the permit speaks of. */
const clerk = 'U-1/clerk';
const officer = 'U-1/officer';

/** From Tuesday 7 to Thursday 9 January 2025. */
const give = (change: Partial<Extract<Command, { type: 'delegate' }>> = {}): Command => ({
  type: 'delegate',
  party: 'office',
  role: 'officer',
  to: clerk,
  from: '2025-01-07',
  until: '2025-01-09',
  reasons,
  ...change,
});
const received = [submit, accept];
const given: Line = [jan(6, '11:00'), officer, give()];
const byClerk = (at: string): Line => [at, clerk, fit[2]];

describe('a delegation', () => {
  it('lets the colleague act on this dossier from its first to its last day', () => {
    for (const day of [7, 9]) {
      const { dossier } = runCourse([...received, given, byClerk(jan(day))]);
      expect(dossier.activations.map(({ id }) => id)).toContain('police#1');
    }
  });

  it('names both persons beside the log, not in it', () => {
    const { dossier, stored } = runCourse([...received, given]);
    expect(dossier.personal?.delegations).toEqual([
      {
        event: 3,
        by: officer,
        to: clerk,
        unit: 'U-1',
        role: 'officer',
        from: '2025-01-07',
        until: '2025-01-09',
      },
    ]);
    expect(stored.at(-1)?.body).not.toContain(clerk);
  });

  it('lets work be given to the colleague', () => {
    const assigned: Line = [jan(7), head, { type: 'reassign', step: 'check', to: clerk }];
    const { dossier } = runCourse([...received, given, assigned]);
    expect(dossier.activations[0]?.claimedBy).toBe(clerk);
  });

  it('leaves the role to its holder', () => {
    expect(() => runCourse([...received, given, fit])).not.toThrow();
  });

  it.each<[code: string, what: string, lines: readonly Line[]]>([
    ['DELEGATION_EXPIRED', 'after its last day', [given, byClerk(jan(10))]],
    ['NOT_AUTHORISED', 'before its first day', [given, byClerk(jan(6, '14:00'))]],
    [
      'NOT_AUTHORISED',
      'once it is revoked',
      [
        given,
        [jan(7, '08:00'), officer, { type: 'revokeDelegation', delegation: 3, reasons }],
        byClerk(jan(7)),
      ],
    ],
    ['NOT_AUTHORISED', 'of a role that the actor does not hold', [[jan(6, '11:00'), head, give()]]],
    [
      'NOT_AUTHORISED',
      'to a member of another unit',
      [[jan(6, '11:00'), officer, give({ to: 'U-3/officer' })]],
    ],
    ['NOT_AUTHORISED', 'to oneself', [[jan(6, '11:00'), officer, give({ to: officer })]]],
    [
      'NOT_AUTHORISED',
      'passed on by the colleague',
      [given, [jan(7), clerk, give({ to: 'U-1/driver' })]],
    ],
    [
      'NOT_AUTHORISED',
      'revoked by the colleague',
      [given, [jan(7), clerk, { type: 'revokeDelegation', delegation: 3, reasons }]],
    ],
    [
      'DELEGATION_UNKNOWN',
      'revoked twice',
      [
        given,
        [jan(7), officer, { type: 'revokeDelegation', delegation: 3, reasons }],
        [jan(7), officer, { type: 'revokeDelegation', delegation: 3, reasons }],
      ],
    ],
    [
      'DELEGATION_INVALID',
      'that ends before it begins',
      [[jan(6, '11:00'), officer, give({ until: '2025-01-06' })]],
    ],
    [
      'DELEGATION_INVALID',
      'whose last day is over',
      [[jan(8), officer, give({ from: '2025-01-06', until: '2025-01-07' })]],
    ],
    [
      'DELEGATION_INVALID',
      'of a role that the procedure does not have',
      [[jan(6, '11:00'), officer, give({ role: 'driver' })]],
    ],
    [
      'DELEGATION_INVALID',
      'of the applicant',
      [[jan(6, '11:00'), officer, give({ party: 'applicant', role: 'person' })]],
    ],
    [
      'NOT_AUTHORISED',
      'by the applicant, who has none to give',
      [[jan(6, '11:00'), 'applicant', give({ party: 'applicant', role: 'person' })]],
    ],
  ])('is refused with %s %s', (code, _what, lines) => {
    expect(() => runCourse([...received, ...lines])).toThrow(expect.objectContaining({ code }));
  });
});
