/** How every command of the command line is called. @module */
import { actDefinition } from './act.js';
import { bpmnDefinition } from './bpmn.js';
import { calendarDefinition } from './calendar.js';
import { dbDefinition } from './db.js';
import { deadlineDefinition } from './deadline.js';
import { diffDefinition } from './diff.js';
import { drawDefinition } from './draw.js';
import { formDefinition } from './form.js';
import { lawDefinition } from './law.js';
import { interruptDefinition } from './interrupt.js';
import { listDefinition } from './list.js';
import { logDefinition } from './log.js';
import { publishDefinition } from './publish.js';
import { reportDefinition } from './report.js';
import { reopenDefinition } from './reopen.js';
import { runDefinition } from './run.js';
import { scenarioDefinition } from './scenario.js';
import { serveDefinition } from './serve.js';
import { showDefinition } from './show.js';
import { compareDefinition, simulateDefinition, staffDefinition } from './simulate.js';
import { transferDefinition } from './transfer.js';
import { verifyDefinition } from './verify.js';
import { workerDefinition } from './worker.js';

/** All commands by name, in the order of the help text. */
export const definitions = {
  run: runDefinition,
  show: showDefinition,
  list: listDefinition,
  report: reportDefinition,
  log: logDefinition,
  act: actDefinition,
  transfer: transferDefinition,
  interrupt: interruptDefinition,
  reopen: reopenDefinition,
  worker: workerDefinition,
  serve: serveDefinition,
  deadline: deadlineDefinition,
  calendar: calendarDefinition,
  law: lawDefinition,
  verify: verifyDefinition,
  diff: diffDefinition,
  bpmn: bpmnDefinition,
  draw: drawDefinition,
  publish: publishDefinition,
  form: formDefinition,
  scenario: scenarioDefinition,
  simulate: simulateDefinition,
  compare: compareDefinition,
  staff: staffDefinition,
  db: dbDefinition,
};

/** The name of a command. */
export type CommandName = keyof typeof definitions;
