/** An office's own DOCX, filled with data. */
import { DocumentError } from '../errors.js';
import { loadTemplater } from './load.js';
import { settled } from './settled.js';

const bytesMax = 20_000_000;

/** A text, a number, or what loops and conditions of a template look into. */
export type DocxValue =
  string | number | boolean | readonly DocxValue[] | { readonly [name: string]: DocxValue };

/**
 * Fills a DOCX template: `{name}` is a value, `{#rows}…{/rows}` a loop or a condition. A name that
 * the data lacks is an error and never an empty place. The same template and data give the same
 * bytes.
 *
 * @example
 * ```ts
 * await fillDocx(template, { code: 'H22-261124-0001', papers: [{ name: 'Đơn' }] });
 * ```
 * @throws DocumentError `TEMPLATE_INVALID` with the names and mistakes, `PROGRAM_MISSING`
 */
export async function fillDocx(
  template: Uint8Array,
  data: Readonly<Record<string, DocxValue>>,
): Promise<Uint8Array> {
  if (template.length > bytesMax) throw invalid([`it is over ${bytesMax} bytes`]);
  const { Templater, Zip } = await loadTemplater();
  const missing = new Set<string>();
  try {
    const filled = new Templater(new Zip(template), {
      paragraphLoop: true,
      linebreaks: true,
      // What is wrong is thrown, and never printed.
      errorLogging: false,
      nullGetter: ({ value }: { readonly value?: string }) => {
        missing.add(value ?? '?');
        return '';
      },
    });
    filled.render(data);
    if (missing.size === 0) return settled(filled.getZip().generate({ type: 'uint8array' }));
  } catch (cause) {
    throw invalid(mistakesOf(cause), cause);
  }
  throw invalid([...missing].map((name) => `there is no "${name}"`));
}

/** What the package says is wrong: of each mistake of a template, its explanation. */
function mistakesOf(cause: unknown): string[] {
  const all =
    cause instanceof Error && 'properties' in cause ? errorsIn(cause.properties) : undefined;
  if (all !== undefined && all.length > 0) return all;
  return [cause instanceof Error ? cause.message : String(cause)];
}

function errorsIn(properties: unknown): string[] | undefined {
  if (typeof properties !== 'object' || properties === null) return undefined;
  const { errors, explanation } = properties as { errors?: unknown; explanation?: unknown };
  if (Array.isArray(errors)) {
    return errors.flatMap((error: unknown) =>
      error instanceof Error && 'properties' in error ? (errorsIn(error.properties) ?? []) : [],
    );
  }
  return typeof explanation === 'string' ? [explanation] : undefined;
}

function invalid(mistakes: readonly string[], cause?: unknown): DocumentError {
  const message = `The template cannot be filled: ${mistakes.slice(0, 10).join('; ')}.`;
  return new DocumentError('TEMPLATE_INVALID', message, { mistakes }, { cause });
}
