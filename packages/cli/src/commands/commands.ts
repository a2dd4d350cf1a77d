/** The commands of the command line. @module */
import type { CommandDefinition } from '../command-line/definition.js';
import { actDefinition } from './definitions/act.js';
import { calendarDefinition } from './definitions/calendar.js';
import { dbDefinition } from './definitions/db.js';
import { deadlineDefinition } from './definitions/deadline.js';
import { diffDefinition } from './definitions/diff.js';
import { drawDefinition } from './definitions/draw.js';
import { listDefinition } from './definitions/list.js';
import { publishDefinition } from './definitions/publish.js';
import { runDefinition } from './definitions/run.js';
import { scenarioDefinition } from './definitions/scenario.js';
import { showDefinition } from './definitions/show.js';
import { compareDefinition, simulateDefinition, staffDefinition } from './definitions/simulate.js';
import { verifyDefinition } from './definitions/verify.js';
import { workerDefinition } from './definitions/worker.js';

/** All commands, in the order of the help text. */
export const commands: readonly CommandDefinition[] = [
  runDefinition,
  showDefinition,
  listDefinition,
  actDefinition,
  workerDefinition,
  deadlineDefinition,
  calendarDefinition,
  verifyDefinition,
  diffDefinition,
  drawDefinition,
  publishDefinition,
  scenarioDefinition,
  simulateDefinition,
  compareDefinition,
  staffDefinition,
  dbDefinition,
];
