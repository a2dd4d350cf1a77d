/** What is said of the handling stands in the log: complaints with their answers, and ratings. */
import { permitProcedure } from '@thutuc/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openOffice } from '../testing/dossiers/office.js';
import {
  jan,
  officer,
  police,
  reasons,
  runCourse,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';
import { foldLog } from './fold-log.js';

const applicant = 'applicant';
const office = openOffice(permitProcedure());
const begun = wayToSign.slice(0, 2);
const run = (lines: readonly Line[]) => runCourse([...begun, ...lines], office);
const complaint = (actor = applicant): Line => [
  jan(9),
  actor,
  { type: 'recordComplaint', reference: 'PAKN-7', reasons: 'Hỏi ba lần không ai trả lời' },
];
const answer = (number: number, actor = officer): Line => [
  jan(10),
  actor,
  { type: 'answerComplaint', complaint: `complaint#${number}`, answer: 'answered', reasons },
];
const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('a complaint about the handling', () => {
  it('is recorded by the applicant or at the counter, and moves nothing', () => {
    const before = run([]).dossier;
    for (const actor of [applicant, officer]) {
      const { dossier } = run([complaint(actor)]);
      expect(dossier.complaints).toEqual([{ id: 'complaint#1', at: Date.parse(jan(9)) }]);
      expect(dossier.scopes).toEqual(before.scopes);
      expect(dossier.clock).toEqual(before.clock);
    }
    expect(() => run([complaint(police)])).toThrow(refused('NOT_AUTHORISED'));
  });

  it('is answered once, by the office', () => {
    const { dossier } = run([complaint(), answer(1)]);
    expect(dossier.complaints).toMatchObject([{ id: 'complaint#1', isAnswered: true }]);
    expect(() => run([complaint(), answer(1), answer(1)])).toThrow(refused('COMPLAINT_UNKNOWN'));
    expect(() => run([complaint(), answer(2)])).toThrow(refused('COMPLAINT_UNKNOWN'));
    expect(() => run([complaint(), answer(1, applicant)])).toThrow(refused('NOT_AUTHORISED'));
  });

  it('says beside the chain who complains of what, which erasure takes away', () => {
    const { events } = run([complaint()]);
    const { payload, personal } = events.at(-1)!;
    expect(payload).toEqual({
      ...{ type: 'complaintRecorded', complaint: 'complaint#1', reference: 'PAKN-7' },
    });
    expect(personal?.note).toBe('Hỏi ba lần không ai trả lời');
  });

  it('is refused after a hundred', () => {
    const hundred = Array.from({ length: 100 }, () => complaint());
    expect(() => run([...hundred, complaint()])).toThrow(refused('COMPLAINT_LIMIT'));
  });

  it('is open until it is answered, in whatever order, as a set of numbers has it', () => {
    const turns = fc.array(fc.oneof(fc.constant('come' as const), fc.nat({ max: 5 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(turns, (asked) => {
        let came = 0;
        const open = new Set<number>();
        const lines: Line[] = [];
        for (const turn of asked) {
          if (turn === 'come') {
            came += 1;
            open.add(came);
            lines.push(complaint());
          } else if (open.delete(turn)) lines.push(answer(turn));
        }
        const { dossier, events } = run(lines.map(([, ...line]) => [jan(9), ...line]));
        const left = (dossier.complaints ?? []).filter(({ isAnswered }) => isAnswered !== true);
        expect(left.map(({ id }) => id)).toEqual([...open].map((one) => `complaint#${one}`));
        expect(foldLog(events)).toEqual(dossier);
      }),
    );
  });
});

describe('a rating', () => {
  it('is the applicant’s, also where a clerk types it in, and moves nothing', () => {
    const rating = (actor: string): Line => [jan(9), actor, { type: 'rate', satisfied: false }];
    for (const actor of [applicant, officer]) {
      const { dossier, events } = run([rating(actor)]);
      expect(events.at(-1)?.payload).toEqual({ type: 'rated', satisfied: false });
      expect(dossier.scopes).toEqual(run([]).dossier.scopes);
    }
    expect(() => run([rating(police)])).toThrow(refused('NOT_AUTHORISED'));
  });
});
