/** The procedure of the office: who does what, by when, under which article. */
import { defineProcedure } from '@thutuc/node';

const basis = [{ act: 'Algemene wet bestuursrecht', article: '4:13' }];
const clerk = { party: 'office', role: 'clerk' } as const;

/** A permit for a terrace on the street. */
export const permit = defineProcedure({
  schema: 'thutuc/procedure@1',
  id: 'terrace-permit',
  version: '1.0.0',
  name: { en: 'Terrace permit' },
  effective: { from: '2020-01-01' },
  basis,
  parties: {
    applicant: {
      kind: 'applicant',
      name: { en: 'Applicant' },
      roles: { person: { name: { en: 'Applicant' } } },
    },
    office: {
      kind: 'agency',
      name: { en: 'Permit office' },
      unit: 'office',
      roles: { clerk: { name: { en: 'Clerk' } }, head: { name: { en: 'Head of the office' } } },
    },
  },
  // The law: eight weeks, counted by the Dutch General Time Limits Act.
  timeLimit: { amount: 8, unit: 'weeks', rule: 'nl/atw', basis },
  allotmentRule: 'nl/atw',
  data: {
    place: { type: 'text', name: { en: 'Place' }, required: true, searchable: true },
    area: { type: 'number', name: { en: 'Area in square metres' }, required: true },
    fits: { type: 'boolean', name: { en: 'Fits on the pavement' } },
  },
  receipt: clerk,
  result: clerk,
  start: 'visit',
  steps: {
    visit: {
      kind: 'task',
      name: { en: 'Look at the place' },
      ...clerk,
      limit: { amount: 10, unit: 'workingDays' },
      writes: ['fits'],
      on: { seen: 'decide' },
    },
    decide: {
      kind: 'task',
      name: { en: 'Decide' },
      party: 'office',
      role: 'head',
      limit: { amount: 5, unit: 'workingDays' },
      on: { grant: 'granted', refuse: 'refused' },
    },
    granted: { kind: 'end', name: { en: 'Granted' }, outcome: 'granted' },
    refused: { kind: 'end', name: { en: 'Refused' }, outcome: 'refused' },
  },
});
