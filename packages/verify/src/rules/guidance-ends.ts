/** A dossier that is sent back to its applicant before receipt comes back, or lapses. */
import { guidanceOf } from '@thutuc/core/procedure';
import type { VerifyRule } from '../subject.js';

/** Reports guidance without a limit: a dossier may wait for its applicant for ever. */
export const guidanceEnds: VerifyRule = {
  id: 'guidance-ends',
  category: 'duty',
  severity: 'warning',
  *check({ procedure }) {
    const guidance = guidanceOf(procedure);
    if (guidance === undefined || guidance.limit !== undefined) return;
    yield {
      path: 'intake.guidance.limit',
      say: ({ guidanceWithoutEnd }) => guidanceWithoutEnd,
    };
  },
};
