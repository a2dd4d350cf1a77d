/**
 * Callers by a provider of OpenID Connect: its keys are found by themselves, its claims mapped by a
 * file.
 *
 * @module
 */
export { type ClaimsMapping, parseClaimsMapping } from './caller/claims-mapping.js';
export { providerSignIn, type SignInOptions } from './caller/provider-sign-in.js';
export type { EndedSessions, SessionLife } from './caller/sessions.js';
export { type ProviderOptions, providerTokens } from './caller/provider-tokens.js';
