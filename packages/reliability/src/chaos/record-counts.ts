/** How often each command that is no step of the plan was carried out, and how often refused. */

/** Commands about a dossier as a whole, and those for what comes beside the plan. */
export const recordKinds = [
  'extend',
  'delegate',
  'revokeDelegation',
  'correct',
  'annul',
  'undo',
  'reopen',
  'migrate',
  'transfer',
  'free',
  'import',
  'deliverMessage',
  'sendSignal',
  'escalate',
  'fail',
  'empower',
  'revokePower',
] as const;

/** A command about a dossier as a whole. */
export type RecordKind = (typeof recordKinds)[number];

/** What became of the commands of one kind. */
export interface Answers {
  readonly carriedOut: number;
  readonly refused: number;
}

/** What became of them, by kind. */
export type RecordCounts = Readonly<Record<RecordKind, Answers>>;

/** Whether a command is one about a dossier as a whole. */
export function isRecordKind(type: string): type is RecordKind {
  return (recordKinds as readonly string[]).includes(type);
}

/** Sums of counts. */
export function sumOfRecords(counts: readonly RecordCounts[]): RecordCounts {
  const sum = (kind: RecordKind, answer: keyof Answers): number =>
    counts.reduce((total, of) => total + of[kind][answer], 0);
  return Object.fromEntries(
    recordKinds.map((kind) => [
      kind,
      { carriedOut: sum(kind, 'carriedOut'), refused: sum(kind, 'refused') },
    ]),
  ) as Record<RecordKind, Answers>;
}
