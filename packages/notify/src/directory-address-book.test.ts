/** The default address book: who is reached where, on which day. */
import { describe, expect, it } from 'vitest';
import { permitProcedure } from '@thutuc/testing';
import { createAddressBook } from './directory-address-book.js';
import type { DirectoryFile } from '@thutuc/core';

const file: DirectoryFile = {
  schema: 'thutuc/directory@1',
  units: [{ code: 'U-1', name: { vi: 'Văn phòng', en: 'Office' } }],
  people: [
    {
      id: 'lan',
      name: 'Trần Thị Lan',
      memberships: [{ unit: 'U-1', role: 'officer', from: '2025-01-06', to: '2025-01-10' }],
      contacts: { email: 'lan@u1.example', sms: '+84900000001' },
    },
    {
      id: 'mai',
      name: 'Ngô Mai',
      language: 'en',
      delegations: [
        { onBehalfOf: 'lan', unit: 'U-1', role: 'officer', from: '2025-01-10', to: '2025-01-17' },
      ],
    },
    { id: 'hanh', name: 'Lê Hạnh', contacts: { email: 'hanh@account.example', sms: '1' } },
  ],
};

const lan = {
  name: 'Trần Thị Lan',
  addresses: { email: 'lan@u1.example', sms: '+84900000001' },
};
const mai = { name: 'Ngô Mai', language: 'en', addresses: {} };

describe('createAddressBook', () => {
  it.each([
    ['2025-01-05', 'officer', []],
    ['2025-01-06', 'officer', [lan]],
    ['2025-01-10', 'officer', [lan, mai]],
    ['2025-01-17', 'officer', [mai]],
    ['2025-01-18', 'officer', []],
    ['2025-01-10', 'head', []],
  ])('on %s the %s', async (on, role, expected) => {
    expect(await createAddressBook(file).holdersOf({ unit: 'U-1', role, on })).toEqual(expected);
  });

  it.each([
    [
      'an account',
      { applicant: 'hanh', data: {} },
      { name: 'Lê Hạnh', addresses: { email: 'hanh@account.example', sms: '1' } },
    ],
    [
      'the dossier, before an account',
      {
        applicant: 'hanh',
        data: { owner: ' Lê Thị Hạnh ', mail: 'hanh@home.example', tongue: 'en', phone: ' ' },
      },
      {
        name: 'Lê Thị Hạnh',
        language: 'en',
        addresses: { email: 'hanh@home.example', sms: '1' },
      },
    ],
    ['nowhere, not even a language', { applicant: 'unknown', data: {} }, { addresses: {} }],
    [
      'nowhere',
      { applicant: 'unknown', data: { mail: 5, tongue: 'nl' } },
      { language: 'nl', addresses: {} },
    ],
  ])('finds an applicant by %s', async (_where, personal, expected) => {
    const book = createAddressBook(file, {
      name: 'owner',
      language: 'tongue',
      addresses: { email: 'mail', sms: 'phone' },
    });
    const found = await book.applicantOf({ doneBy: [], ...personal }, permitProcedure());
    expect(found).toEqual([expected]);
  });

  it('finds a person by id, and nobody by one that it has not', async () => {
    const book = createAddressBook(file);
    expect(await book.personOf('lan')).toEqual([lan]);
    expect(await book.personOf('nobody')).toEqual([]);
  });

  it('says what is wrong with a file', () => {
    const people = [{ id: 'x', name: 'X', contacts: { email: '' } }];
    expect(() => createAddressBook({ ...file, people })).toThrow(/people\.0\.contacts\.email/);
  });
});
