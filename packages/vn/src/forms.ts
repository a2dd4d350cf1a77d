/**
 * The forms of the one-stop shop as papers: what stands on them, read from the log of a dossier,
 * and templates that an agency may replace. Needs `@thutuc/documents`.
 *
 * @module
 */
export { formByNumber, formOf, type FormOfSet } from './forms/form-of.js';
export type {
  ApologyData,
  ControlSheetData,
  FormApplicant,
  FormData,
  FormDataOf,
  FormDate,
  FormDossier,
  FormHead,
  Handover,
  Issuer,
  ReceiptData,
  RefusalData,
  RegisterData,
  RegisterRow,
  Signatory,
  StoppingData,
  SupplementRequestData,
} from './forms/form-data.js';
export type { FormRecord, FormSources } from './forms/reading/moment.js';
export {
  type DossierFormKind,
  type FormAdditions,
  type ReadForm,
  readForm,
} from './forms/reading/read-form.js';
export { readRegister, type RegisterPeriod } from './forms/reading/read-register.js';
export { type FormTemplates, layOut } from './forms/templates/templates.js';
export {
  type ApprovingDecision,
  type InternalProcedureInput,
  internalProcedurePaper,
  type KeptRecord,
} from './forms/papers/internal-procedure.js';
export { type NoticeInput, noticePaper } from './forms/papers/notice.js';
export type { ProcedureParts } from './forms/papers/procedure-parts.js';
export type { ProcessStep } from './forms/papers/process-step.js';
