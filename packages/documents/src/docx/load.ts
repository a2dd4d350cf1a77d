/** Loads the packages that write DOCX. */
import { DocumentError } from '../errors.js';

/** @throws DocumentError `PROGRAM_MISSING` */
export async function loadDocx() {
  try {
    return await import('docx');
  } catch (cause) {
    throw missing('docx', cause);
  }
}

/** @throws DocumentError `PROGRAM_MISSING` */
export async function loadTemplater() {
  try {
    const [{ default: Templater }, { default: Zip }] = await Promise.all([
      import('docxtemplater'),
      import('pizzip'),
    ]);
    return { Templater, Zip };
  } catch (cause) {
    throw missing('docxtemplater and pizzip', cause);
  }
}

function missing(names: string, cause: unknown): DocumentError {
  const message = `DOCX needs ${names}, which cannot be loaded. Install what is missing.`;
  return new DocumentError('PROGRAM_MISSING', message, {}, { cause });
}
