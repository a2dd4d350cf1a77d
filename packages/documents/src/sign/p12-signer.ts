/** A signer by a PKCS #12 file, as certification services hand it out. */
import { DocumentError } from '../errors.js';
import { loadSigning } from './load-signing.js';
import type { Signer } from './signer.js';

/**
 * A signer by a file of key and certificates (.p12, .pfx).
 *
 * @throws DocumentError `SIGNING_FAILED` where it cannot be read, or the password is wrong;
 *   `PROGRAM_MISSING`
 */
export async function p12Signer(file: Uint8Array, password: string): Promise<Signer> {
  const { P12Signer } = await loadSigning();
  try {
    const signer = await P12Signer.create(file, password);
    return {
      certificate: signer.certificate,
      chain: signer.certificateChain,
      keyType: signer.keyType,
      sign: (bytes) => signer.sign(bytes, 'SHA-256'),
    };
  } catch (cause) {
    const message = 'The file of the key cannot be read. Check the file and its password.';
    throw new DocumentError('SIGNING_FAILED', message, {}, { cause });
  }
}
