/** One pass over the text before the parser: limits, well-formedness, namespaces, ids and lines. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { BpmnError, refusedWith, type Refusal } from '../errors.js';
import type { BpmnLimits } from './limits.js';

/** The namespace of BPMN 2.0 models. */
const modelNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const diagramNamespace = 'http://www.omg.org/spec/BPMN/20100524/DI';

const chunk = 65_536;

/** What the scan tells of a file. */
export interface Scan {
  /** Line of the start tag of each element of BPMN that has an id, from 1. */
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * Reads a text once, and stops where it goes beyond a limit.
 *
 * @throws BpmnError `BPMN_TOO_LARGE`, `BPMN_NOT_XML`, `BPMN_DOCTYPE`, `BPMN_NAMESPACE` or
 *   `BPMN_ID_TWICE`
 */
export function scanXml(text: string, limits: Required<BpmnLimits>): Scan {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const lines = new Map<string, number>();
  const twice: Refusal[] = [];
  let elements = 0;
  let depth = 0;
  let tagLine = 1;
  parser.on('error', (cause) => {
    const message = `The file is not well-formed XML: ${cause.message}`;
    throw new BpmnError('BPMN_NOT_XML', message, { line: parser.line }, { cause });
  });
  parser.on('doctype', () => {
    throw new BpmnError(
      'BPMN_DOCTYPE',
      'The file has a document type (line ' +
        `${parser.line}): BPMN has none, and its entities are not resolved. Take it out.`,
    );
  });
  parser.on('opentagstart', () => {
    tagLine = parser.line;
    elements += 1;
    depth += 1;
    if (elements > limits.elements) throw tooLarge('elements', limits.elements);
    if (depth > limits.depth) throw tooLarge('depth', limits.depth);
  });
  parser.on('opentag', (tag) => {
    if (elements === 1) checkRoot(tag);
    const id = tag.attributes.id?.value;
    if (id === undefined || !isBpmn(tag)) return;
    if (lines.has(id)) {
      const reason = `the id stands at line ${lines.get(id)} already; an id names one element`;
      twice.push({ element: tag.local, id, line: tagLine, reason });
    } else lines.set(id, tagLine);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  for (let at = 0; at < text.length; at += chunk) parser.write(text.slice(at, at + chunk));
  parser.close();
  if (twice.length > 0) throw refusedWith(twice, 'BPMN_ID_TWICE');
  return { lines };
}

function isBpmn({ uri }: SaxesTagNS): boolean {
  return uri === modelNamespace || uri === diagramNamespace;
}

function checkRoot({ local, uri }: SaxesTagNS): void {
  if (local === 'definitions' && uri === modelNamespace) return;
  throw new BpmnError(
    'BPMN_NAMESPACE',
    `The file is no BPMN 2.0: its root is "${local}" of "${uri}", and not "definitions" of ` +
      `"${modelNamespace}".`,
    { element: local, namespace: uri },
  );
}

/** The error of a file beyond one of its limits. */
export function tooLarge(limit: keyof BpmnLimits, most: number): BpmnError {
  return new BpmnError(
    'BPMN_TOO_LARGE',
    `The file goes beyond the limit of ${most} (${limit}). Split it, or set the limit higher.`,
    { limit, most },
  );
}
