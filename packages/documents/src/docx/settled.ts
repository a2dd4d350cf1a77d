/** DOCX files made the same each time: without the instant of writing, and numbers of a process. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The first instant that a ZIP file can say; it knows no zone, and neither does this. */
const firstDay = '1980-01-01T00:00:00';

/**
 * The same file, with pictures numbered in their order.
 *
 * @param createdAt - What it is dated by, in epoch milliseconds; its own dates stay where absent.
 */
export function settled(file: Uint8Array, createdAt?: number): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    const isText = path === 'docProps/core.xml' || path === 'word/document.xml';
    const settledBytes = isText ? strToU8(settledText(strFromU8(bytes), createdAt)) : bytes;
    parts[path] = [settledBytes, { mtime: firstDay }];
  }
  return zipSync(parts, { level: 6 });
}

function settledText(text: string, createdAt: number | undefined): string {
  let pictures = 0;
  const numbered = text.replace(
    /(?<head><wp:docPr [^>]*?\bid=")\d+/gu,
    (_all, head: string) => `${head}${(pictures += 1)}`,
  );
  if (createdAt === undefined) return numbered;
  const at = `${new Date(createdAt).toISOString().slice(0, 19)}Z`;
  return numbered.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${at}`);
}
