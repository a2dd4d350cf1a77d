/** The logs of a store, read one dossier after the other, with what they pin. */
import type { Procedure, Store } from '@thutuc/core';
import { parseProcedure } from '@thutuc/core/procedure';
import { openLog } from '@thutuc/core/pure';
import { storedLogs } from '@thutuc/core/store';
import { type CalendarOf, LogReading } from '@thutuc/insight';
import type { WorkingCalendar } from '@thutuc/legal-time';
import { parseCalendar } from '@thutuc/legal-time/schema';
import { vietnamCalendar } from '@thutuc/vn';

/** Which logs are read. */
export interface LogFilter {
  /** Only what was recorded by this instant, in epoch milliseconds. */
  readonly asOf?: number | undefined;
  readonly procedure?: string | undefined;
  readonly unit?: string | undefined;
}

/** The logs of a store, and what the dossiers that were read pin. */
export interface LogSource {
  /** Every hash of each log is checked. @throws LogError for a log that is not what was written */
  readings(): AsyncIterable<LogReading>;
  /** The calendar of a dossier that was read. */
  readonly calendarOf: CalendarOf;
  /** A procedure of a dossier that was read, in the version that came last. */
  readonly procedure: (id: string) => Procedure | undefined;
  /** All of them. */
  readonly procedures: () => Iterable<Procedure>;
}

/** Opens the logs of a store. */
export function openLogSource(store: Store, filter: LogFilter): LogSource {
  const calendars = new Map<string, WorkingCalendar>();
  const procedures = new Map<string, Procedure>();
  const known = new Set<string>();
  const other = vietnamCalendar();

  async function keep({ account }: LogReading): Promise<void> {
    const { procedure: id, procedureHash, calendarHash } = account;
    if (!known.has(procedureHash)) {
      known.add(procedureHash);
      const text = await store.getContent('procedure', procedureHash);
      if (text !== undefined) procedures.set(id, parseProcedure(text));
    }
    if (calendarHash === undefined || known.has(calendarHash)) return;
    known.add(calendarHash);
    const text = await store.getContent('calendar', calendarHash);
    if (text !== undefined) calendars.set(calendarHash, parseCalendar(JSON.parse(text)));
  }

  async function* readings(): AsyncGenerator<LogReading> {
    for await (const log of storedLogs(store)) {
      const read = LogReading.of(openLog(log[0]!.dossier, log), filter.asOf);
      if (read === undefined || !isAsked(read, filter)) continue;
      await keep(read);
      yield read;
    }
  }

  return {
    readings,
    calendarOf: ({ calendarHash = '' }) => calendars.get(calendarHash) ?? other,
    procedure: (id) => procedures.get(id),
    procedures: () => procedures.values(),
  };
}

function isAsked({ account }: LogReading, { procedure, unit }: LogFilter): boolean {
  if (procedure !== undefined && account.procedure !== procedure) return false;
  return unit === undefined || Object.values(account.parties).includes(unit);
}
