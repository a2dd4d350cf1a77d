/** A procedure as a BPMN 2.0 file with positions. */
import { languageForTexts, type Procedure } from '@thutuc/core/procedure';
import { english, type DiagramLanguage } from '@thutuc/diagram';
import { expiryInWords } from '@thutuc/diagram/drawing';
import type { ModdleElement } from '../read/moddle.js';
import { eventSubprocess } from './caught.js';
import { addLanes, collaborationOf, submitterOf } from './collaboration.js';
import { addTo, connect, type Container } from './container.js';
import { addLimit } from './documentation.js';
import { drawGraph } from './draw-graph.js';
import { addFacts, Drawing } from './drawing.js';
import { bpmnId } from './ids.js';
import { layoutBpmn } from '../layout/layout-bpmn.js';
import { create, type OpenElement, toXml } from '../read/make.js';
import { ownNamespace } from './own-elements.js';
import { factsOfProcedure } from './step-facts.js';
import { withPerformer } from './step-nodes.js';
import { timerDefinition } from './triggers.js';

/** How a procedure is written as BPMN. */
export interface ExportOptions {
  /** The language of all names. @defaultValue English */
  readonly language?: DiagramLanguage;
}

/** A procedure as the elements of a BPMN file, which stand nowhere yet. */
function bpmnOf(procedure: Procedure, options: ExportOptions = {}): ModdleElement {
  const drawing = new Drawing(procedure, languageForTexts(options.language ?? english, procedure));
  const process = create('bpmn:Process', {
    id: `process-${procedure.id}`,
    name: drawing.text(procedure.name),
    isExecutable: false,
  });
  addFacts(process, factsOfProcedure(procedure));
  drawProcess(drawing, { element: process });
  addLanes(drawing, process);
  const collaboration = collaborationOf(drawing, process);
  return create('bpmn:Definitions', {
    'xmlns:thutuc': ownNamespace,
    id: `definitions-${procedure.id}`,
    targetNamespace: ownNamespace,
    exporter: 'thutuc',
    rootElements: [...drawing.roots.values(), collaboration, process],
  });
}

/** Submission and receipt, then the steps; beside them what the law decides by itself. */
function drawProcess(drawing: Drawing, container: Container): void {
  const { procedure, language } = drawing;
  const { receipt } = procedure;
  const words = language.diagram.chart;
  const submitter = submitterOf(procedure);
  const start = create('bpmn:StartEvent', {
    id: '_start',
    name: words.submit,
    eventDefinitions: [drawing.definition('Message', 'submission')],
  });
  drawing.place(container, start, receipt);
  if (submitter !== undefined) drawing.messages.push({ party: submitter, node: start });
  const receive = withPerformer(
    create('bpmn:UserTask', { id: '_receipt', name: words.receive }),
    receipt,
  );
  addLimit(drawing, receive, receipt.limit);
  drawing.place(container, receive, receipt);
  connect(container, start, receive);
  const entry = drawGraph(drawing, {
    ...{ graph: procedure, path: '', container, owner: receipt },
    end(end, name): OpenElement {
      const node = create('bpmn:EndEvent', { id: bpmnId(name), name: drawing.text(end.name) });
      return drawing.place(container, node, procedure.result);
    },
  });
  connect(container, receive, entry);
  drawExpiry(drawing, container);
}

/** Whatever is open when the limit passes, the law ends it. */
function drawExpiry(drawing: Drawing, container: Container): void {
  const { procedure, language } = drawing;
  const { expiry, receipt, timeLimit } = procedure;
  if (expiry === undefined) return;
  const { event, outcome } = expiryInWords(procedure, expiry.outcome, language);
  const definition = timerDefinition({ after: timeLimit });
  const own = { id: '_expiry', name: event, interrupts: true, definition };
  const inside = eventSubprocess(drawing, { container, owner: receipt }, own);
  const end = addTo(inside.container, create('bpmn:EndEvent', { id: '_expired', name: outcome }));
  connect(inside.container, inside.start, end);
}

/**
 * Writes a procedure as BPMN 2.0 with positions: pools and lanes for parties and roles, events and
 * subprocesses for what is caught. Whatever BPMN has no word for stands in the namespace
 * `urn:thutuc:bpmn:1`, so that reading the file back gives the equal procedure.
 *
 * @example
 * ```ts
 * await writeFile('permit.bpmn', await exportBpmn(procedure, { language: vietnamese }));
 * ```
 */
export async function exportBpmn(
  procedure: Procedure,
  options: ExportOptions = {},
): Promise<string> {
  const definitions = bpmnOf(procedure, options);
  layoutBpmn(definitions);
  return toXml(definitions);
}
