/** How `thutuc bpmn` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { jsonOption, outFile } from './shared-options.js';

/** The command `bpmn`. */
export const bpmnDefinition = {
  name: 'bpmn',
  summary: 'Import a BPMN 2.0 file as a procedure, export one, or run a model on a virtual clock',
  usage: [
    'bpmn import FILE [-o FILE] [--defaults FILE] [--json]',
    'bpmn export PROCEDURE [-o FILE]',
    'bpmn run FILE [--answers FILE] [--json]',
  ],
  positionals: [2, 2],
  options: {
    out: {
      ...outFile,
      text: 'import, export: write into this file; further procedures beside it, by their ids',
    },
    defaults: {
      value: 'FILE',
      text: 'import: law, limit, rule, units and language, which the file does not say (JSON)',
    },
    answers: {
      value: 'FILE',
      text: 'run: ways out, variables, messages and times by the id of the element (JSON)',
    },
    json: jsonOption,
  },
  examples: [
    'bpmn import order.bpmn -o procedure.json --defaults office.json',
    'bpmn export examples/building-permit -o permit.bpmn --lang vi',
    'bpmn run order.bpmn --answers answers.json --json',
  ],
} as const satisfies CommandDefinition;
