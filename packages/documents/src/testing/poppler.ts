/** PDFs as an independent program reads them: poppler's text, facts, pictures and signatures. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether this machine has poppler's programs. */
export function hasPoppler(): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return ['pdftotext', 'pdfinfo', 'pdftoppm', 'pdfsig'].every((program) =>
    folders.some((folder) => existsSync(join(folder, program))),
  );
}

/** The text, on each page as it is laid out. */
export function textOf(pdf: Uint8Array): Promise<string> {
  return withFile(pdf, async (file) => (await run('pdftotext', ['-layout', file, '-'])).stdout);
}

/** What `pdfinfo` says, by its labels. */
export function factsOf(pdf: Uint8Array): Promise<Readonly<Record<string, string>>> {
  return withFile(pdf, async (file) => {
    const { stdout } = await run('pdfinfo', ['-isodates', file]);
    const pairs = stdout.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
    });
    return Object.fromEntries(pairs);
  });
}

/** What `pdfsig` says of each signature: whether it is valid. */
export function signaturesOf(pdf: Uint8Array): Promise<readonly boolean[]> {
  return withFile(pdf, async (file) => {
    // It ends with 1 where a signature is not valid, and says why all the same.
    const { stdout } = await run('pdfsig', ['-nocert', file]).catch((error: unknown) => {
      if (error instanceof Error && 'stdout' in error) return { stdout: String(error.stdout) };
      throw error;
    });
    const verdicts = stdout.matchAll(/Signature Validation: (?<verdict>.*)/gu);
    return [...verdicts].map(({ groups }) => groups?.verdict === 'Signature is Valid.');
  });
}

/** A page in grey: a byte for each pixel, 0 being black. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A page as a picture. */
export function pictureOf(pdf: Uint8Array, page: number, dpi: number): Promise<GreyPage> {
  return withFile(pdf, async (file) => {
    const args = ['-gray', '-r', String(dpi), '-f', String(page), '-l', String(page), file];
    const { stdout } = await run('pdftoppm', args, {
      encoding: 'buffer',
      maxBuffer: 100_000_000,
    });
    return parsePgm(stdout);
  });
}

function parsePgm(bytes: Buffer): GreyPage {
  const head = /^P5\s+(?<width>\d+)\s+(?<height>\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  if (head === null) throw new Error('This is no grey picture.');
  const { width, height } = head.groups ?? {};
  const pixels = new Uint8Array(bytes.subarray(head[0].length));
  return { width: Number(width), height: Number(height), pixels };
}

async function withFile<Read>(
  pdf: Uint8Array,
  read: (file: string) => Promise<Read>,
): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    const file = join(folder, 'form.pdf');
    writeFileSync(file, pdf);
    return await read(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
