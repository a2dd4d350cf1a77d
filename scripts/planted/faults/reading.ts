/** Faults by which people see what is not theirs, or see it without a record. */
import type { Fault } from '../fault.js';

const involvement = 'packages/core/src/runtime/involvement.ts';
const gate = 'packages/core/src/runtime/gate.ts';
const tests = ['packages/core/src/runtime/reading.test.ts', 'scripts/docs/readings.test.ts'];

export const readingFaults: readonly Fault[] = [
  {
    name: 'delegation-to-anybody',
    why: 'Once anything is delegated on a dossier, everybody reads what it says of persons.',
    file: involvement,
    find: '?.filter(({ to }) => to === actor) ?? []',
    replacement: ' ?? []',
    tests,
  },
  {
    name: 'delegation-without-days',
    why: 'A deputy reads before the delegation begins, and for ever after it has ended.',
    file: involvement,
    find: 'const current = rolesToday(delegated, today);',
    replacement: 'const current = delegated;',
    tests,
  },
  {
    name: 'consulted-agency-cannot-read',
    why: 'The agency that is asked for its opinion cannot read what it is asked about.',
    file: involvement,
    find: ' || dossier.consultations.some(isIt)',
    replacement: '',
    tests,
  },
  {
    name: 'role-without-days',
    why: 'Whoever has left an office can still read its dossiers.',
    file: involvement,
    find: 'const held = rolesToday(grants, today);',
    replacement: 'const held = grants;',
    tests,
  },
  {
    name: 'role-of-any-unit',
    why: 'The officers of every office read the dossiers of all others.',
    file: involvement,
    find: 'const isBound = dossier.parties[party] === unit;',
    replacement: 'const isBound = dossier.parties[party] !== undefined;',
    tests,
  },
  {
    name: 'any-role-of-a-unit',
    why: 'Everybody of an agency reads, also in roles that the procedure does not know.',
    file: involvement,
    find: 'isBound && Object.hasOwn(parties[party]?.roles ?? {}, role)',
    replacement: 'isBound && party in parties && role !== ""',
    tests,
  },
  {
    name: 'officer-reads',
    why: 'Whoever may erase or migrate dossiers reads them as well.',
    file: involvement,
    find: "return isAdmin || wasDeputy ? 'known' : 'stranger';",
    replacement: "return isAdmin ? 'reader' : wasDeputy ? 'known' : 'stranger';",
    tests,
  },
  {
    name: 'engine-names-read',
    why: 'A request under a name of the engine reads as the applicant.',
    file: involvement,
    find: "if (actor.startsWith('@')) return 'stranger';",
    replacement: "if (actor === '@applicant') return 'reader';",
    tests,
  },
  {
    name: 'reading-without-record',
    why: 'What a dossier says of persons is shown, and nobody learns who read it.',
    file: gate,
    find: 'await accessLog.keep({',
    replacement: 'await Promise.resolve({',
    tests: [...tests, 'packages/core/src/runtime/documents.test.ts'],
  },
  {
    name: 'persons-in-the-timeline',
    why: 'A timeline without a reader names people.',
    file: 'packages/core/src/runtime/reading.ts',
    find: 'reader === undefined ? events.map(withoutPersons) : events',
    replacement: 'events',
    tests,
  },
  {
    name: 'document-without-gate',
    why: 'Whoever guesses the id of a document learns whether a dossier has it.',
    file: 'packages/core/src/runtime/documents.ts',
    find: 'if (found === undefined) await gate.assertReadable(loaded, dossier, reader.actor);\n    else',
    replacement: 'if (found !== undefined)',
    tests: [...tests, 'packages/core/src/runtime/documents.test.ts'],
  },
  {
    name: 'anybody-plans-migrations',
    why: 'Whoever asks for the plan of a migration or a transfer learns the ids of all open dossiers.',
    file: 'packages/core/src/runtime/administrators.ts',
    find: 'if (isAdministrator(adminRoles, office, held)) return;',
    replacement: "if (isAdministrator(adminRoles, office, held) || actor !== '') return;",
    tests: ['scripts/docs/readings.test.ts'],
  },
  {
    name: 'pinned-text-unchecked',
    why: 'Whoever can write to the database gives themselves a role in a pinned procedure.',
    file: 'packages/core/src/runtime/pinned-content.ts',
    find: 'if (isPinned(hash, text)) return text;',
    replacement: 'if (isPinned(hash, text) || text.length > 0) return text;',
    tests: ['packages/core/src/runtime/pinned-content.test.ts'],
  },
];
