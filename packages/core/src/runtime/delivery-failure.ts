/** What a failed delivery says in an incident. */
import { RefuseDelivery } from '../delivery/errors.js';
import { errorText } from '../ports/error-text.js';

/** The code of what a delivery was given up for. */
export function codeOfDeliveryFailure(error: unknown): string {
  const cause = error instanceof RefuseDelivery ? (error.cause ?? error) : error;
  return codeOrName(cause).slice(0, codeLengthMax) || 'Error';
}

function codeOrName(error: unknown): string {
  try {
    if (!(error instanceof Error)) return 'Error';
    if ('code' in error && typeof error.code === 'string') return error.code;
    const name: unknown = error.name;
    return typeof name === 'string' ? name : 'Error';
  } catch {
    // A property that throws when it is read.
    return 'Error';
  }
}

const codeLengthMax = 64;

/** What went wrong, as reasons of an incident: every database can hold it. */
export function reasonsOfDeliveryFailure(error: unknown): string {
  const text = errorText(error);
  return text.slice(0, 2000).replaceAll('\u0000', ' ').toWellFormed() || 'no reason given';
}
