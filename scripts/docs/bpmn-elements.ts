/** The reference of BPMN elements, written from what happens to a small model of each. */
import {
  BpmnError,
  drawBpmn,
  importBpmn,
  modelOf,
  readBpmn,
  runBpmn,
  writeBpmn,
  type Refusal,
} from '@thutuc/bpmn';
import { event, model } from '../../packages/bpmn/src/testing/model-xml.js';
import {
  boundary,
  end,
  gateways,
  start,
  sub,
  tasks,
} from '../../packages/bpmn/src/testing/runs.js';

const begin = '<!-- BEGIN: elements, written from small models -->';
const close = '<!-- END: elements -->';

/** A model with the element `e` in it, between a start and an end where it takes tokens. */
const between = (node: string) => model(`${start}${node}${end}`, 's>e', 'e>z');
const activity = (kind: string, inside = '') => between(`<${kind} id="e">${inside}</${kind}>`);
const caught = (definition: string) => between(event('intermediateCatchEvent', 'e', definition));
const thrown = (definition: string) => between(event('intermediateThrowEvent', 'e', definition));
const ended = (definition: string) => model(`${start}${event('endEvent', 'e', definition)}`, 's>e');
const begun = (definition: string) => model(`${event('startEvent', 'e', definition)}${end}`, 'e>z');
const attached = (definition: string, more = '') =>
  model(
    `${start}${tasks('a', 'b')}${boundary('e', 'a', definition, more)}${end}`,
    's>a',
    'a>z',
    'e>b',
  );
const handled = (definition: string, more = '') =>
  model(
    `${start}${tasks('a')}${sub('e', event('startEvent', 'i', definition, more) + tasks('h') + '<sequenceFlow id="q" sourceRef="i" targetRef="h"/>', 'triggeredByEvent="true"')}`,
    's>a',
  );
const split = (kind: string) =>
  model(
    `${start}${gateways(kind, 'e', 'j')}${tasks('a', 'b')}${end}`,
    ...['s>e', 'e>a', 'e>b', 'a>j', 'b>j', 'j>z'],
  );
const race = model(
  `${start}${gateways('eventBased', 'e')}${event('intermediateCatchEvent', 'm', 'message:m1')}
   ${event('intermediateCatchEvent', 't', 'timer:PT1H')}`,
  ...['s>e', 'e>m', 'e>t'],
);
const inner = `${event('startEvent', 'i')}${tasks('h')}<sequenceFlow id="q" sourceRef="i" targetRef="h"/>`;
const several = (more: string) =>
  activity(
    'task',
    `<multiInstanceLoopCharacteristics ${more}><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>`,
  );

/** The elements, each in a model of its own. */
const elements: readonly (readonly [element: string, xml: string])[] = [
  ...['task', 'userTask', 'manualTask', 'serviceTask', 'scriptTask', 'businessRuleTask'].map(
    (kind) => [kind, activity(kind)] as const,
  ),
  ...['sendTask', 'receiveTask', 'callActivity'].map((kind) => [kind, activity(kind)] as const),
  ['subProcess', activity('subProcess', inner)],
  ['subProcess of an event', handled('message:m1')],
  [
    'subProcess of an event that does not interrupt',
    handled('timer:PT1H', 'isInterrupting="false"'),
  ],
  ['transaction', activity('transaction', inner)],
  ['adHocSubProcess', activity('adHocSubProcess', inner)],
  ['multi-instance at once', several('')],
  ['multi-instance one by one', several('isSequential="true"')],
  ['multi-instance with an event after one', several('behavior="One"')],
  ['loop', activity('task', '<standardLoopCharacteristics loopMaximum="2"/>')],
  ['activity for compensation', between('<task id="e" isForCompensation="true"/>')],
  ...['exclusive', 'parallel', 'inclusive', 'complex'].map(
    (kind) => [`${kind}Gateway`, split(kind)] as const,
  ),
  ['eventBasedGateway', race],
  ...['', 'message', 'timer:PT1H', 'signal:s1', 'condition:x = 1'].map(
    (definition) => [`startEvent${named(definition)}`, begun(definition)] as const,
  ),
  ...['message:m1', 'timer:PT1H', 'signal:s1', 'condition:x = 1'].map(
    (definition) => [`intermediateCatchEvent${named(definition)}`, caught(definition)] as const,
  ),
  ...['', 'message:m1', 'signal:s1', 'escalation:x1', 'compensate'].map(
    (definition) => [`intermediateThrowEvent${named(definition)}`, thrown(definition)] as const,
  ),
  [
    'link events',
    model(
      `${start}${event('intermediateThrowEvent', 'e', 'link:l')}${event('intermediateCatchEvent', 'k', 'link:l')}${end}`,
      ...['s>e', 'k>z'],
    ),
  ],
  ...['message:m1', 'timer:PT1H', 'signal:s1', 'condition:x = 1', 'error:e1', 'escalation:x1'].map(
    (definition) => [`boundaryEvent${named(definition)}`, attached(definition)] as const,
  ),
  ['boundaryEvent that does not interrupt', attached('timer:PT1H', 'cancelActivity="false"')],
  ['boundaryEvent, compensation', attached('compensate')],
  ...[
    '',
    'message:m1',
    'signal:s1',
    'error:e1',
    'escalation:x1',
    'terminate',
    'compensate',
    'cancel',
  ].map((definition) => [`endEvent${named(definition)}`, ended(definition)] as const),
  [
    'dataObject',
    between('<dataObject id="d"/><dataObjectReference id="r" dataObjectRef="d"/><task id="e"/>'),
  ],
  [
    'textAnnotation',
    between('<task id="e"/><textAnnotation id="t"><text>Mind</text></textAnnotation>'),
  ],
];

function named(definition: string): string {
  const [kind = ''] = definition.split(':');
  return kind === '' ? '' : `, ${kind === 'compensate' ? 'compensation' : kind}`;
}

/** The document with its table written anew. */
export async function withElements(document: string): Promise<string> {
  const from = document.indexOf(begin);
  const to = document.indexOf(close);
  if (from < 0 || to < from) throw new Error(`The marks "${begin}" and "${close}" are missing.`);
  const heads = ['element', 'read', 'verify', 'execute', 'write', 'draw', 'why not'];
  const rows = [heads, heads.map(() => '---')];
  for (const [element, xml] of elements) rows.push(await rowOf(element, xml));
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `${document.slice(0, from + begin.length)}\n\n${table}\n\n${document.slice(to)}`;
}

async function rowOf(element: string, xml: string): Promise<string[]> {
  const reasons = new Set<string>();
  const done = async (work: () => Promise<unknown>): Promise<string> => {
    try {
      await work();
      return 'yes';
    } catch (error) {
      if (!(error instanceof BpmnError)) throw error;
      const refusals = (error.details.refusals ?? []) as readonly Refusal[];
      for (const { reason } of refusals) reasons.add(reason);
      return 'no';
    }
  };
  const cells = [
    await done(() => readBpmn(xml)),
    await done(() => importBpmn(xml)),
    await done(async () => runBpmn(modelOf(await readBpmn(xml)))),
    await done(async () => writeBpmn(await readBpmn(xml))),
    await done(async () => drawBpmn((await readBpmn(xml)).definitions)),
  ];
  return [element, ...cells, [...reasons].join('; ')];
}
