/** Signatures by Standard Webhooks (v1: HMAC-SHA256 over id, time and body). */
import { timingSafeEqual } from 'node:crypto';
import { NotifyError } from '@thutuc/notify';
import { Webhook } from 'standardwebhooks';

/** What is signed. */
export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** Key lengths that the specification recommends, in bytes. */
const keyBytesMin = 24;
const keyBytesMax = 64;
/** Most signatures of a header that are looked at: a sender has a few secrets at most. */
const signaturesMax = 10;

/** Signs with several secrets, and recognises the signatures of any of them. */
export class Signer {
  readonly #keys: readonly Webhook[];

  /**
   * @param secrets - `whsec_` and 24 to 64 bytes in base64; several while one takes the place of
   *   another.
   * @throws NotifyError `OPTIONS_INVALID`
   */
  constructor(secrets: readonly string[]) {
    if (secrets.length === 0) throw invalid('There is no secret to sign with');
    this.#keys = secrets.map(keyOf);
  }

  /** The header `webhook-signature`: one signature for each secret. */
  sign(signed: Signed): string {
    return this.#signatures(signed).join(' ');
  }

  /** Whether a header holds a signature by one of the secrets. */
  accepts(signed: Signed, header: string): boolean {
    const given = header.split(' ', signaturesMax).map((text) => Buffer.from(text));
    return this.#signatures(signed)
      .map((text) => Buffer.from(text))
      .some((own) =>
        given.some((other) => own.length === other.length && timingSafeEqual(own, other)),
      );
  }

  #signatures({ id, timestamp, body }: Signed): string[] {
    const date = new Date(timestamp * 1000);
    return this.#keys.map((key) => key.sign(id, date, body));
  }
}

function keyOf(secret: string): Webhook {
  const [, base64 = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? [];
  const { length } = Buffer.from(base64, 'base64');
  if (length < keyBytesMin || length > keyBytesMax)
    throw invalid('A secret is not of the form whsec_… with 24 to 64 bytes in base64');
  return new Webhook(secret);
}

function invalid(what: string): NotifyError {
  return new NotifyError(
    'OPTIONS_INVALID',
    `${what}. Make one: node -p "'whsec_'+crypto.randomBytes(32).toString('base64')"`,
  );
}
