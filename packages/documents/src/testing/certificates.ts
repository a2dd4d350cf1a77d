/** Keys, certificates and time stamps that tests make for themselves; nobody trusts them. */
import { spawnSync } from 'node:child_process';
import { createHash, KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import type { TimeStamp } from '../sign/signer.js';

/** A key pair with its certificate. */
export interface Identity {
  readonly pem: string;
  readonly certificate: Uint8Array;
  readonly privateKey: webcrypto.CryptoKey;
}

const algorithms = {
  RSA: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  },
  EC: { name: 'ECDSA', hash: 'SHA-256', namedCurve: 'P-256' },
} as const;

/** Makes a key pair and a certificate that it signs itself. */
export async function makeIdentity(name: string, type: 'RSA' | 'EC'): Promise<Identity> {
  x509.cryptoProvider.set(webcrypto as never);
  const algorithm = algorithms[type];
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: `CN=${name}, O=UBND`,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2036-01-01T00:00:00Z'),
    signingAlgorithm: algorithm,
    keys: keys as never,
  });
  const pem = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' });
  return {
    pem: String(pem),
    certificate: new Uint8Array(certificate.rawData),
    privateKey: keys.privateKey,
  };
}

/** The key and its certificate in a PKCS #12 file; nothing where the machine has no OpenSSL. */
export function keyFileOf(identity: Identity, password: string): Uint8Array | undefined {
  const certificate = new X509Certificate(identity.certificate).toString();
  const { status, stdout } = spawnSync(
    'openssl',
    ['pkcs12', '-export', '-passout', `pass:${password}`],
    { input: `${identity.pem}\n${certificate}` },
  );
  return status === 0 ? new Uint8Array(stdout) : undefined;
}

const ids = {
  signedData: '1.2.840.113549.1.7.2',
  stampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  contentType: '1.2.840.113549.1.9.3',
  digest: '1.2.840.113549.1.9.4',
  token: '1.2.840.113549.1.9.16.2.14',
};

/** A time-stamp authority of its own. @see RFC 3161 */
export function stampAuthority({ certificate, privateKey }: Identity, at: Date): TimeStamp {
  const engine = new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as never });
  pkijs.setEngine('node', engine);
  return {
    async stamp(digest) {
      const info = new pkijs.TSTInfo({
        version: 1,
        policy: '1.2.3.4.1',
        messageImprint: new pkijs.MessageImprint({
          hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: ids.sha256 }),
          hashedMessage: new asn1.OctetString({ valueHex: arrayOf(digest) }),
        }),
        serialNumber: new asn1.Integer({ value: 1 }),
        genTime: at,
      });
      const bytes = info.toSchema().toBER(false);
      return signedData(bytes, certificate, privateKey);
    },
  };
}

async function signedData(
  info: ArrayBuffer,
  certificate: Uint8Array,
  key: webcrypto.CryptoKey,
): Promise<Uint8Array> {
  const own = pkijs.Certificate.fromBER(arrayOf(certificate));
  const digest = await webcrypto.subtle.digest('SHA-256', info);
  const attributes = [
    new pkijs.Attribute({
      type: ids.contentType,
      values: [new asn1.ObjectIdentifier({ value: ids.stampInfo })],
    }),
    new pkijs.Attribute({
      type: ids.digest,
      values: [new asn1.OctetString({ valueHex: digest })],
    }),
  ];
  const signed = new pkijs.SignedData({
    version: 3,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: ids.stampInfo,
      eContent: new asn1.OctetString({ valueHex: info }),
    }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: own.issuer,
          serialNumber: own.serialNumber,
        }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [own],
  });
  await signed.sign(key, 0, 'SHA-256');
  const content = new pkijs.ContentInfo({
    contentType: ids.signedData,
    content: signed.toSchema(true),
  });
  return new Uint8Array(content.toSchema().toBER(false));
}

/** What a signature in a PDF is, and the digest that its time stamp is over. */
export interface ReadSignature {
  /** SHA-256 of the value of the signature, in hexadecimal digits. */
  readonly digest: string;
  /** The digest in the token; absent where there is none. */
  readonly stamped?: string;
}

/** Reads the signatures of a PDF out of its bytes, in their order. */
export function readSignatures(pdf: Uint8Array): ReadSignature[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/Contents *<(?<hex>[0-9a-fA-F]+)>/gu)].map(({ groups }) =>
    readSignature(Buffer.from(groups?.hex ?? '', 'hex')),
  );
}

function readSignature(padded: Buffer): ReadSignature {
  const parsed = asn1.fromBER(arrayOf(padded));
  const content = new pkijs.ContentInfo({ schema: parsed.result });
  const signed = new pkijs.SignedData({ schema: content.content });
  const [info] = signed.signerInfos;
  if (info === undefined) throw new Error('Nobody signed.');
  const value = new Uint8Array(info.signature.valueBlock.valueHexView);
  const digest = createHash('sha256').update(value).digest('hex');
  const token = info.unsignedAttrs?.attributes.find(({ type }) => type === ids.token);
  const schema: unknown = token?.values[0];
  if (schema === undefined) return { digest };
  const stamp = new pkijs.SignedData({
    schema: new pkijs.ContentInfo({ schema: schema as asn1.Sequence }).content,
  });
  const inner = stamp.encapContentInfo.eContent?.getValue();
  if (inner === undefined) throw new Error('The time stamp is empty.');
  const { hashedMessage } = pkijs.TSTInfo.fromBER(inner).messageImprint;
  const stamped = Buffer.from(hashedMessage.valueBlock.valueHexView).toString('hex');
  return { digest, stamped };
}

/** The bytes in an array of their own, from its beginning. */
function arrayOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
