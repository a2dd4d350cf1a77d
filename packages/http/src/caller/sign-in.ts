/** How browsers sign in. */
import type { Authenticate } from './caller.js';

/** Where a browser goes next, and what it is to keep. */
interface Step {
  readonly location: string;
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[];
}

/** A sign-in for browsers; `providerSignIn` of `@thutuc/http/oidc` makes one. */
export interface SignIn {
  /** The origin of the pages that use it: they may send what changes something. */
  readonly origin: string;
  readonly authenticate: Authenticate;
  /**
   * Sends a browser to sign in.
   *
   * @param to - The path of this site that it goes to afterwards.
   * @throws HttpError `REQUEST_INVALID` for what may lead to another site
   */
  begin(to: string): Promise<Step>;
  /** Takes it back. @throws HttpError `SIGN_IN_FAILED` */
  finish(request: Request): Promise<Step>;
  /** Ends the session of a request; `location` is where the sign-on ends as well. */
  end(request: Request): Promise<Pick<Step, 'cookies'> & Partial<Step>>;
}
