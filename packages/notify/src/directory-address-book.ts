/** The default address book: officers from the directory's file, applicants from their dossiers. */
import {
  type DataValue,
  type ParsedDirectory,
  parseDirectory,
  type PersonalState,
} from '@thutuc/core';
import type { AddressBook, Contact } from './address-book.js';

/** Which personal data fields of dossiers say how the applicant is reached. */
export interface ApplicantFields {
  /** The field with the applicant's name. */
  readonly name?: string;
  /** The field with the tag of the applicant's language. */
  readonly language?: string;
  /** Channel → the field with the applicant's address on it. */
  readonly addresses: Readonly<Record<string, string>>;
}

type Person = ParsedDirectory['people'][number];

/**
 * An address book from the file of a directory, whose people have `contacts` by channel.
 *
 * Those who hold a role on the day are notified, by delegation too. An applicant is notified where
 * the dossier says, and else where the file says, if they are a person in it.
 *
 * @example
 * ```ts
 * createAddressBook(file, { name: 'applicantName', addresses: { email: 'applicantEmail' } });
 * ```
 * @throws DirectoryError `DIRECTORY_INVALID` with the path and reason of each mistake.
 */
export function createAddressBook(file: unknown, applicant?: ApplicantFields): AddressBook {
  const { people } = parseDirectory(file);
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    applicantOf: (personal) =>
      Promise.resolve([applicantContact(personal, byId.get(personal.applicant), applicant)]),
    holdersOf: ({ unit, role, on }) =>
      Promise.resolve(
        people
          .filter(({ memberships, delegations }) =>
            [...memberships, ...delegations].some(
              (held) =>
                held.unit === unit &&
                held.role === role &&
                (held.from ?? on) <= on &&
                on <= (held.to ?? on),
            ),
          )
          .map(contactOf),
      ),
    personOf: (id) =>
      Promise.resolve([byId.get(id)].flatMap((one) => (one ? [contactOf(one)] : []))),
  };
}

function contactOf({ name, language, contacts }: Person): Contact {
  return { name, addresses: contacts, ...(language !== undefined && { language }) };
}

function applicantContact(
  { data }: PersonalState,
  person: Person | undefined,
  fields: ApplicantFields = { addresses: {} },
): Contact {
  const read = (field: string | undefined) => textOf(field === undefined ? null : data[field]);
  const name = read(fields.name) ?? person?.name;
  const language = read(fields.language) ?? person?.language;
  const given = Object.entries(fields.addresses).flatMap(([channel, field]) => {
    const address = read(field);
    return address === undefined ? [] : [[channel, address] as const];
  });
  return {
    ...(name !== undefined && { name }),
    ...(language !== undefined && { language }),
    addresses: { ...person?.contacts, ...Object.fromEntries(given) },
  };
}

function textOf(value: DataValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
