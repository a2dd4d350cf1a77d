/** Every duty belongs to an agency, and what the applicant must do to the applicant. */
import type { Procedure, Step } from '@thutuc/core/procedure';
import { pathInDefinition, type Say, type VerifyRule } from '../subject.js';

type Owned = Extract<Step, { party: string }>;

/** Reports duties of an agency that are given to the applicant, and the other way round. */
export const agencyOwner: VerifyRule = {
  id: 'agency-owner',
  category: 'duty',
  severity: 'error',
  *check({ procedure, steps }) {
    for (const { step, path, name } of steps) {
      if (!('party' in step)) continue;
      const at = pathInDefinition(path);
      if (step.kind === 'supplement' && !isApplicant(procedure, step.party)) {
        yield { path: `${at}.party`, say: mustBeApplicant(name) };
      }
      for (const [field, party] of agenciesOf(step)) {
        if (isApplicant(procedure, party)) {
          yield { path: `${at}.${field}`, say: mustBeAgency(name, party) };
        }
      }
    }
    for (const key of ['receipt', 'result', 'apology', 'extension', 'withdrawal'] as const) {
      const party = procedure[key]?.party;
      if (party !== undefined && isApplicant(procedure, party)) {
        yield { path: `${key}.party`, say: mustBeAgency(key, party) };
      }
    }
  },
};

/** The parties of a step that must be agencies, each with its field. */
function agenciesOf(step: Owned): [field: string, party: string][] {
  if (step.kind === 'supplement' || step.kind === 'payment' || step.kind === 'wait') return [];
  const parties: [string, string][] = [['party', step.party]];
  if (step.kind === 'handoff') parties.push(['to.party', step.to.party]);
  if (step.kind === 'consultation') {
    step.consulted.forEach(({ party }, i) => parties.push([`consulted.${i}.party`, party]));
  }
  return parties;
}

function isApplicant(procedure: Procedure, party: string): boolean {
  return procedure.parties[party]?.kind === 'applicant';
}

function mustBeAgency(name: string, party: string): Say {
  return ({ mustBeAgency }) => mustBeAgency(name, party);
}

function mustBeApplicant(name: string): Say {
  return ({ mustBeApplicant }) => mustBeApplicant(name);
}
