/** The ledger of a dossier as lines: who held it for how long, parts that sum to the whole. */
import { textIn } from '@thutuc/legal-time';
import type { Ledger } from '@thutuc/core';
import { tableLines } from '../../terminal/columns.js';
import { durationText, elapsedText } from '../../texts/dates.js';
import type { PrintContext } from './context.js';

const barMax = 20;

/** The table of holders with its total, and the busy time of each party. */
export function ledgerLines(ledger: Ledger, context: PrintContext): string[] {
  const { language, report, terminal } = context;
  const { width, paint } = terminal;
  const words = language.cli.report;
  const partyName = (party: string): string =>
    textIn(report.procedure.parties[party]?.name, language) ?? party;
  const share = (workingMs: number): string => {
    const part = ledger.workingMs === 0 ? 0 : workingMs / ledger.workingMs;
    const percent = language.legalTime.amounts.percent(String(Math.round(part * 100)).padStart(3));
    return `${percent} ${'█'.repeat(Math.round(part * barMax))}`;
  };
  const rows = ledger.parts.map(({ holders, workingMs, elapsedMs }) => [
    holders.map(partyName).join(' + ') || words.nobody,
    durationText(workingMs, language),
    share(workingMs),
    elapsedText(elapsedMs, language),
  ]);
  const total = [
    words.total,
    durationText(ledger.workingMs, language),
    share(ledger.workingMs),
    elapsedText(ledger.elapsedMs, language),
  ];
  const [holder = '', working = '', shareHead = '', elapsed = ''] = words.ledgerHeads;
  const table = tableLines(
    [
      { head: holder },
      { head: working, align: 'right', shrink: 0 },
      { head: shareHead, shrink: 0 },
      { head: elapsed, align: 'right', shrink: 0 },
    ],
    [...rows, total],
    width,
    paint.dim,
  );
  const [busyHead = '', busyTime = ''] = words.busyHeads;
  const busy = tableLines(
    [{ head: busyHead }, { head: busyTime, align: 'right', shrink: 0 }],
    ledger.busy.map(({ party, workingMs }) => [
      partyName(party),
      durationText(workingMs, language),
    ]),
    width,
    paint.dim,
  );
  return [...table.slice(0, -1), paint.bold(table.at(-1) ?? ''), '', ...busy];
}
