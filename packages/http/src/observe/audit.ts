/** The audit trail of the service: every request that was refused, and by whom it was made. */
import { loggable, type Logger } from '@thutuc/core';

/** A request that was refused. Its texts have no control characters, and are bounded. */
export interface RefusedRequest {
  /** In epoch milliseconds. */
  readonly at: number;
  /** The id of the request, which its answer carries. */
  readonly request: string;
  readonly method: string;
  /** The route as `openapi.json` has it; an address that is none is not kept. */
  readonly route: string;
  readonly status: number;
  readonly code: string;
  /** From where; `unknown` outside of Node. */
  readonly address: string;
  /** Who asked, where that was known. */
  readonly person?: string;
  /** The dossier that it was about, as the address named it. */
  readonly dossier?: string;
}

/** Keeps what was refused. */
export type Audit = (refused: RefusedRequest) => void;

const charactersMax = 200;

/** A text from outside as the audit trail takes it: on one line, and bounded. */
export function auditText(text: string): string {
  return text.slice(0, charactersMax).replace(/[\p{Cc}\u2028\u2029]/gu, '�');
}

/** An audit trail in the log, which names no persons: whoever is to know them gives one. */
export function auditInto(logger: Logger): Audit {
  return ({ person: _, ...refused }) => logger.warn(refused, 'request refused');
}

/** Tells the log of what failed, which its asker learns nothing of. */
export function logFailure(logger: Logger | undefined, request: string, error: unknown): void {
  logger?.error({ request, error: loggable(error) }, 'request failed');
}
