/** The table of permissions for the reference, written from what the engine goes by. */
import { commands, type Permission } from '@thutuc/core/pure';

const begin = '<!-- BEGIN: permissions, written from the code -->';
const end = '<!-- END: permissions -->';

/** Who has a permission. */
export const permissionWords: Readonly<Record<Permission, string>> = {
  anybody: 'anyone for themselves; for another person, the role under `receipt` of the procedure',
  owner: 'the role that owns the step, and those under `also` of the step',
  payee:
    'the role under `confirmedBy` of the step, or under `receipt` of the procedure; those under `also` of the step',
  sender:
    'the role that owns the handoff or the consultation, and those under `also` of it; for a supplement, the one in whose duty it was asked for',
  message:
    'those under `from` where the procedure catches the message or the signal, the role under `receipt` where it names nobody; whoever may act on a step that waits for the message; those under `signal` of the engine’s `adminRoles` for signals',
  back: 'the role under `back` of the step',
  superior: 'the role above the one that owns the step (`superior`); the owner where there is none',
  work: 'the role above the one that owns the step, and those under `work` of the engine’s `adminRoles`; the engine itself, for claims that have ended',
  incident:
    'the role that owns the step, or that under `receipt` where nobody owns it; the role above either',
  holder: 'who holds the role that is delegated, of their own and not by delegation',
  recorder:
    'the role whose duty the fact was recorded in, and the role above; the one under `receipt` for what the applicant said, and the applicant until the dossier is received',
  annulment:
    'the role above the one in whose duty the event was recorded (for the applicant, the one above `receipt`), and those under `annulment` of the engine’s `adminRoles`',
  doer: 'whoever did it last in the dossier, while they hold a role that they may have done it in',
  participant:
    'the applicant, for documents `from` the applicant; whoever may act on an open step or duty',
  applicant: 'the applicant',
  filing:
    'the applicant; the role under `receipt` of the procedure, for what comes in at its counter',
  receipt: 'the role under `receipt` of the procedure',
  result: 'the role under `result` of the procedure',
  apology: 'the role under `apology` of the procedure',
  extension: 'the role under `extension` of the procedure',
  withdrawal: 'the role under `withdrawal` of the procedure',
  reopening: 'the role under `reopening` of the procedure',
  suspension: 'the role under `suspension` of the procedure',
  import: 'those under `import` of the engine’s `adminRoles`',
  migration:
    'those under `migration` of the engine’s `adminRoles`; the applicant where the version leaves the choice',
  transfer:
    'those under `transfer` of the engine’s `adminRoles`; the role under `receipt` of the procedure, from a unit that is not competent',
  archive: 'the role under `result` of the procedure, and those under `archive` of `adminRoles`',
  erasure:
    'those under `erasure` of `adminRoles`; under `forcedErasure` while the dossier is worked on',
  engine: 'the engine itself; no request from outside',
};

/** The document with its part between the marks written anew. */
export function withPermissions(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
  const rows = Object.values(commands).map(
    ({ type, permission }) => `| \`${type}\` | ${permissionWords[permission]} |`,
  );
  const table = ['| command | may be given by |', '| --- | --- |', ...rows].join('\n');
  return `${document.slice(0, from + begin.length)}\n\n${table}\n\n${document.slice(to)}`;
}
