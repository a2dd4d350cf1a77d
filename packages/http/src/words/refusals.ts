/** Why the service refuses a request itself, and what to do, in words for people. */

/** By the code of the refusal. */
export const refusals = {
  SERVICE_INVALID: 'The service cannot be started so. Correct what the message names.',
  NOT_SIGNED_IN: 'Nobody is signed in. Sign in, and send the token with the request.',
  TOKEN_INVALID: 'The token is not accepted. Sign in again.',
  SIGN_IN_FAILED: 'The sign-in did not succeed. Begin it again.',
  SESSION_ENDED: 'The session has ended. Sign in again.',
  CROSS_SITE: 'The request comes from another site. Send it from a page of the service.',
  ROUTE_UNKNOWN: 'There is nothing at this address. Look it up in openapi.json.',
  REQUEST_INVALID: 'The request is not valid. Correct the fields that are named.',
  MEDIA_TYPE_UNSUPPORTED: 'The body is of a type that is not taken here. Send one that is.',
  BODY_TOO_LARGE: 'The body is too large. Send less.',
  BODY_TOO_SLOW: 'The body did not come in time. Send it again.',
  ANSWER_LATE: 'The answer takes too long. Send the same request again, under the same id.',
  TOO_MANY_REQUESTS: 'There are too many requests. Wait, and send it again.',
  TOO_MANY_STREAMS: 'Too many streams are open. Close one, or wait.',
  VERSION_PASSED: 'The dossier has changed since it was read. Read it again.',
  PLAN_UNSEEN: 'A plan is carried out only as it was seen. Make it, and send its ETag as If-Match.',
  PLAN_CHANGED: 'The plan is another one by now. Look at the new one, and confirm that.',
  DOCUMENT_TYPE: 'The document is not of the type that it says, or of none that is taken.',
  DOCUMENT_DAMAGED: 'The document is not what was sent. Send it again.',
  DOCUMENT_REFUSED: 'The document was refused by the scan. Send another one.',
  DOCUMENT_UNKNOWN: 'The dossier has no such document. Check its number.',
  WEBHOOK_REFUSED: 'The webhook is not genuine. Sign it with the secret of this service.',
  INTERNAL: 'The service failed. Try again later, and tell the office if it does not help.',
  STOPPING: 'The service is being stopped. Send the same request again shortly.',
} as const;
