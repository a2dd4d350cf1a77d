/** The ports of signing: whoever holds a key, and whoever stamps the time. */

/** A key with its certificate: in a token, at a service, or in a file. */
export interface Signer {
  /** X.509, DER. */
  readonly certificate: Uint8Array;
  /** The certificates that vouch for it, each by the next. */
  readonly chain?: readonly Uint8Array[];
  readonly keyType: 'RSA' | 'EC';
  /**
   * Signs bytes by SHA-256: as PKCS #1 v1.5 with an RSA key, as a DER sequence of r and s with one
   * on an elliptic curve.
   */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** A time-stamp authority. */
export interface TimeStamp {
  /**
   * A token over a digest.
   *
   * @param digest - SHA-256
   * @returns `TimeStampToken`, DER
   * @see RFC 3161
   */
  stamp(digest: Uint8Array): Promise<Uint8Array>;
}
