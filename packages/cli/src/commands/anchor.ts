/** `thutuc db anchor`: the heads of all chains, to be kept away from the store. */
import { anchorLines, type AnchorReport, type AuditReport, type Store } from '@thutuc/core';
import type { CommandInput } from '../command-line/command.js';
import { writeFileLines } from '../procedure-folder/files.js';

/** An audit, and what an anchor was like that it was compared with. */
export interface Verified extends AuditReport {
  readonly anchor?: Omit<AnchorReport, 'problemCount' | 'problems'>;
}

/** An audit with what a comparison found besides. */
export function withAnchor(
  report: AuditReport,
  { problemCount, problems, ...anchor }: AnchorReport,
): Verified {
  return {
    ...report,
    problemCount: report.problemCount + problemCount,
    problems: [...report.problems, ...problems],
    anchor,
  };
}

/** Writes the heads of all chains into a file, or prints them. */
export async function anchor(store: Store, input: CommandInput): Promise<number> {
  const { options, terminal, switches, language } = input;
  const lines = anchorLines(store, Date.now());
  if (options.out === undefined) {
    for await (const line of lines) terminal.print(line);
    return 0;
  }
  let last = '';
  await writeFileLines(
    options.out,
    (async function* () {
      for await (const line of lines) yield (last = line);
    })(),
  );
  const { root } = JSON.parse(last) as { readonly root: string };
  const made = { file: options.out, root };
  terminal.print(
    switches.has('json') ? JSON.stringify(made, null, 2) : language.cli.store.anchored(made),
  );
  return 0;
}
