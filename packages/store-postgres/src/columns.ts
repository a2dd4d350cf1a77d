/** Turns a batch into one array per column, as the commit functions take them. */
import type { Commit } from '@thutuc/core/store';
import type { WorkShare } from '@thutuc/core';
import { timerTable, tableValuesOf, workItemTable, workShareTable } from '@thutuc/core/sql';
import { binaryArray, type ElementType } from './binary-arrays.js';

/** The arguments of the function that commits, in its order. */
export function columnsOf(commits: readonly Commit[]): Buffer[] {
  return [
    ...changeColumns(commits),
    ...counterColumns(commits),
    ...eventColumns(commits),
    ...workItemColumns(commits),
    ...timerColumns(commits),
    ...messageColumns(commits),
  ];
}

/** The arguments of the function that writes search terms, after the statuses. */
export function termColumnsOf(commits: readonly Commit[]): Buffer[] {
  return [
    ...transpose('int4 text', commits, (commit, n) =>
      termsOf(commit) === undefined ? [] : [[n, commit.row.dossier]],
    ),
    ...transpose('int4 text text', commits, (commit, n) =>
      (termsOf(commit) ?? []).map((term) => [n, commit.row.dossier, term]),
    ),
  ];
}

/** The arguments of the function that writes offers, after the statuses. */
export function offerColumnsOf(commits: readonly Commit[]): Buffer[] {
  return [
    ...transpose('int4 text', commits, (commit, n) =>
      offersOf(commit) === undefined ? [] : [[n, commit.row.dossier]],
    ),
    ...transpose('int4 text text text text text text text int8 int8', commits, (commit, n) =>
      (offersOf(commit) ?? []).map((offer) => [n, ...workShareValues(offer)]),
    ),
  ];
}

/** The arguments of the function that writes bound units, after the statuses. */
export function unitColumnsOf(commits: readonly Commit[]): Buffer[] {
  return [
    ...transpose('int4 text', commits, ({ row, boundUnits }, n) =>
      boundUnits === undefined ? [] : [[n, row.dossier]],
    ),
    ...transpose('int4 text text', commits, ({ row, boundUnits = [] }, n) =>
      boundUnits.map((unit) => [n, unit, row.dossier]),
    ),
  ];
}

/** The arguments of the function that wakes messages, after the statuses. */
export function wakeColumnsOf(commits: readonly Commit[]): Buffer[] {
  return transpose('int4 text int8', commits, ({ row, wakesAt }, n) =>
    wakesAt === undefined ? [] : [[n, row.dossier, wakesAt]],
  );
}

/** The arguments of the function that brings messages forward, after the statuses. */
export function freeingColumnsOf(commits: readonly Commit[]): Buffer[] {
  return transpose('int4 text int8', commits, ({ row, freesAt }, n) =>
    freesAt === undefined ? [] : [[n, row.dossier, freesAt]],
  );
}

/** The arguments of the function that erases letters, after the statuses. */
export function erasureColumnsOf(commits: readonly Commit[]): Buffer[] {
  return transpose('int4 text', commits, ({ row, erasePersonal }, n) =>
    erasePersonal === true ? [[n, row.dossier]] : [],
  );
}

/** The arguments of the function that claims drafts, after the expected versions. */
export function draftClaimsOf(commits: readonly Commit[]): Buffer[] {
  return transpose('int4 text int8', commits, ({ draft }, n) =>
    draft === undefined ? [] : [[n, draft.id, draft.revision]],
  );
}

/** The arguments of the function that takes drafts, after the statuses. */
export function draftColumnsOf(commits: readonly Commit[]): Buffer[] {
  return transpose('int4 text', commits, ({ draft }, n) =>
    draft === undefined ? [] : [[n, draft.id]],
  );
}

/** All offers of a dossier after the change; `undefined` where they stay as they are. */
export function offersOf({ workShares, erasePersonal }: Commit): readonly WorkShare[] | undefined {
  return workShares ?? (erasePersonal === true ? [] : undefined);
}

/** All terms of a dossier after the change; `undefined` where they stay as they are. */
function termsOf({ searchTerms, erasePersonal }: Commit): readonly string[] | undefined {
  return searchTerms ?? (erasePersonal === true ? [] : undefined);
}

const workItemValues = tableValuesOf(workItemTable);
const workShareValues = tableValuesOf(workShareTable);
const timerValues = tableValuesOf(timerTable);

function changeColumns(commits: readonly Commit[]): Buffer[] {
  return transpose(
    'text int8 int8 text text text text text text int8 int8 text text text bool',
    commits,
    ({ row, snapshot, expectedVersion, command, erasePersonal }) => [
      [
        row.dossier,
        expectedVersion,
        row.version,
        row.head,
        row.procedure,
        row.procedureVersion,
        row.code,
        row.lifecycle,
        row.outcome,
        row.dueAt,
        row.submittedAt,
        snapshot.body,
        snapshot.personal,
        command.id,
        erasePersonal ?? false,
      ],
    ],
  );
}

function counterColumns(commits: readonly Commit[]): Buffer[] {
  return transpose('int4 text int8', commits, ({ counter }, n) =>
    counter === undefined ? [] : [[n, counter.key, counter.expected]],
  );
}

function eventColumns(commits: readonly Commit[]): Buffer[] {
  return transpose(
    'int4 text int8 text text text text text int8',
    commits,
    ({ events, command }, n) =>
      events.map(({ dossier, seq, body, hash, personal }) => {
        const isFirst = seq === command.first;
        const record = isFirst ? [command.id, command.digest, command.last] : [null, null, null];
        return [n, dossier, seq, body, hash, personal, ...record];
      }),
  );
}

function workItemColumns(commits: readonly Commit[]): Buffer[] {
  return transpose(
    'int4 text text text text text text text int8 text int8 int8 text int8 int8',
    commits,
    ({ workItems }, n) => workItems.map((item) => [n, ...workItemValues(item)]),
  );
}

function timerColumns(commits: readonly Commit[]): Buffer[] {
  return transpose('int4 text text text int8', commits, ({ timers }, n) =>
    timers.map((timer) => [n, ...timerValues(timer)]),
  );
}

function messageColumns(commits: readonly Commit[]): Buffer[] {
  return transpose('int4 text text text text int8', commits, ({ outbox }, n) =>
    outbox.map(({ key, dossier, channel, body, notBefore }) => [
      n,
      key,
      dossier,
      channel,
      body,
      notBefore,
    ]),
  );
}

/** One array per column, of the rows that each commit makes; `n` counts the commits from 1. */
function transpose(
  types: string,
  commits: readonly Commit[],
  rowsOf: (commit: Commit, n: number) => readonly (readonly unknown[])[],
): Buffer[] {
  const rows = commits.flatMap((commit, i) => rowsOf(commit, i + 1));
  return types.split(' ').map((type, c) =>
    binaryArray(
      type as ElementType,
      rows.map((row) => row[c]),
    ),
  );
}
