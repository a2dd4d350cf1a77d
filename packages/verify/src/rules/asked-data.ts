/** What a supplement asks for is the applicant's to say, and not what an agency has found. */
import { listSteps, type Procedure } from '@thutuc/core/procedure';
import { type VerifyRule, pathInDefinition } from '../subject.js';

/** Reports data that a supplement lets the applicant write although an agency writes it. */
export const askedData: VerifyRule = {
  id: 'asked-data',
  category: 'duty',
  severity: 'warning',
  *check({ procedure }) {
    for (const { path, step } of listSteps(procedure)) {
      if (step.kind !== 'supplement') continue;
      for (const field of step.asksData ?? []) {
        const writer = writerOf(procedure, field);
        if (writer === undefined) continue;
        yield {
          path: `${pathInDefinition(path)}.asksData`,
          say: ({ askedDataOfAgency }) => askedDataOfAgency(field, writer),
        };
      }
    }
  },
};

/** The first step of an agency that writes a field. */
function writerOf(procedure: Procedure, field: string): string | undefined {
  return listSteps(procedure).find(({ step }) => {
    if (step.kind === 'end' || !step.writes.includes(field) || !('party' in step)) return false;
    return procedure.parties[step.party]?.kind === 'agency';
  })?.path;
}
