/**
 * Digital signatures of documents: PAdES, by a key in a file, a token or at a service.
 *
 * @module
 */
export { keySigner, type KeyFile } from './sign/key-signer.js';
export { p12Signer } from './sign/p12-signer.js';
export type { Signer, TimeStamp } from './sign/signer.js';
export { signPdf, type Signing } from './sign/sign-pdf.js';
