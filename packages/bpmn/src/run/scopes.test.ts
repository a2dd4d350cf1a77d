/** Behaviour, case by case: subprocesses, repetition, several processes, and what is refused. */
import { describe, expect, it } from 'vitest';
import { declarations, definitions, event, flowsXml, model } from '../testing/model-xml.js';
import { boundary, end, gateways, ran, start, sub, tasks } from '../testing/runs.js';

describe('subprocesses', () => {
  const inner = `${event('startEvent', 'i')}${tasks('a')}${event('endEvent', 'k')}${flowsXml('i>a', 'a>k')}`;
  it('are left when all in them is done', async () => {
    const xml = model(`${start}${sub('u', inner)}${end}`, 's>u', 'u>z');
    expect((await ran(xml)).all).toBe('+s -s +u +i -i +a -a +k -k -u +z -z');
  });

  it('are interrupted with all in them', async () => {
    const xml = model(
      `${start}${sub('u', inner)}${boundary('e', 'u', 'timer:PT1H')}${tasks('b')}`,
      ...['s>u', 'e>b'],
    );
    expect((await ran(xml, { a: { after: 'PT2H' } })).done).toBe('s i xa xu e b');
    // At the very instant of completion the work was done.
    expect((await ran(xml, { a: { after: 'PT1H' } })).done).toBe('s i a k u');
  });

  const failing = `${event('startEvent', 'i')}${gateways('parallel', 'h')}${tasks('a')}
    ${event('endEvent', 'k', 'error:e1')}${flowsXml('i>h', 'h>a', 'h>k')}`;
  it('fail by an error end, and the nearest catches it', async () => {
    const catching = boundary('e', 'u', 'error:e1');
    const xml = model(
      `${start}${sub('u', failing)}${catching}${tasks('b')}${end}`,
      's>u',
      'u>z',
      'e>b',
    );
    expect((await ran(xml, { a: { after: 'PT1H' } })).done).toBe('s i h k xa !u e b');
    const uncaught = model(`${start}${sub('u', failing)}${end}`, 's>u', 'u>z');
    const found = await ran(uncaught, { a: { after: 'PT1H' } });
    expect(found).toMatchObject({ done: 's i h k xa xu', outcome: 'error', open: [] });
  });

  it('end alone by a terminate end', async () => {
    const inside = failing.replace(
      'errorEventDefinition errorRef="e1"',
      'terminateEventDefinition',
    );
    const xml = model(`${start}${sub('u', inside)}${end}`, 's>u', 'u>z');
    const found = await ran(xml, { a: { after: 'PT1H' } });
    expect(found).toMatchObject({ done: 's i h k xa u z', outcome: 'completed' });
  });

  it('escalate without an end, or with it', async () => {
    const inside = `${event('startEvent', 'i')}${event('intermediateThrowEvent', 't', 'escalation:x1')}${tasks('a')}
      ${flowsXml('i>t', 't>a')}`;
    const xml = (more: string) =>
      model(
        `${start}${sub('u', inside)}${boundary('e', 'u', 'escalation:x1', more)}${tasks('b')}${end}`,
        ...['s>u', 'u>z', 'e>b'],
      );
    expect((await ran(xml('cancelActivity="false"'))).done).toBe('s i e t b a u z');
    expect((await ran(xml(''))).done).toBe('s i xu e t b');
  });

  const handler = (definition: string, more = '', id = 'v') =>
    sub(
      id,
      `${event('startEvent', `${id}s`, definition, more)}${tasks(`${id}t`)}${flowsXml(`${id}s>${id}t`)}`,
      'triggeredByEvent="true"',
    );
  it('of events interrupt the scope that they are in', async () => {
    const xml = model(`${start}${tasks('a')}${handler('message:m1')}${end}`, 's>a', 'a>z');
    expect((await ran(xml, { vs: { after: 'PT1H' }, a: { after: 'PT2H' } })).done).toBe(
      's xa vs vt v',
    );
    expect((await ran(xml)).done).toBe('s a z');
  });

  it('of events that do not interrupt run beside, and are waited for', async () => {
    const xml = model(
      `${start}${tasks('a')}${handler('timer:PT1H', 'isInterrupting="false"')}${end}`,
      ...['s>a', 'a>z'],
    );
    const found = await ran(xml, { a: { after: 'PT2H' }, vt: { after: 'PT5H' } });
    expect(found).toMatchObject({ done: 's vs a z vt v', outcome: 'completed' });
  });

  it('of events catch errors, nested ones first', async () => {
    const inside = `${failing}${handler('error:e1')}`;
    const xml = model(
      `${start}${sub('u', inside)}${end}${handler('error:e1', '', 'o')}`,
      's>u',
      'u>z',
    );
    expect((await ran(xml, { a: { after: 'PT1H' } })).done).toBe('s i h k xa vs vt v u z');
  });
});

describe('activities that are done several times', () => {
  const many = (more: string, inside = '') =>
    `<task id="a"><multiInstanceLoopCharacteristics ${more}>${inside}</multiInstanceLoopCharacteristics></task>`;
  const count = (n: number) =>
    `<loopCardinality xsi:type="tFormalExpression">${n}</loopCardinality>`;
  const flows = ['s>a', 'a>z'];
  it.each([
    ['', 3, '+s -s +a +a +a -a -a -a +z -z'],
    ['isSequential="true"', 2, '+s -s +a -a +a -a +z -z'],
    ['', 0, '+s -s +a -a +z -z'],
  ])('%s %i times', async (more, n, all) => {
    expect((await ran(model(`${start}${many(more, count(n))}${end}`, ...flows))).all).toBe(all);
  });

  it('are as many as told, or as the collection has items', async () => {
    const xml = model(`${start}${many('')}${end}`, ...flows);
    expect((await ran(xml, { a: { instances: 2 } })).done).toBe('s a a z');
    const camunda = model(
      `${start}${many('xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:collection="items"')}${end}`,
      ...flows,
    );
    expect((await ran(camunda, { P: { variables: { items: ['x', 'y', 'z'] } } })).done).toBe(
      's a a a z',
    );
  });

  it('have enough by a condition', async () => {
    const enough = `<completionCondition xsi:type="tFormalExpression">numberOfCompletedInstances >= 2</completionCondition>`;
    const xml = model(`${start}${many('', count(3) + enough)}${end}`, ...flows);
    const told = [{ after: 'PT1H' }, { after: 'PT2H' }, { after: 'PT3H' }];
    expect((await ran(xml, { a: told })).done).toBe('s a xa a z');
  });

  it('throw after one or after each', async () => {
    const xml = (behaviour: string) =>
      model(
        `${start}<task id="a"><multiInstanceLoopCharacteristics behavior="${behaviour}" ${behaviour.toLowerCase()}BehaviorEventRef="d">${count(2)}</multiInstanceLoopCharacteristics></task>
         ${boundary('e', 'a', 'signal:s1', 'cancelActivity="false"')}${tasks('b')}${end}`,
        ...flows,
        'e>b',
      ).replace('</definitions>', '<signalEventDefinition id="d" signalRef="s1"/></definitions>');
    expect((await ran(xml('One'))).done).toBe('s e a a z b');
    expect((await ran(xml('None'))).done).toBe('s e a e a z b b');
  });

  it('loop while a condition holds', async () => {
    const loop = (more: string) =>
      model(
        `${start}<task id="a"><standardLoopCharacteristics ${more}><loopCondition xsi:type="tFormalExpression">x &lt; 3</loopCondition></standardLoopCharacteristics></task>${end}`,
        ...flows,
      );
    const told = [{ variables: { x: 2 } }, { variables: { x: 3 } }];
    expect((await ran(loop(''), { a: told })).done).toBe('s a a z');
    const before = { P: { variables: { x: 5 } } };
    expect((await ran(loop('testBefore="true"'), before)).all).toBe('+s -s +a -a +z -z');
    expect((await ran(loop('loopMaximum="4"'), { P: { variables: { x: 1 } } })).done).toBe(
      's a a a a z',
    );
  });

  it('are interrupted as one, and fail as one', async () => {
    const inside = `${event('startEvent', 'i')}${tasks('t')}${event('endEvent', 'k', 'error:e1')}${flowsXml('i>t', 't>k')}
      <multiInstanceLoopCharacteristics>${count(2)}</multiInstanceLoopCharacteristics>`;
    const xml = (definition: string) =>
      model(
        `${start}${sub('a', inside)}${boundary('e', 'a', definition)}${tasks('b')}${end}`,
        ...flows,
        'e>b',
      );
    expect((await ran(xml('error:e1'))).done).toBe('s i i t t k !a !a e b');
    const late = { t: { after: 'PT2H' } };
    expect((await ran(xml('timer:PT1H'), late)).done).toBe('s i i xt xa xt xa e b');
  });

  it('begin anew when a flow leads back to them', async () => {
    const xml = model(
      `${start}${many('', count(2))}${gateways('exclusive', 'g')}${end}`,
      ...['s>a', 'a>g', 'g>a', 'g>z'],
    );
    expect((await ran(xml, { g: ['a', 'z'] })).done).toBe('s a a g a a g z');
  });
});

describe('several processes', () => {
  const pools = (flows: string) =>
    `<collaboration id="C"><participant id="p1" processRef="P"/><participant id="p2" processRef="Q"/>${flows}</collaboration>`;
  it('begin each other by messages, and wait for answers', async () => {
    const xml = definitions(
      pools(
        '<messageFlow id="f" sourceRef="ask" targetRef="qs"/><messageFlow id="h" sourceRef="qa" targetRef="got"/>',
      ),
      `<process id="P">${start}<sendTask id="ask"/>${event('intermediateCatchEvent', 'got', 'message')}${flowsXml('s>ask', 'ask>got')}</process>`,
      `<process id="Q">${event('startEvent', 'qs', 'message')}${event('endEvent', 'qa', 'message')}${flowsXml('qs>qa')}</process>`,
    );
    expect(await ran(xml)).toMatchObject({ done: 's qs ask qa got', outcome: 'completed' });
  });

  it('keep a message that comes early', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g')}${tasks('a')}${event('intermediateThrowEvent', 't', 'message:m1')}
       ${event('intermediateCatchEvent', 'c', 'message:m1')}`,
      ...['s>g', 'g>a', 'g>t', 'a>c'],
    );
    expect((await ran(xml, { a: { after: 'PT1H' } })).done).toBe('s g t a c');
  });

  it('call each other, and never in a circle', async () => {
    const called = (more = '') =>
      `<process id="Q">${event('startEvent', 'qs')}${event('endEvent', 'qz', more)}${flowsXml('qs>qz')}</process>`;
    const caller = `<process id="P">${start}<callActivity id="c" calledElement="Q"/>${boundary('e', 'c', 'error:e1')}${end}${flowsXml('s>c', 'c>z')}</process>`;
    expect((await ran(definitions(caller, called(), declarations))).done).toBe('s qs qz c z');
    expect((await ran(definitions(caller, called('error:e1'), declarations))).done).toBe(
      's qs qz !c e',
    );
    expect((await ran(definitions(caller, called('terminate'), declarations))).done).toBe(
      's qs qz c z',
    );
    const circle = `<process id="Q"><callActivity id="d" calledElement="P"/></process>`;
    await expect(ran(definitions(caller, circle, declarations))).rejects.toMatchObject({
      code: 'BPMN_CALL_CYCLE',
      message: expect.stringContaining('callActivity "c" (line 3)'),
    });
  });
});

describe('what is refused', () => {
  it.each([
    ['a complex gateway', gateways('complex', 'g'), 'complexGateway "g" (line 3): its activation'],
    ['compensation', event('endEvent', 'g', 'compensate'), 'endEvent "g" (line 3): compensation'],
    ['a transaction', '<transaction id="g"/>', 'transaction "g"'],
    ['an ad-hoc subprocess', '<adHocSubProcess id="g"/>', 'adHocSubProcess "g"'],
  ])('%s', async (_, node, message) => {
    await expect(ran(model(node))).rejects.toMatchObject({
      code: 'BPMN_NOT_SUPPORTED',
      message: expect.stringContaining(message),
    });
  });

  it('a flow over the border of a subprocess', async () => {
    const xml = model(`${tasks('a')}${sub('u', tasks('b'))}`, 'a>b');
    await expect(ran(xml)).rejects.toMatchObject({
      code: 'BPMN_REFERENCE',
      message: expect.stringContaining('over their border'),
    });
  });

  it('a flow to nothing', async () => {
    await expect(ran(model(tasks('a'), 'a>nothing'))).rejects.toMatchObject({
      code: 'BPMN_REFERENCE',
    });
  });
});
