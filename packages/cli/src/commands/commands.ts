/** The commands of the command line: how each is called, and its work. @module */
import type { Command } from '../command-line/command.js';
import { type CommandName, definitions } from './definitions/definitions.js';

/** Loads the work of each: modules that one command needs cost the others nothing. */
const works: Readonly<Record<CommandName, Command['load']>> = {
  run: async () => (await import('./run.js')).run,
  show: async () => (await import('./show.js')).show,
  list: async () => (await import('./list.js')).list,
  report: async () => (await import('./report.js')).report,
  log: async () => (await import('./log.js')).log,
  act: async () => (await import('./act.js')).act,
  transfer: async () => (await import('./transfer.js')).transfer,
  interrupt: async () => (await import('./interrupt.js')).interrupt,
  reopen: async () => (await import('./reopen.js')).reopen,
  worker: async () => (await import('./worker.js')).worker,
  serve: async () => (await import('./serve.js')).serve,
  deadline: async () => (await import('./deadline.js')).deadline,
  calendar: async () => (await import('./calendar.js')).calendar,
  law: async () => (await import('./law.js')).law,
  verify: async () => (await import('./verify.js')).verify,
  diff: async () => (await import('./diff.js')).diff,
  bpmn: async () => (await import('./bpmn.js')).bpmn,
  draw: async () => (await import('./draw.js')).draw,
  publish: async () => (await import('./publish.js')).publish,
  form: async () => (await import('./form.js')).form,
  scenario: async () => (await import('./scenario.js')).scenario,
  simulate: async () => (await import('./simulate.js')).simulate,
  compare: async () => (await import('./compare.js')).compare,
  staff: async () => (await import('./staff.js')).staff,
  db: async () => (await import('./db.js')).db,
};

/** All commands, in the order of the help text. */
export const commands: readonly Command[] = Object.values(definitions).map((definition) => ({
  definition,
  load: works[definition.name],
}));
