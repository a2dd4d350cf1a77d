/** Imports, case by case: what a model becomes, what is assumed, and what is refused. */
import { listSteps, type Procedure } from '@thutuc/core/procedure';
import { describe, expect, it } from 'vitest';
import { BpmnError, type Refusal } from '../errors.js';
import { definitions, event, flowsXml, model } from '../testing/model-xml.js';
import { boundary, end, gateways, start, sub, tasks } from '../testing/runs.js';
import { importBpmn } from './import-bpmn.js';

/** The steps of a procedure by path, each with its kind and where its outcomes lead. */
function outline({ procedure }: { readonly procedure: Procedure }): Record<string, string> {
  const lines = listSteps(procedure).map(({ path, step }): [string, string] => {
    if (step.kind === 'end') return [path, `end ${step.outcome}`];
    const exits =
      step.kind === 'decision'
        ? [...step.branches.map(({ to }) => to), step.otherwise]
        : Object.entries(step.on).map(([outcome, to]) => `${outcome}>${to ?? ''}`);
    return [path, `${step.kind} ${exits.join(' ')}`];
  });
  return Object.fromEntries(lines);
}

const imported = async (xml: string) => outline(await importBpmn(xml));
async function refusals(xml: string): Promise<string[]> {
  try {
    await importBpmn(xml);
    return [];
  } catch (error) {
    if (!(error instanceof BpmnError)) throw error;
    const list = error.details.refusals as readonly Refusal[];
    return list.map(({ id, reason }) => `${id}: ${reason}`);
  }
}

describe('sequences', () => {
  it('of tasks, services and waits', async () => {
    const xml = model(
      `${start}<userTask id="a"/><serviceTask id="b"/>${event('intermediateCatchEvent', 'w', 'timer:P3D')}
       <receiveTask id="r"/>${end}`,
      ...['s>a', 'a>b', 'b>w', 'w>r', 'r>z'],
    );
    expect(await imported(xml)).toEqual({
      a: 'task done>b',
      b: 'service done>w',
      w: 'wait elapsed>r',
      r: 'wait received>z',
      z: 'end completed',
    });
  });

  it('of any shape, loops that cross each other among them', async () => {
    const xml = model(
      `${start}${tasks('a', 'b')}${gateways('exclusive', 'm', 'n', 'g', 'h')}${end}`,
      ...[
        's>m',
        'm>a',
        'a>g',
        'g>n: x = 1',
        'g>m: x = 2',
        'g>z',
        'n>b',
        'b>h',
        'h>n',
        'h>m',
        'h>z',
      ].map((flow) => flow),
    );
    const { g, h } = await imported(xml);
    expect(g).toMatch(/^decision b a endNoWayOut$|^task .*>b .*>a .*>z$/);
    expect(h).toMatch(/^task .*>b .*>a .*>z$/);
  });

  it('that choose by data, with the fields that they read', async () => {
    const xml = model(
      `${start}${tasks('a', 'b')}<exclusiveGateway id="g" default="g-b"/>${end}`,
      ...['s>g', "g>a: ${amount > 100 && kind == 'big'}", 'g>b', 'a>z', 'b>z'],
    );
    const { procedure } = await importBpmn(xml);
    expect(procedure.steps.g).toMatchObject({
      kind: 'decision',
      branches: [{ when: 'amount > 100  and  kind = "big"', to: 'a' }],
      otherwise: 'b',
    });
    expect(procedure.data).toMatchObject({ amount: { type: 'number' }, kind: { type: 'text' } });
  });

  it('that choose by data which a task within a block writes', async () => {
    const xml = model(
      `${start}${sub('u', `${event('startEvent', 'i')}${tasks('c')}${flowsXml('i>c')}`)}
       <exclusiveGateway id="g" default="g-z"/>${tasks('b')}${end}`,
      ...['s>u', 'u>g', 'g>b: x = 1', 'g>z', 'b>z'],
    );
    const { procedure } = await importBpmn(xml);
    const inside = listSteps(procedure).find(({ name }) => name === 'c')?.step;
    expect(inside).toMatchObject({ kind: 'task', writes: ['x'] });
  });

  it('that choose by a program of the host', async () => {
    const xml = model(
      `${start}${tasks('a', 'b')}${gateways('exclusive', 'g')}`,
      ...['s>g', 'g>a: ${order.total() > 3}', 'g>b'],
    );
    const { procedure, notes } = await importBpmn(xml);
    expect(procedure.steps.g).toMatchObject({ kind: 'service', handler: 'evaluateConditions' });
    expect(notes.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('the host evaluates'),
    );
  });
});

describe('concurrency', () => {
  it('in a block', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g', 'j')}${tasks('a', 'b')}${end}`,
      ...['s>g', 'g>a', 'g>b', 'a>j', 'b>j', 'j>z'],
    );
    expect(await imported(xml)).toEqual({
      g: 'parallel completed>z',
      'g/a/a': 'task done>endJoined',
      'g/a/endJoined': 'end joined',
      'g/b/b': 'task done>endJoined',
      'g/b/endJoined': 'end joined',
      z: 'end completed',
    });
  });

  it('of three whose joins come one after the other is written as blocks', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g', 'j', 'k')}${tasks('a', 'b', 'c')}${end}`,
      ...['s>g', 'g>a', 'g>b', 'g>c', 'a>j', 'b>j', 'j>k', 'c>k', 'k>z'],
    );
    const steps = await imported(xml);
    expect(steps.g).toBe('parallel completed>z');
    expect(Object.keys(steps)).toContain('g/a/gGA/a/a');
    expect(Object.keys(steps)).toContain('g/c/c');
  });

  it('that is never joined ends branch by branch, with what comes after written for each', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g')}${tasks('a', 'b', 'c')}${end}`,
      ...['s>g', 'g>a', 'g>b', 'a>c', 'b>c', 'c>z'],
    );
    expect(Object.keys(await imported(xml))).toEqual(expect.arrayContaining(['g/a/c', 'g/b/c']));
  });

  it('ends as a whole by a terminate end', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g', 'j')}${tasks('a', 'b')}${gateways('exclusive', 'x')}
       ${event('endEvent', 't', 'terminate')}${end}`,
      ...['s>g', 'g>a', 'g>b', 'a>x', 'x>t', 'x>j', 'b>j', 'j>z'],
    );
    const { procedure } = await importBpmn(xml);
    expect(procedure.steps.g).toMatchObject({ interrupts: ['terminated'] });
    expect((await imported(xml)).g).toBe('parallel completed>z terminated>t');
  });

  it.each([
    ['a deadlock', 'exclusive', ['g>a', 'g>b', 'a>j', 'b>j']],
    ['a branch that may end before', 'parallel', ['g>a', 'g>b', 'a>j', 'b>x', 'x>j', 'x>z']],
    ['a way back into the block', 'parallel', ['g>a', 'g>b', 'a>j', 'b>x', 'x>j', 'x>g']],
  ])('is refused: %s', async (_, split, flows) => {
    const xml = model(
      `${start}${gateways(split, 'g')}${tasks('a', 'b')}${gateways('exclusive', 'x')}${gateways('parallel', 'j')}${end}`,
      ...['s>g', ...flows, 'j>z'],
    );
    expect((await refusals(xml)).join()).toMatch(
      /concurrency is not block-structured|waits for ever/,
    );
  });

  it('is chosen by conditions, or by a person', async () => {
    const flows = ['s>g', 'g>a: x = 1', 'g>b: x = 2', 'a>j', 'b>j', 'j>z'];
    const nodes = `${start}${gateways('inclusive', 'g', 'j')}${tasks('a', 'b')}${end}`;
    expect((await imported(model(nodes, ...flows))).g).toBe('inclusive completed>z');
    const words = flows.map((flow) => flow.replace('x = ', 'a case of '));
    const { g, gWays } = await imported(model(nodes, ...words));
    expect([g, gWays]).toEqual(['task chosen>gWays', 'inclusive completed>z']);
  });
});

describe('handlers', () => {
  it('on steps', async () => {
    const xml = model(
      `${start}${tasks('a', 'b', 'c')}${boundary('e', 'a', 'timer:PT4H')}
       ${boundary('f', 'a', 'message:m1', 'cancelActivity="false"')}${end}`,
      ...['s>a', 'a>z', 'e>b', 'b>z', 'f>c'],
    );
    const { procedure } = await importBpmn(xml);
    expect(procedure.steps.a).toMatchObject({
      catches: {
        e: { on: { timer: { after: { amount: 4, unit: 'hours' } } }, interrupts: true, to: 'b' },
        f: { interrupts: false, atEnd: 'await', graph: { start: 'c' } },
      },
    });
  });

  it('of scopes', async () => {
    const inside = `${event('startEvent', 'vs', 'message:m1')}${tasks('vt')}${flowsXml('vs>vt')}`;
    const xml = model(`${start}${tasks('a')}${sub('v', inside, 'triggeredByEvent="true"')}`, 's>a');
    const { procedure } = await importBpmn(xml);
    expect(procedure.catches).toMatchObject({ v: { interrupts: true, graph: { start: 'vt' } } });
  });

  it('of errors that an end throws', async () => {
    const inside = `${event('startEvent', 'i')}${tasks('a')}${event('endEvent', 'k', 'error:e1')}${flowsXml('i>a', 'a>k')}`;
    const xml = model(
      `${start}${sub('u', inside)}${boundary('e', 'u', 'error:e1')}${tasks('b')}${end}`,
      ...['s>u', 'u>z', 'e>b', 'b>z'],
    );
    expect((await imported(xml)).u).toBe('parallel completed>z failedE1>b');
  });
});

describe('who and how often', () => {
  it('pools and lanes become parties and roles, inner lanes first', async () => {
    const lanes = `<laneSet id="L"><lane id="l1" name="Văn phòng"><flowNodeRef>s</flowNodeRef>
      <childLaneSet id="M"><lane id="l2" name="Front office"><flowNodeRef>a</flowNodeRef></lane></childLaneSet>
      </lane></laneSet>`;
    const xml = definitions(
      `<collaboration id="C"><participant id="Q" name="Town hall" processRef="P"/></collaboration>`,
      `<process id="P">${lanes}${start}${tasks('a')}${end}${flowsXml('s>a', 'a>z')}</process>`,
    );
    const { procedure } = await importBpmn(xml, { defaults: { units: { 'Town hall': 'H22' } } });
    expect(procedure.parties.office).toMatchObject({ name: { en: 'Town hall' }, unit: 'H22' });
    expect(procedure.steps.a).toMatchObject({ party: 'office', role: 'frontOffice' });
    expect(Object.keys(procedure.parties.office?.roles ?? {})).toEqual(['vanPhong', 'frontOffice']);
  });

  it('candidate groups of Camunda, handlers of services', async () => {
    const camunda = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';
    const zeebe = `<extensionElements><zeebe:taskDefinition xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" type="pay-out"/></extensionElements>`;
    const xml = model(
      `${start}<userTask id="a" ${camunda} camunda:candidateGroups="judges,clerks"/>
       <serviceTask id="b" ${camunda} camunda:type="external" camunda:topic="send-letter"/>
       <serviceTask id="c">${zeebe}</serviceTask>${end}`,
      ...['s>a', 'a>b', 'b>c', 'c>z'],
    );
    const { steps } = (await importBpmn(xml)).procedure;
    expect([steps.a, steps.b, steps.c]).toMatchObject([
      { role: 'judges' },
      { handler: 'sendLetter' },
      { handler: 'payOut' },
    ]);
  });

  it('loops come back, and instances are dossiers of their own', async () => {
    const loop = `<task id="a"><standardLoopCharacteristics loopMaximum="3"><loopCondition>x &lt; 3</loopCondition></standardLoopCharacteristics></task>`;
    const looped = await importBpmn(model(`${start}${loop}${end}`, 's>a', 'a>z'));
    expect(outline(looped)).toEqual({
      a: 'task done>aAgain',
      aAgain: 'decision a z',
      z: 'end completed',
    });
    const many = '<task id="a"><multiInstanceLoopCharacteristics/></task>';
    const { procedures } = await importBpmn(model(`${start}${many}${end}`, 's>a', 'a>z'));
    expect(procedures.map(({ id }) => id)).toEqual(['p', 'p-a']);
  });
});

it('keeps what has no place, and says so', async () => {
  const { notes } = await importBpmn(
    model(`${start}${end}<textAnnotation id="t"><text>Mind this</text></textAnnotation>`, 's>z'),
  );
  expect(notes).toContainEqual({
    kind: 'kept',
    element: 'textAnnotation',
    id: 't',
    line: 3,
    text: 'an annotation has no part in the flow',
  });
});

it('refuses a file without a process', async () => {
  await expect(importBpmn(definitions())).rejects.toMatchObject({ code: 'BPMN_NOT_SUPPORTED' });
});
