/** Who makes a request. */

/** A person whom the service knows. */
export interface Caller {
  /** The id of the person, as the directory of the engine has it. */
  readonly person: string;
  /**
   * By what the request says so. A browser sends a cookie by itself, whichever page asks: such
   * requests are taken from pages of the service only.
   */
  readonly by: 'token' | 'cookie';
  /** When that ends, in epoch milliseconds: a stream ends then. */
  readonly until?: number;
  /** A `Set-Cookie` header that the answer brings: the session was used, and lasts longer. */
  readonly setCookie?: string;
}

/**
 * Says who makes a request; `undefined` where it says nothing of that.
 *
 * @throws HttpError `TOKEN_INVALID` where it says so falsely
 */
export type Authenticate = (request: Request) => Promise<Caller | undefined> | Caller | undefined;
