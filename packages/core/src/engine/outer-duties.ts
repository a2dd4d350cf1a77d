/**
 * Separation of duties across dossiers: what a dossier tells the one that it opens, or the one that
 * opened it, of the duties that both keep apart.
 */
import { outerDuty, outerDutyName } from '../definition/outer-duty.js';
import { pathOfStep } from '../definition/path-of-step.js';
import { meansDuty } from '../definition/separate-duties.js';
import type { Procedure } from '../definition/procedure.js';
import type { Dossier, PersonalState } from './dossier.js';

/** Rules of separation, and who did the duties that they name, by names with `sub:`. */
export interface OuterDuties {
  readonly separate?: NonNullable<Dossier['separate']> | undefined;
  readonly doneBy?: PersonalState['doneBy'] | undefined;
}

/** What a dossier tells one of another procedure that it opens; nothing where no rule names it. */
export function outerDutiesFor(
  procedure: Procedure,
  dossier: Dossier,
  opened: string,
): OuterDuties {
  const rules = procedure.separate.filter(({ steps }) =>
    steps.some((name) => outerDuty(name)?.procedure === opened),
  );
  if (rules.length === 0) return {};
  const separate = rules.map(({ steps }) => steps.map((name) => outerDutyName(procedure.id, name)));
  return { separate, doneBy: doneUnder(separate, procedure, dossier) };
}

/** What a dossier that ends tells the one that opened it. */
export function outerDutiesDone(procedure: Procedure, dossier: Dossier): OuterDuties {
  const { separate = [] } = dossier;
  const doneBy = doneUnder(separate, procedure, dossier).filter(
    ({ path }) => outerDuty(path)?.procedure === procedure.id,
  );
  return doneBy.length === 0 ? {} : { doneBy };
}

function doneUnder(
  rules: NonNullable<Dossier['separate']>,
  procedure: Procedure,
  { personal, veiled }: Dossier,
): PersonalState['doneBy'] {
  return ((personal ?? veiled)?.doneBy ?? [])
    .map(({ path, person }) => ({
      path: outerDutyName(procedure.id, pathOfStep(procedure, path)),
      person,
    }))
    .filter(({ path }) => rules.some((names) => names.some((name) => meansDuty(name, path))));
}
