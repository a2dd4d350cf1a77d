/** The address book port: where people want to be told. */
import type { PersonalState, Procedure } from '@thutuc/core';

/** A person who can be notified. */
export interface Contact {
  readonly name?: string;
  /**
   * Tag of the language that they are written to in; without it, and where no letter is in it, that
   * of the procedure, else English.
   */
  readonly language?: string;
  /** Addresses by channel: `{ email: 'an@example.vn', sms: '+84901234567' }`. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Where people want to be told. It is asked when a message is sent, never before. */
export interface AddressBook {
  /** The applicant of a dossier, from what the dossier says of persons or from an account. */
  applicantOf(personal: PersonalState, procedure: Procedure): Promise<readonly Contact[]>;
  /**
   * Everybody who holds a role in a unit.
   *
   * @param on - The civil date, in the zone of the unit.
   */
  holdersOf(holder: {
    readonly unit: string;
    readonly role: string;
    readonly on: string;
  }): Promise<readonly Contact[]>;
  /** A person by their id, who exercises a role on one dossier by delegation. */
  personOf(person: string): Promise<readonly Contact[]>;
}
