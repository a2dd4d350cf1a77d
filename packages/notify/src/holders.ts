/** Who is notified for a role: all who hold it today, of their own or by delegation. */
import { localDay, toCivilDate } from '@thutuc/legal-time';
import type { Recipient, UnitRole } from '@thutuc/core';
import type { AddressBook, Contact } from './address-book.js';
import { calendarOf, type NotifiedDossier } from './facts/gather.js';

type RoleRecipient = Extract<Recipient, { kind: 'role' }>;

/**
 * The contacts of those who hold a role, also by delegation on the dossier alone.
 *
 * @param now - Epoch milliseconds; roles are those of this day in the zone of their unit.
 * @returns Each address once, without those of holders who are told for another role.
 */
export async function contactsOfHolders(
  addressBook: AddressBook,
  record: NotifiedDossier,
  { unit, role, unless = [] }: RoleRecipient,
  now: number,
): Promise<readonly Contact[]> {
  const holders = await holdersOf(addressBook, record, { unit, role }, now);
  const told = new Set<string>();
  for (const other of unless) newContacts(await holdersOf(addressBook, record, other, now), told);
  return newContacts(holders, told);
}

async function holdersOf(
  addressBook: AddressBook,
  record: NotifiedDossier,
  { unit, role }: UnitRole,
  now: number,
): Promise<readonly Contact[]> {
  const { zone } = calendarOf(record, record.events.length, unit);
  const on = toCivilDate(localDay(now, zone));
  const holders = await addressBook.holdersOf({ unit, role, on });
  // Civil dates are in the order of their texts.
  const delegates = (record.dossier.personal?.delegations ?? [])
    .filter((given) => given.unit === unit && given.role === role)
    .filter(({ from, until }) => from <= on && on <= until)
    .map(({ to }) => to);
  if (delegates.length === 0) return holders;
  const found = await Promise.all([...new Set(delegates)].map((to) => addressBook.personOf(to)));
  return [...holders, ...found.flat()];
}

/** The contacts with those of their addresses that are not known yet; they are known then. */
function newContacts(contacts: readonly Contact[], known: Set<string>): Contact[] {
  return contacts.map((contact) => {
    const addresses = Object.entries(contact.addresses).filter(([channel, address]) => {
      const key = JSON.stringify([channel, address]);
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
    return { ...contact, addresses: Object.fromEntries(addresses) };
  });
}
