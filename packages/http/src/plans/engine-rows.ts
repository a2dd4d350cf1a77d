/** The plans of the engine as rows by dossier. */
import type {
  AmendedDeadline,
  CountedPlan,
  Engine,
  InterruptionPlan,
  TransferPlan,
} from '@thutuc/core';
import { type PlanRow, rowsByDossier, said } from './plan-row.js';

type SignalPlan = Awaited<ReturnType<Engine['planSignal']>>;
type Late = CountedPlan['moves'][number]['movesIntoPast'];

const iso = (instant: number) => new Date(instant).toISOString();

const atOnceOf = (late: Late) =>
  late.map(({ activation, timer, to }) => ({ activation, timer, at: iso(to) }));

function byDossier<One extends { readonly dossier: string }>(
  all: readonly One[],
): ReadonlyMap<string, readonly One[]> {
  const grouped = new Map<string, One[]>();
  for (const one of all) {
    const group = grouped.get(one.dossier) ?? [];
    grouped.set(one.dossier, group);
    group.push(one);
  }
  return grouped;
}

/** Which dossiers move to another version. */
export function ofMigration({ moves, stays }: CountedPlan): readonly PlanRow[] {
  return rowsByDossier([
    ...moves.map(({ dossier, positions, byChoice, movesIntoPast }) => ({
      dossier,
      follows: !byChoice,
      ...said({ steps: [...positions], byChoice, atOnce: atOnceOf(movesIntoPast) }),
    })),
    ...stays.map(({ dossier, reasons }) => ({
      dossier,
      follows: false,
      reasons: reasons.map(({ code, text, position }) => ({
        code,
        text,
        ...(position !== '' && { step: position }),
      })),
    })),
  ]);
}

/** Which dates calendars move. */
export function ofCalendars(moved: readonly AmendedDeadline[]): readonly PlanRow[] {
  return rowsByDossier(
    [...byDossier(moved)].map(([dossier, dates]) => ({
      dossier,
      follows: true,
      dates: dates.map(({ activation, from, to }) => ({ activation, from, to })),
    })),
  );
}

/** Which dossiers go to another unit. */
export function ofTransfer({ transfers, stays }: TransferPlan): readonly PlanRow[] {
  return rowsByDossier([
    ...transfers.map(({ dossier, to, freed, held, dates, movesIntoPast }) => ({
      dossier,
      follows: true,
      unit: to,
      ...said({ freed, held, dates, atOnce: atOnceOf(movesIntoPast) }),
    })),
    ...stays.map(({ dossier, reasons }) => ({ dossier, follows: false, reasons })),
  ]);
}

/** Which dossiers follow an interruption, and what was carried out meanwhile. */
export function ofInterruption({ touched, toAnnul, stays }: InterruptionPlan): readonly PlanRow[] {
  return rowsByDossier([
    ...[...byDossier(toAnnul)].map(([dossier, consequences]) => ({
      dossier,
      follows: false,
      toAnnul: consequences.map(({ event, activation, at }) => ({
        event,
        activation,
        at: iso(at),
      })),
    })),
    ...touched.map(({ dossier, dates, standsStill, movesIntoPast }) => ({
      dossier,
      follows: true,
      ...said({ dates, standsStill, atOnce: atOnceOf(movesIntoPast) }),
    })),
    ...stays.map(({ dossier, reasons }) => ({ dossier, follows: false, reasons })),
  ]);
}

/** Which dossiers a signal reaches. */
export function ofSignal({ reached, passed }: SignalPlan): readonly PlanRow[] {
  return rowsByDossier([
    ...reached.map((dossier) => ({ dossier, follows: true })),
    ...passed.map(({ dossier, code }) => ({ dossier, follows: false, reasons: [{ code }] })),
  ]);
}
