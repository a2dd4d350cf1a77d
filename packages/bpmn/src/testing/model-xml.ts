/** Models as short texts, for tests. */

const namespaces = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'targetNamespace="urn:test"',
].join(' ');

/** Definitions around what stands in them. */
export function definitions(...parts: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<definitions ${namespaces}>\n${parts.join('\n')}\n</definitions>`;
}

/** One process of the id `P`, of nodes as XML and flows such as `a>b` or `a>b: x = 1`. */
export function model(nodes: string, ...flows: readonly string[]): string {
  return definitions(`<process id="P">${nodes}${flowsXml(...flows)}</process>`, declarations);
}

/** Sequence flows with ids such as `a-b`; after a colon the condition. */
export function flowsXml(...flows: readonly string[]): string {
  return flows.map(flowXml).join('\n');
}

function flowXml(flow: string): string {
  const [, source = '', target = '', condition] = /^(\w+)>(\w+)(?:: (.*))?$/s.exec(flow) ?? [];
  const head = `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}"`;
  if (condition === undefined) return `${head}/>`;
  const text = condition.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `${head}><conditionExpression xsi:type="tFormalExpression">${text}</conditionExpression></sequenceFlow>`;
}

/** An event of a tag with event definitions such as `timer:PT1H`, `message:m`, `error:e1`. */
export function event(tag: string, id: string, definition = '', more = ''): string {
  return `<${tag} id="${id}" ${more}>${definition === '' ? '' : definitionXml(definition)}</${tag}>`;
}

function definitionXml(text: string): string {
  const [kind = '', value = ''] = text.split(/:(.*)/s);
  switch (kind) {
    case 'timer': {
      const tag = value.startsWith('R')
        ? 'timeCycle'
        : /^\d/.test(value)
          ? 'timeDate'
          : 'timeDuration';
      return `<timerEventDefinition><${tag} xsi:type="tFormalExpression">${value}</${tag}></timerEventDefinition>`;
    }
    case 'condition':
      return `<conditionalEventDefinition><condition xsi:type="tFormalExpression">${value}</condition></conditionalEventDefinition>`;
    case 'link':
      return `<linkEventDefinition name="${value}"/>`;
    case 'terminate':
      return '<terminateEventDefinition/>';
    default:
      return `<${kind}EventDefinition${value === '' ? '' : ` ${kind}Ref="${value}"`}/>`;
  }
}

/** What the events of models in tests refer to. */
export const declarations = [
  '<message id="m1"/><message id="m2"/><signal id="s1"/><signal id="s2"/>',
  '<error id="e1" errorCode="E1"/><error id="e2" errorCode="E2"/>',
  '<escalation id="x1" escalationCode="X1"/><escalation id="x2" escalationCode="X2"/>',
].join('\n');
