/** Names of scopes that are kept for releases to come. */

/** Whether a scope, or one around it, has a name that is kept: one that begins with `!`. */
export function isReservedScope(scope: string): boolean {
  return scope.includes('!') && /(^|\/)!/.test(scope);
}
