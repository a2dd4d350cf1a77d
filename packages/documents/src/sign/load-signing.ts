/** Loads the package that signs PDFs. */
import { DocumentError } from '../errors.js';

/** @throws DocumentError `PROGRAM_MISSING` */
export async function loadSigning() {
  try {
    return await import('@libpdf/core');
  } catch (cause) {
    const message = 'Signing needs the package @libpdf/core, which is not installed. Install it.';
    throw new DocumentError('PROGRAM_MISSING', message, {}, { cause });
  }
}
