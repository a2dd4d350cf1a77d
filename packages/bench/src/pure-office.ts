/** The building permit on the pure functions of the engine alone, without a shell or a store. */
import { type CompiledProcedure, compileProcedure } from '@thutuc/core/procedure';
import { advance, parseCommand, type DecisionContext } from '@thutuc/core/pure';
import { workItemRowsOf } from '@thutuc/core/store';
import type { Dossier, Grant, StoredEvent, WorkItem } from '@thutuc/core';
import { permit, type PermitOffice } from './permit-dossier.js';

/** Compiled once, as the peer parses its process once. */
const compiled = compileProcedure(permit.procedure);

/** A dossier in memory with what is derived from it. */
interface Kept {
  readonly dossier: Dossier;
  readonly log: StoredEvent[];
  readonly workItems: readonly WorkItem[];
}

/**
 * An office on the pure functions alone: events hashed, work items and due dates derived.
 *
 * @param procedure - the building permit, or one that takes the same course
 */
export async function openPureOffice(
  procedure: CompiledProcedure = compiled,
): Promise<PermitOffice> {
  const { commands, rules, calendar, directory, salt } = permit;
  const dossiers = new Map<string, Kept>();
  const roles = new Map<string, readonly Grant[]>();
  for (const { actor } of commands) roles.set(actor, await directory.grantsOf(actor));
  // Functions that are made for each command would be measured with it: tsx names each anew.
  const rule = (id: string) => rules.get(id);
  const calendarOf = () => calendar;
  const unit = () => ({ above: [] });
  const calendarVersion = () => undefined;
  const contextOf = (now: number, actor: string): DecisionContext => ({
    now,
    procedure,
    rule,
    rulesHash: 'rules of the bench',
    calendar: calendarOf,
    unit,
    calendarVersion,
    roles: roles.get(actor) ?? [],
    salt,
    backdatingMaxMs: 0,
  });
  const take = (
    id: string,
    index: number,
    { at, actor, command }: (typeof permit.commands)[number],
  ) => {
    const kept = dossiers.get(id);
    const envelope = parseCommand({ id: `${id}/${String(index)}`, dossier: id, actor, command });
    const { dossier, sealed } = advance(kept?.dossier, envelope, contextOf(at, actor));
    const log = kept?.log ?? [];
    for (const { stored } of sealed) log.push(stored);
    dossiers.set(id, { dossier, log, workItems: workItemRowsOf(dossier) });
  };
  return {
    process: (...ids) => {
      commands.forEach((line, index) => {
        for (const id of ids) take(id, index, line);
      });
      return Promise.resolve();
    },
    load: (id) => Promise.resolve(dossiers.get(id)?.dossier),
  };
}
