/** Procedures from BPMN files, wherever a procedure is asked for. */
import type { BpmnImport, ImportDefaultsInput } from '@thutuc/bpmn';
import type { Procedure } from '@thutuc/core/procedure';
import { readBytes } from './files.js';

/** Whether a path names a BPMN file. */
export function isBpmnPath(path: string): boolean {
  return /\.bpmn2?$|\.bpmn20\.xml$/iu.test(path);
}

/** Imports a BPMN file. @throws BpmnError with the list of what is refused */
export async function importFile(
  path: string,
  defaults?: ImportDefaultsInput,
): Promise<BpmnImport> {
  const { importBpmn } = await import('@thutuc/bpmn');
  return importBpmn(readBytes(path), defaults === undefined ? {} : { defaults });
}

/** The procedures that a BPMN file becomes. */
export async function proceduresInBpmn(
  path: string,
): Promise<readonly [Procedure, ...Procedure[]]> {
  const { procedure, procedures } = await importFile(path);
  return [procedure, ...procedures.filter((other) => other !== procedure)];
}
