/** Signatures as an independent program judges them: valid one after the other, and unbroken. */
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { createTypesetter } from '../pdf/typesetter.js';
import {
  type Identity,
  keyFileOf,
  makeIdentity,
  readSignatures,
  stampAuthority,
} from '../testing/certificates.js';
import { hasPoppler, signaturesOf } from '../testing/poppler.js';
import { slip } from '../testing/slip.js';
import { keySigner } from './key-signer.js';
import { p12Signer } from './p12-signer.js';
import { signPdf } from './sign-pdf.js';
import type { Signer } from './signer.js';

const signedAt = Date.UTC(2026, 10, 24, 8, 20);
/** A process for each. */
const flips = process.env.CI === 'true' ? 200 : 25;
const typesetter = createTypesetter();
let pdf: Uint8Array;
let [clerk, chair]: Identity[] = [];

beforeAll(async () => {
  pdf = await typesetter.pdf(slip(), { createdAt: signedAt });
  [clerk, chair] = [await makeIdentity('Đặng Thị Oanh', 'RSA'), await makeIdentity('Lộc', 'EC')];
});
afterAll(() => typesetter.close());

function needsPoppler({ skip }: TestContext): void {
  if (!hasPoppler()) skip('lacks poppler-utils');
}

function signerOf(identity: Identity | undefined): Signer {
  if (identity === undefined) throw new Error('There is no key.');
  return keySigner({ key: identity.pem, certificate: identity.certificate });
}

const signedTwice = async (): Promise<Uint8Array> => {
  const once = await signPdf(pdf, { signer: signerOf(clerk), signedAt, reason: 'Tiếp nhận' });
  return signPdf(once, { signer: signerOf(chair), signedAt: signedAt + 1000, location: 'Hồng Hà' });
};

describe('a signature', () => {
  it('is valid, and stays so under a second one', async (context) => {
    needsPoppler(context);
    const once = await signPdf(pdf, { signer: signerOf(clerk), signedAt });
    expect(await signaturesOf(pdf)).toEqual([]);
    expect(await signaturesOf(once)).toEqual([true]);
    expect(await signaturesOf(await signedTwice())).toEqual([true, true]);
  });

  it('leaves what is there as it is', async () => {
    const twice = await signedTwice();
    expect(Buffer.from(twice.subarray(0, pdf.length)).equals(pdf)).toBe(true);
    expect(readSignatures(twice)).toHaveLength(2);
  });

  it(`tells of each of ${flips} flips of a bit that it covers`, async (context) => {
    needsPoppler(context);
    const twice = await signedTwice();
    const text = Buffer.from(twice).toString('latin1');
    const ranges = [...text.matchAll(/ByteRange *\[(?<ends>[\d ]+)\]/gu)].map(({ groups }) =>
      (groups?.ends ?? '').trim().split(/ +/u).map(Number),
    );
    const [, last] = ranges;
    if (last === undefined) throw new Error('There is one signature only.');
    const [start = 0, length = 0, again = 0, rest = 0] = last;
    const covered = length + rest;
    const unnoticed: number[] = [];
    for (let flip = 0; flip < flips; flip += 1) {
      const place = Math.floor((flip + 0.5) * (covered / flips));
      const at = place < length ? start + place : again + place - length;
      const changed = new Uint8Array(twice);
      changed[at] = (changed[at] ?? 0) ^ (1 << (flip % 8));
      const verdicts = await signaturesOf(changed);
      if (verdicts.length === 2 && verdicts.every(Boolean)) unnoticed.push(at);
    }
    expect(unnoticed).toEqual([]);
  });

  it('is made by a file of key and certificate', async (context) => {
    const file = clerk && keyFileOf(clerk, 'mật khẩu');
    if (file === undefined) return context.skip('lacks openssl');
    const signer = await p12Signer(file, 'mật khẩu');
    const signed = await signPdf(pdf, { signer, signedAt });
    expect(readSignatures(signed)).toHaveLength(1);
    await expect(p12Signer(file, 'khác')).rejects.toMatchObject({ code: 'SIGNING_FAILED' });
    needsPoppler(context);
    expect(await signaturesOf(signed)).toEqual([true]);
  });

  it('is stamped with the time where there is an authority', async (context) => {
    const authority = await makeIdentity('Dấu thời gian', 'RSA');
    const timeStamp = stampAuthority(authority, new Date(signedAt));
    const stamped = await signPdf(pdf, { signer: signerOf(clerk), signedAt, timeStamp });
    const [read] = readSignatures(stamped);
    expect(read?.stamped).toBe(read?.digest);
    const [plain] = readSignatures(await signPdf(pdf, { signer: signerOf(clerk), signedAt }));
    expect(plain?.stamped).toBeUndefined();
    needsPoppler(context);
    expect(await signaturesOf(stamped)).toEqual([true]);
  });
});

describe('what cannot sign', () => {
  const failed = { code: 'SIGNING_FAILED' };

  it('is a document that is none', async () => {
    const none = new TextEncoder().encode('no document');
    await expect(signPdf(none, { signer: signerOf(clerk), signedAt })).rejects.toMatchObject(
      failed,
    );
  });

  it('is a token or a service that fails', async () => {
    const signer: Signer = {
      ...signerOf(clerk),
      sign: () => Promise.reject(new Error('The token was taken out')),
    };
    await expect(signPdf(pdf, { signer, signedAt })).rejects.toMatchObject(failed);
    const timeStamp = { stamp: () => Promise.reject(new Error('The service answers 503')) };
    await expect(
      signPdf(pdf, { signer: signerOf(clerk), signedAt, timeStamp }),
    ).rejects.toMatchObject(failed);
  });

  it('is a key of another certificate, or none', () => {
    const refused = expect.objectContaining(failed) as Error;
    const certificate = clerk?.certificate ?? '';
    expect(() => keySigner({ key: chair?.pem ?? '', certificate })).toThrow(refused);
    expect(() => keySigner({ key: 'none', certificate })).toThrow(refused);
    expect(() => keySigner({ key: clerk?.pem ?? '', certificate: 'none' })).toThrow(refused);
  });

  it('is a file of a key that cannot be read', async () => {
    await expect(p12Signer(new Uint8Array(100), 'secret')).rejects.toMatchObject(failed);
  });
});
