/** Signing PDFs: each signature is an addition that leaves those before it as they are. */
import { DocumentError } from '../errors.js';
import { loadSigning } from './load-signing.js';
import type { Signer, TimeStamp } from './signer.js';

/** Who signs, and what the signature says of itself. */
export interface Signing {
  readonly signer: Signer;
  /** When it is signed, as the signer says; epoch milliseconds. */
  readonly signedAt: number;
  readonly reason?: string;
  readonly location?: string;
  /** Proves the time: the signature is of level B-T then, else B-B. */
  readonly timeStamp?: TimeStamp;
}

/**
 * Signs a PDF by PAdES: a signature that covers all of the document so far.
 *
 * @returns The document with the signature behind it.
 * @throws DocumentError `SIGNING_FAILED` where the document is none, or key or time stamp fail;
 *   `PROGRAM_MISSING`
 * @see ETSI EN 319 142-1, baseline levels B-B and B-T
 */
export async function signPdf(pdf: Uint8Array, signing: Signing): Promise<Uint8Array> {
  const { PDF } = await loadSigning();
  const { signer, signedAt, reason, location, timeStamp } = signing;
  try {
    const document = await PDF.load(pdf);
    const { bytes } = await document.sign({
      signer: {
        certificate: signer.certificate,
        ...(signer.chain !== undefined && { certificateChain: [...signer.chain] }),
        keyType: signer.keyType,
        signatureAlgorithm: signer.keyType === 'RSA' ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
        sign: (data) => signer.sign(data),
      },
      signingTime: new Date(signedAt),
      digestAlgorithm: 'SHA-256',
      level: timeStamp === undefined ? 'B-B' : 'B-T',
      ...(reason !== undefined && { reason }),
      ...(location !== undefined && { location }),
      ...(timeStamp !== undefined && {
        timestampAuthority: { timestamp: (digest) => timeStamp.stamp(digest) },
      }),
    });
    if (!Buffer.from(bytes.buffer, bytes.byteOffset, pdf.length).equals(pdf)) {
      throw new Error('what was there before was changed');
    }
    return bytes;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = `The document could not be signed: ${why}. Check document, key and time stamp.`;
    throw new DocumentError('SIGNING_FAILED', message, {}, { cause });
  }
}
