/** A signer by a key that this process holds. */
import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { DocumentError } from '../errors.js';
import type { Signer } from './signer.js';

/** A key in a file, with its certificate. */
export interface KeyFile {
  /** PKCS #8 or PKCS #1, PEM. */
  readonly key: string;
  readonly password?: string;
  /** X.509, PEM or DER. */
  readonly certificate: string | Uint8Array;
  readonly chain?: readonly Uint8Array[];
}

/**
 * A signer by a key in a file.
 *
 * @throws DocumentError `SIGNING_FAILED` where key and certificate cannot be read, or do not fit
 */
export function keySigner({ key: pem, password, certificate: given, chain }: KeyFile): Signer {
  try {
    const certificate = new X509Certificate(given);
    const key = createPrivateKey({
      key: pem,
      ...(password !== undefined && { passphrase: password }),
    });
    if (!certificate.checkPrivateKey(key)) throw new Error('they are not of one pair');
    const keyType = key.asymmetricKeyType === 'rsa' ? 'RSA' : 'EC';
    if (keyType === 'EC' && key.asymmetricKeyType !== 'ec') {
      throw new Error(`a key of type ${key.asymmetricKeyType ?? '?'} does not sign documents`);
    }
    return {
      certificate: new Uint8Array(certificate.raw),
      ...(chain !== undefined && { chain }),
      keyType,
      sign: (bytes) => Promise.resolve(new Uint8Array(sign('sha256', bytes, key))),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `Key and certificate cannot be used: ${reason}.`;
    throw new DocumentError('SIGNING_FAILED', message, {}, { cause });
  }
}
