/** Who says that a payment was made: the payee, and the payer only where the procedure says so. */
import { describe, expect, it } from 'vitest';
import { parseProcedure } from '../definition/parse-procedure.js';
import type { Procedure } from '../definition/procedure.js';
import { openOffice, type Case } from '../testing/dossiers/office.js';
import { permitProcedure } from '@thutuc/testing';
import {
  head,
  jan,
  officer,
  police,
  runCourse,
  wayToSign,
  type Line,
} from '../testing/dossiers/permit-course.js';

interface Role {
  readonly party: string;
  readonly role: string;
}

/** The permit, whose fee is confirmed by a role; by the receiving one where it is absent. */
function permit(confirmedBy?: Role, also: Role[] = []): Procedure {
  const { steps, ...rest } = permitProcedure();
  return parseProcedure({ ...rest, steps: { ...steps, pay: { ...steps.pay, confirmedBy, also } } });
}

function pay(procedure: Procedure, actor: string, before: readonly Line[] = []): Case {
  const [, , payment] = wayToSign.at(-1)!;
  const lines = [...wayToSign.slice(0, -1), ...before, [jan(9, '11:00'), actor, payment] as Line];
  return runCourse(lines, openOffice(procedure));
}

const applicant = { party: 'applicant', role: 'person' };

describe('a payment', () => {
  it.each<[string, Procedure, string, boolean]>([
    ['by the receiving role', permit(), officer, true],
    ['not by the payer', permit(), 'applicant', false],
    ['not by another role', permit(), head, false],
    ['by the registry that is named', permit({ party: 'police', role: 'officer' }), police, true],
    [
      'then not by the receiving role',
      permit({ party: 'police', role: 'officer' }),
      officer,
      false,
    ],
    ['then not by the payer', permit({ party: 'police', role: 'officer' }), 'applicant', false],
    [
      'by a role that is named besides',
      permit(undefined, [{ party: 'office', role: 'head' }]),
      head,
      true,
    ],
    ['by the payer where that is said', permit(applicant), 'applicant', true],
  ])('is confirmed %s', (_who, procedure, actor, isConfirmed) => {
    const paying = () => pay(procedure, actor).dossier.activations.map(({ id }) => id);
    if (isConfirmed) expect(paying()).toEqual(['sign#1']);
    else expect(paying).toThrow(expect.objectContaining({ code: 'NOT_AUTHORISED' }) as Error);
  });

  it('is for nobody else while another payee has claimed it', () => {
    const both = permit(undefined, [{ party: 'office', role: 'head' }]);
    const claim: Line = [jan(9), head, { type: 'claim', step: 'pay' }];
    expect(() => pay(both, officer, [claim])).toThrow(
      expect.objectContaining({ code: 'CLAIMED_BY_OTHER' }) as Error,
    );
    expect(pay(both, head, [claim]).dossier.activations).toMatchObject([{ id: 'sign#1' }]);
  });

  it('is the duty of the payer, whose claim keeps no payee from confirming it', () => {
    const claim: Line = [jan(9), 'applicant', { type: 'claim', step: 'pay' }];
    const { events } = pay(permit(), officer, [claim]);
    expect(events.at(-1)?.payload.type).toBe('paymentRecorded');
    expect(events.at(-1)?.moves[0]).toMatchObject({ op: 'leave', activation: 'pay#1' });
  });
});
