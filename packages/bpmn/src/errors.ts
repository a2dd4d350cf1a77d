/** The errors of this package, and what stands in the list of a refusal. */
import { ThutucError } from '@thutuc/legal-time';

/** Codes of {@link BpmnError}. */
export type BpmnErrorCode =
  | 'BPMN_TOO_LARGE'
  | 'BPMN_ENCODING'
  | 'BPMN_NOT_XML'
  | 'BPMN_DOCTYPE'
  | 'BPMN_NAMESPACE'
  | 'BPMN_ID_TWICE'
  | 'BPMN_REFERENCE'
  | 'BPMN_CALL_CYCLE'
  | 'BPMN_NOT_SUPPORTED'
  | 'BPMN_DEFAULTS'
  | 'BPMN_ANSWERS'
  | 'BPMN_NOT_DRAWN';

/** An element that is not taken, where it stands and why. */
export interface Refusal {
  /** Kind of the element as BPMN calls it, such as `complexGateway`. */
  readonly element: string;
  /** Its id; empty where it has none. */
  readonly id: string;
  /** Line of its start tag, from 1; absent where the element has no id. */
  readonly line: number | undefined;
  readonly reason: string;
}

/** A file that is no BPMN, is beyond the limits, or says what cannot be taken. */
export class BpmnError extends ThutucError<BpmnErrorCode> {
  override readonly name = 'BpmnError';
}

/** The error of everything that is refused in one model, each with its place. */
export function refusedWith(
  refusals: readonly Refusal[],
  code: BpmnErrorCode = 'BPMN_NOT_SUPPORTED',
): BpmnError {
  const lines = refusals.map(({ element, id, line, reason }) => {
    const place = line === undefined ? '' : ` (line ${line})`;
    return `${element} "${id}"${place}: ${reason}`;
  });
  return new BpmnError(code, `The model cannot be taken:\n${lines.join('\n')}`, { refusals });
}
