/** What an office says of the papers that it issues, from a JSON file. */
import type { FormSources, InternalProcedureInput, Issuer, ProcedureParts } from '@thutuc/vn/forms';
import { z } from 'zod';
import { readCheckedFile } from '../procedure-folder/files.js';

const text = z.string().min(1).max(500);
const list = z.array(text);
const byProcedure = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);
const person = z.tuple([text, text]);

const partsSchema = z.strictObject({
  ways: list.exactOptional(),
  sets: z.int().min(1).exactOptional(),
  applicants: list.exactOptional(),
  applicationForms: list.exactOptional(),
  requirements: list.exactOptional(),
  fee: text.exactOptional(),
});

const processSchema = z.strictObject({
  number: text,
  issue: text,
  decision: z.strictObject({ number: text, dated: text, by: text }),
  people: z.strictObject({ author: person, checker: person, approver: person }),
  abbreviations: z.record(z.string(), text),
  records: z.array(z.strictObject({ name: text, keptFor: text, by: text })),
});

/** The file: what is not in it is a dotted line on a form, and refused on a notice. */
const officeFileSchema = z.strictObject({
  schema: z.literal('thutuc/office@1'),
  issuer: z.strictObject({
    superior: text,
    unit: text,
    place: text,
    phone: text.exactOptional(),
    website: text.exactOptional(),
  }),
  /** The data fields of procedures that hold who applies. */
  fields: z
    .strictObject({
      name: text.exactOptional(),
      address: text.exactOptional(),
      phone: text.exactOptional(),
      email: text.exactOptional(),
    })
    .exactOptional(),
  /** Who signs for the agency. */
  signer: z.strictObject({ title: text, name: text.exactOptional() }).exactOptional(),
  /** How many sets of papers are handed in. */
  sets: z.int().min(1).exactOptional(),
  /** Where results are to be had. */
  resultAt: text.exactOptional(),
  /** By procedure: what a notice must say and a definition does not. */
  notices: byProcedure(partsSchema).exactOptional(),
  /** By procedure: what an internal procedure says besides. */
  processes: byProcedure(processSchema).exactOptional(),
});

/** An office as it issues papers. */
export interface Office {
  readonly issuer: Issuer;
  readonly fields?: NonNullable<FormSources['fields']>;
  readonly signer?: { readonly title: string; readonly name?: string };
  readonly sets?: number;
  readonly resultAt?: string;
  readonly notices?: Readonly<Record<string, ProcedureParts>>;
  readonly processes?: Readonly<
    Record<
      string,
      Pick<
        InternalProcedureInput,
        'number' | 'issue' | 'decision' | 'people' | 'abbreviations' | 'records'
      >
    >
  >;
}

/**
 * Loads the file.
 *
 * @throws CliError `FILE_UNREADABLE`, `FILE_NOT_JSON`, `OFFICE_INVALID`
 */
export function loadOffice(path: string): Office {
  return readCheckedFile(path, officeFileSchema, 'OFFICE_INVALID', (words) => words.officeInvalid);
}
