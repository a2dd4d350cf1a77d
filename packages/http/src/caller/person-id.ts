/** Ids of persons, as sign-ons say them. */

/** Whether an id can be a person's: those that begin with `@` are the engine's. */
export function isPersonId(person: unknown): person is string {
  return typeof person === 'string' && /^[^@].{0,199}$/su.test(person);
}
