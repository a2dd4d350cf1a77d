/** A case on which something may be annulled, and what must be so after that. */
import { parseInstant } from '@thutuc/legal-time';
import type { Procedure } from '../../definition/procedure.js';
import { openLog } from '../../engine/chain.js';
import { standing } from '../../engine/standing.js';
import { timersOf } from '../../engine/timers.js';
import type { Command } from '../../engine/command.js';
import type { Dossier } from '../../engine/dossier.js';
import { openOffice, type Case } from './office.js';
import { permitProcedure } from '@thutuc/testing';
import { foldLog, foldStanding } from '../../engine/fold-log.js';
import { reasons } from './permit-course.js';
import { comparableWithoutAnnulled } from './without-annulled.js';

/** An officer who may annul. */
export const inspector = 'U-1/inspector';

/** What an annulment rests on in tests. */
export const basis = [{ act: 'Act of the test', article: '7', status: 'internal' as const }];

/** The command that annuls an event. */
export function annulInCase(event: number, kind: 'annul' | 'clock' = 'annul'): Command {
  return { type: 'annul', event, kind, basis, reasons };
}

/** A case that commands are typed into. */
interface OpenCase {
  readonly case: Case;
  readonly dossier: Dossier;
  /** Fires what is due by an instant. */
  tick(until: string): void;
  type(recorded: string, actor: string, command: Command, effective?: string): void;
}

/** Opens a case; before each command, the timers are fired that come before it. */
export function openCase(procedure: Procedure = permitProcedure()): OpenCase {
  const office = openOffice(procedure);
  let result: Case | undefined;
  const fire = (at: number, effective: number) => {
    for (;;) {
      const [first] = result === undefined ? [] : timersOf(result.dossier, at, effective);
      if (first === undefined) return;
      const { activation, timer } = first;
      const command = { type: 'fireTimer', activation, timer } as const;
      result = office.act(result, { at, actor: '@system', command });
    }
  };
  const course = {
    get case(): Case {
      return result!;
    },
    get dossier(): Dossier {
      return result!.dossier;
    },
    tick(until: string) {
      fire(parseInstant(until), parseInstant(until));
    },
    type(recorded: string, actor: string, command: Command, effective?: string) {
      const at = parseInstant(recorded);
      const isClock = command.type === 'annul' && command.kind === 'clock';
      if (!isClock) fire(at, effective === undefined ? at : parseInstant(effective));
      result = office.act(result, { at, actor, command, effectiveAt: effective });
    },
  };
  return course;
}

/** What a log folds to, from its texts and from what stands of it; both are what the dossier is. */
export function foldsOfCase({ dossier, events, stored }: Case): {
  found: unknown[];
  is: unknown[];
} {
  const replayed = foldLog(openLog(dossier.id, stored));
  return {
    found: [JSON.stringify(replayed), comparableWithoutAnnulled(foldStanding(standing(events)))],
    is: [JSON.stringify(dossier), comparableWithoutAnnulled(dossier)],
  };
}
