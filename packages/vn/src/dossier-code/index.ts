/**
 * Codes of dossiers and procedures.
 *
 * @module
 */
export {
  buildDossierCode,
  parseDossierCode,
  type DossierCodeInput,
  type DossierCodeParts,
} from './dossier-code.js';
export { dossierCodeFormats, type DossierCodeFormat, type DossierCodeFormatId } from './formats.js';
export { checkProcedureCode } from './procedure-code.js';
