/** The words of `thutuc law`. */
import type { Act } from '@thutuc/legal-time';

/** How sure the record of an act is. */
const certainty: Readonly<Record<Act['certainty'], string>> = {
  read: 'text read',
  reported: 'reported',
  doubtful: 'doubtful',
};

/** What holds on a day, and what changes from one to another. */
export const lawWords = {
  on: (date: string) => `Law of Viet Nam on ${date}`,
  between: (from: string, to: string) => `Changes in the law of Viet Nam from ${from} to ${to}`,
  inForce: 'In force',
  undated: 'On record without the day since which it is in force',
  heads: ['Act', 'Since', 'Amended or replaced by', 'Record'],
  certainty,
  rules: 'One-stop rules',
  ruleHeads: ['Parameter', 'Value', 'Article'],
  notKnown: 'not known',
  noRules: 'no rules on record',
  forms: (act: string, count: number) => `Forms: ${count}, by ${act}.`,
  noForms: 'Forms: it is not known which ones are in use.',
  daysOff: (date: string) => `Days off: known by notice to ${date}.`,
  procedures: 'Procedures',
  notInEffect: 'receives no dossiers on that day',
  sound: 'rests on law in force',
  issued: (act: string) => `${act} is issued.`,
  begins: (act: string) => `${act} comes into force.`,
  amends: (act: string, others: string) => `${act} comes into force; it amends ${others}.`,
  ends: (act: string) => `${act} is in force no longer.`,
  replaced: (act: string, others: string) => `${act} is in force no longer; replaced by ${others}.`,
  newRules: (name: string) => `New rules for receipts: ${name}.`,
  formsBegin: (act: string) => `The forms of ${act} come into use.`,
  formsEnd: (act: string) => `The forms of ${act} are in use no longer.`,
  daysOffKnown: (notice: string, days: string) => `${notice}: days off and make-up days ${days}.`,
  touches: (names: string) => `touches ${names}`,
  nothing: 'Nothing on record changes.',
};
