/** The codes of the service over HTTP and of its client. */
import type { HttpError } from '@thutuc/http';
import type { ClientErrorCode } from '@thutuc/http/client';
import type { EntriesOf, Entry } from './entry.js';

export const httpErrors: EntriesOf<HttpError> = {
  SERVICE_INVALID: [
    'The service cannot be made so.',
    'It was given no function that says who asks, or no engine.',
    'Give it what the message names.',
  ],
  NOT_SIGNED_IN: ['Nobody is signed in.', 'The request has no token.', 'Sign in and send it.'],
  TOKEN_INVALID: [
    'The token is not accepted.',
    'It is forged, over, revoked, without an end, or made for another service.',
    'Get another one; the audit trail and the log of the service say more.',
  ],
  SIGN_IN_FAILED: [
    'Whoever came back from the provider is not signed in.',
    'It took longer than ten minutes, came twice or from another browser, or is of nobody in the directory.',
    'Sign in again; if it stays, check the mapping of claims.',
  ],
  SESSION_ENDED: [
    'The cookie is of no session that lasts.',
    'Its time is over, it was ended, or it was sealed with a key that is gone.',
    'Sign in again.',
  ],
  CROSS_SITE: [
    'The request may come from a page of another site.',
    'It changes something and brings a cookie, and its origin is not among `origins`.',
    'Send it from a page of the service, or with a token.',
  ],
  ROUTE_UNKNOWN: [
    'There is nothing at this address.',
    'Path or method are misspelt.',
    'Look it up in `openapi.json`.',
  ],
  REQUEST_INVALID: [
    'The request does not fit its schema.',
    'A field, filter or header is missing, unknown or of the wrong kind, or the body is no JSON.',
    'Mend what `details.issues` lists, by path.',
  ],
  MEDIA_TYPE_UNSUPPORTED: [
    'The body is of a type that is not taken.',
    'It is not `application/json`, or it is packed.',
    'Send JSON, unpacked.',
  ],
  BODY_TOO_LARGE: ['The body is too large.', 'It is over the limit of the service.', 'Send less.'],
  BODY_TOO_SLOW: ['The body did not come in time.', 'The connection is slow.', 'Send it again.'],
  ANSWER_LATE: [
    'The answer takes too long.',
    'The store or the directory is slow; the command may have been carried out.',
    'Send the same again under the same id.',
  ],
  TOO_MANY_REQUESTS: [
    'There were too many requests.',
    'An address or a person asks more often than the service allows.',
    'Wait for as long as `Retry-After` says.',
  ],
  TOO_MANY_STREAMS: [
    'Too many streams or uploads are open.',
    'A person has as many as the service allows, or all have.',
    'Close one, or wait.',
  ],
  VERSION_PASSED: [
    'The dossier has moved on since the version that `If-Match` names.',
    'Another command was faster.',
    'Read it again, and decide anew.',
  ],
  PLAN_UNSEEN: [
    'A plan is to be carried out without its name.',
    'The request has no `If-Match`.',
    'Make the plan, look at it, and send its `ETag` as `If-Match`.',
  ],
  PLAN_CHANGED: [
    'The plan is another one than was seen.',
    'Dossiers have moved on, came in or ended since then, or something else is asked for.',
    'Make it again, look at it, and confirm that one.',
  ],
  DOCUMENT_TYPE: [
    'The document is of a type that is not taken.',
    'Its first bytes are of another type than it says, or the service does not take the type.',
    'Send one of the types that `details.taken` lists.',
  ],
  DOCUMENT_DAMAGED: [
    'The document is not what was sent.',
    'Its bytes differ from `Content-Digest`, or that names no SHA-256.',
    'Send it again.',
  ],
  DOCUMENT_REFUSED: ['The scan refused the document.', 'It may be harmful.', 'Send another one.'],
  DOCUMENT_UNKNOWN: [
    'The dossier has no such document.',
    'The number is wrong, or it was erased.',
    'Read the dossier, which lists its documents.',
  ],
  WEBHOOK_REFUSED: [
    'The webhook is not genuine.',
    'No source has this name, the signature is of another secret, or it was signed long ago.',
    'Check the name, the secret and both clocks.',
  ],
  INTERNAL: [
    'The service failed.',
    'What failed stands in the log of the service, under the id of the request.',
    'Mend it there.',
  ],
  STOPPING: [
    'The service is being stopped.',
    'It ends, or another release takes over.',
    'Send the same again shortly.',
  ],
};

export const clientErrors: Readonly<Record<ClientErrorCode, Entry>> = {
  SERVICE_UNREACHABLE: [
    'The service does not answer.',
    'No attempt reached it; the command may have been carried out.',
    'Send the same again under the same id.',
  ],
  ANSWER_UNREADABLE: [
    'What answered is not the service.',
    'The address is wrong, or a proxy answers in its place.',
    'Check the address.',
  ],
};
