/** The forms that can be printed, by the names that they have on the command line. */
import type { DossierFormKind } from '@thutuc/vn/forms';

/** Forms of one dossier. */
export const formsOfDossier: Readonly<Record<string, DossierFormKind>> = {
  receipt: 'receipt',
  'supplement-request': 'supplementRequest',
  refusal: 'refusal',
  apology: 'apology',
  stopping: 'stopping',
  'control-sheet': 'controlSheet',
};

/** Papers about a procedure. */
const papersOfProcedure = ['notice', 'internal-procedure'] as const;

/** All names. */
export const formNames: readonly string[] = [
  ...Object.keys(formsOfDossier),
  'register',
  ...papersOfProcedure,
];
