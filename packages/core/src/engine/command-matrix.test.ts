/** Who may give which command in which state: as is expected, and as the reference says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  commandMatrix,
  states,
  type CommandMatrix,
  type StateName,
} from '../testing/dossiers/command-matrix.js';
import { commands } from './command-list.js';
import type { CommandType } from './command.js';

/** Names of those who may, by state. */
type Expected = Partial<Record<StateName, string>>;

const steps = ['task', 'claimed', 'supplement', 'consultation', 'sending', 'sent', 'payment'];
const running = [...steps, 'signature'];
const open = ['submitted', 'guided', ...running, 'suspended', 'withdrawal'];
const each = (names: readonly string[], who: string): Expected =>
  Object.fromEntries(names.map((name) => [name, who]));
const but = (names: readonly string[], ...left: readonly string[]) =>
  names.filter((name) => !left.includes(name));

/** By hand, from the definition of the permit and what the guides promise. */
const expected: Readonly<Partial<Record<CommandType, Expected>>> = {
  accept: { submitted: 'officer' },
  refuse: { submitted: 'officer' },
  // Told once what is missing, and completed by the applicant, or at the counter.
  guide: { submitted: 'officer' },
  amend: { guided: 'applicant, officer' },
  // What a person has claimed is theirs alone.
  // Whoever has checked does not sign.
  complete: { task: 'officer, head', claimed: 'officer', signature: 'head' },
  requestSupplement: { task: 'officer, head', claimed: 'officer' },
  provideSupplement: { supplement: 'applicant' },
  abandonSupplement: { supplement: 'applicant' },
  sendHandoff: { sending: 'officer' },
  acknowledgeHandoff: { sent: 'head' },
  refuseHandoff: { sent: 'head' },
  answerConsultation: { consultation: 'police' },
  // Whoever sent it, while nobody has taken it.
  recall: { ...each(['supplement', 'consultation', 'sent'], 'officer') },
  recallSubmission: { submitted: 'applicant', guided: 'applicant' },
  recordPayment: { payment: 'officer' },
  apologise: each(running, 'head'),
  // While the applicant is waited for, the clock stands still.
  extend: each(but(running, 'supplement', 'payment'), 'head'),
  withdraw: each(but(open, 'guided', 'withdrawal'), 'applicant'),
  approveWithdrawal: { withdrawal: 'officer' },
  declineWithdrawal: { withdrawal: 'officer' },
  cancelWithdrawal: { withdrawal: 'applicant' },
  suspend: each(running, 'head'),
  resume: { suspended: 'head' },
  claim: {
    ...{ task: 'officer, head', claimed: 'officer', supplement: 'applicant' },
    consultation: 'police',
    ...{ sending: 'officer', sent: 'head', payment: 'applicant, officer', signature: 'head' },
    // Duties of the dossier as a whole as well, and while it rests.
    ...{ submitted: 'officer', decided: 'officer' },
    ...each(['suspended', 'withdrawal'], 'officer, head'),
  },
  release: { claimed: 'officer' },
  free: { claimed: 'head, keeper' },
  transfer: each([...open, 'decided', 'returned'], 'mover'),
  // The role above the owner; the owner, where there is none.
  reassign: {
    ...each(['task', 'claimed', 'sending', 'sent', 'suspended', 'withdrawal'], 'head'),
    ...each(['submitted', 'decided'], 'head'),
    ...{ consultation: 'police', payment: 'applicant, officer', signature: 'officer, head' },
  },
  returnResult: { decided: 'officer' },
  // The applicant until it is archived or erased; whoever has an open duty, claimed or not.
  addDocument: {
    ...each(['submitted', 'guided', 'sending', 'payment', 'decided'], 'applicant, officer'),
    ...each(
      ['task', 'claimed', 'signature', 'suspended', 'withdrawal'],
      'applicant, officer, head',
    ),
    ...{ supplement: 'applicant', returned: 'applicant' },
    ...{ consultation: 'applicant, police', sent: 'applicant, head' },
  },
  delegate: each([...open, 'decided', 'returned', 'erased'], 'officer, head'),
  revokeDelegation: { claimed: 'officer' },
  // By the applicant, or at the counter, until the dossier says nothing of persons any more.
  empower: each([...open, 'decided', 'returned'], 'applicant, officer'),
  revokePower: { claimed: 'applicant, officer' },
  correct: {
    ...each([...open, 'decided', 'returned', 'erased'], 'officer'),
    submitted: 'applicant, officer',
    guided: 'applicant, officer',
  },
  // The last act, unless it has reached others; those of the head, by nobody above.
  annul: {
    ...each(
      ['guided', 'claimed', 'supplement', 'consultation', 'sent', 'signature'],
      'head, inspector',
    ),
    ...each(['suspended', 'decided'], 'inspector'),
  },
  sendBack: { signature: 'head' },
  // Whoever did it last, unless it has reached others.
  undo: {
    ...each(['guided', 'supplement', 'consultation', 'sent'], 'officer'),
    ...each(['suspended', 'decided'], 'head'),
  },
  reopen: each(['decided', 'returned'], 'head'),
  migrate: each(open, 'migrator'),
  archive: each(['returned', 'erased'], 'officer, archivist'),
  erase: {
    ...each([...open, 'decided'], 'judge'),
    ...each(['returned', 'archived'], 'archivist'),
  },
};

const begin = '<!-- BEGIN: states, written from the engine -->';
const end = '<!-- END: states -->';

/** The document with its part between the marks written anew. */
function withStates(document: string, matrix: CommandMatrix): string {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${end}" are missing.`);
  const head = ['command', ...Object.keys(states)];
  const rows = Object.entries(matrix).flatMap(([command, row]) => {
    const cells = Object.values(row).map((names) => names.join(', '));
    return cells.some((cell) => cell !== '') ? [[`\`${command}\``, ...cells]] : [];
  });
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((cells) => cells[i]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const table = [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
  return `${document.slice(0, from + begin.length)}\n\n${table}\n\n${document.slice(to)}`;
}

describe('the matrix of commands', () => {
  let matrix: CommandMatrix;
  beforeAll(() => {
    matrix = commandMatrix();
  });

  it.each(Object.keys(commands) as CommandType[])('%s is for those it should be', (command) => {
    const found = Object.entries(matrix[command]).flatMap(([state, names]) =>
      names.length === 0 ? [] : [[state, names.join(', ')]],
    );
    expect(Object.fromEntries(found)).toEqual(expected[command] ?? {});
  });

  it('is what docs/reference/permissions.md says; UPDATE_DOCS=1 writes it anew', () => {
    const file = new URL('../../../../docs/reference/permissions.md', import.meta.url);
    const document = readFileSync(file, 'utf8');
    const written = withStates(document, matrix);
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, written);
    else expect(document).toBe(written);
  });
});
