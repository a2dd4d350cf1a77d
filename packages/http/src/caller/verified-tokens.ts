/** Tokens whose signature was found good: to verify one takes longer than many a command. */
import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { dropOldest } from '../limits/drop-oldest.js';

/** How long one is believed without another look, in milliseconds: a withdrawn key ends it too. */
const believedMs = 60_000;
/** The oldest one goes where there are more. */
const tokensMax = 10_000;

/** Keeps what verified tokens say, by their hashes, until they end and a minute at most. */
export class VerifiedTokens {
  readonly #kept = new Map<string, { readonly claims: JWTPayload; readonly until: number }>();

  constructor(
    private readonly verify: (token: string) => Promise<JWTPayload>,
    private readonly now: () => number,
  ) {}

  /** What a token says. @throws whatever `verify` throws; that is asked again each time */
  async claimsOf(token: string): Promise<JWTPayload> {
    const hash = createHash('sha256').update(token).digest('base64');
    const kept = this.#kept.get(hash);
    if (kept !== undefined && this.now() < kept.until) return kept.claims;
    this.#kept.delete(hash);
    const claims = await this.verify(token);
    const ends = (claims.exp ?? 0) * 1000;
    this.#kept.set(hash, { claims, until: Math.min(ends, this.now() + believedMs) });
    dropOldest(this.#kept, tokensMax);
    return claims;
  }
}
