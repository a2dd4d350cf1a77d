/** Behaviour, case by case: sequences, choices, joins, events, and what is attached. */
import { describe, expect, it } from 'vitest';
import { event, model } from '../testing/model-xml.js';
import { boundary, end, gateways, ran, start, tasks } from '../testing/runs.js';

describe('sequences and choices', () => {
  it('go from the start to the end', async () => {
    const { all, outcome, open } = await ran(model(`${start}${tasks('a')}${end}`, 's>a', 'a>z'));
    expect(all).toBe('+s -s +a -a +z -z');
    expect({ outcome, open }).toEqual({ outcome: 'completed', open: [] });
  });

  const choice = model(
    `${start}<exclusiveGateway id="g" default="g-c"/>${tasks('a', 'b', 'c')}`,
    ...['s>g', 'g>a: x = 1', 'g>b: x = 2', 'g>c'],
  );
  it.each([
    [{}, 's g a'],
    [{ g: 'g-b' }, 's g b'],
    [{ g: 'c' }, 's g c'],
    [{ P: { variables: { x: 2 } } }, 's g b'],
    [{ P: { variables: { x: 3 } } }, 's g c'],
    [{ s: { variables: { x: 1 } } }, 's g a'],
  ])('told %j go %s', async (answers, done) => {
    expect(await ran(choice, answers)).toMatchObject({ done, outcome: 'completed' });
  });

  it('without a way out are an error', async () => {
    const xml = model(`${start}${gateways('exclusive', 'g')}${tasks('a')}`, 's>g', 'g>a: x = 1');
    const told = { P: { variables: { x: 2 } } };
    expect(await ran(xml, told)).toMatchObject({ done: 's !g', outcome: 'error' });
  });

  it('fork where an activity has several ways out, by condition where they have one', async () => {
    const xml = model(
      `${start}<task id="t" default="t-c"/>${tasks('a', 'b', 'c')}`,
      ...['s>t', 't>a: x > 1', 't>b: x > 2', 't>c'],
    );
    const told = (x: number) => ({ P: { variables: { x } } });
    expect((await ran(xml, told(3))).done).toBe('s t a b');
    expect((await ran(xml, told(2))).done).toBe('s t a');
    expect((await ran(xml, told(1))).done).toBe('s t c');
  });

  it('begin by one of several start events', async () => {
    const xml = model(`${start}${event('startEvent', 'o')}${tasks('a', 'b')}`, 's>a', 'o>b');
    expect((await ran(xml)).done).toBe('s a');
    expect((await ran(xml, { P: 'o' })).done).toBe('o b');
  });

  it('go round, as each visit says', async () => {
    const xml = model(
      `${start}${tasks('a')}${gateways('exclusive', 'g')}${end}`,
      ...['s>a', 'a>g', 'g>a', 'g>z'],
    );
    expect(await ran(xml, { g: ['a', 'a', 'z'] })).toMatchObject({ done: 's a g a g a g z' });
    expect(await ran(xml, {}, { stepsMax: 50 })).toMatchObject({ outcome: 'stopped' });
  });

  it('refuse a way out that there is not', async () => {
    const said = ran(choice, { g: 'nowhere' });
    await expect(said).rejects.toMatchObject({ code: 'BPMN_ANSWERS' });
    await expect(ran(choice, { nobody: 'a' })).rejects.toMatchObject({ code: 'BPMN_ANSWERS' });
    await expect(ran(choice, { a: { after: '1 h' } })).rejects.toMatchObject({
      code: 'BPMN_ANSWERS',
    });
  });
});

describe('joins', () => {
  const between = (split: string, join: string) =>
    model(
      `${start}${gateways(split, 'g')}${tasks('a', 'b')}${gateways(join, 'j')}${end}`,
      ...['s>g', 'g>a', 'g>b', 'a>j', 'b>j', 'j>z'],
    );
  it('wait for every flow', async () => {
    expect((await ran(between('parallel', 'parallel'))).done).toBe('s g a b j z');
  });
  it('that are exclusive wait for none', async () => {
    expect((await ran(between('parallel', 'exclusive'))).done).toBe('s g a b j j z z');
  });
  it('after an exclusive split wait for ever', async () => {
    expect(await ran(between('exclusive', 'parallel'))).toMatchObject({
      done: 's g a',
      outcome: 'deadlock',
      open: ['j'],
    });
  });
  it('that are inclusive wait for what was begun', async () => {
    expect((await ran(between('parallel', 'inclusive'))).done).toBe('s g a b j z');
    expect((await ran(between('exclusive', 'inclusive'))).done).toBe('s g a j z');
    const both = { g: { outcomes: ['a', 'b'] } };
    expect((await ran(between('inclusive', 'inclusive'), both)).done).toBe('s g a b j z');
    expect((await ran(between('inclusive', 'inclusive'), { g: 'b' })).done).toBe('s g b j z');
  });

  it('that are inclusive look again when a token dies', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g')}${tasks('a', 'b')}${gateways('exclusive', 'x')}
       ${gateways('inclusive', 'j')}${event('endEvent', 'y')}${end}`,
      ...['s>g', 'g>a', 'g>b', 'a>j', 'b>x', 'x>j', 'x>y', 'j>z'],
    );
    const { done, time } = await ran(xml, { b: { after: 'PT2H' }, x: 'y' });
    expect(done).toBe('s g a b x y j z');
    expect(time['-j']).toBe('02:00');
  });

  it('that are inclusive stand in loops', async () => {
    const xml = model(
      `${start}${gateways('inclusive', 'j')}${tasks('a')}${gateways('exclusive', 'x')}${end}`,
      ...['s>j', 'j>a', 'a>x', 'x>j', 'x>z'],
    );
    expect((await ran(xml, { x: ['j', 'z'] })).done).toBe('s j a x j a x z');
  });

  it('need a token on each flow, and not two on one', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g', 'j')}${gateways('exclusive', 'm')}${tasks('a')}${end}`,
      ...['s>g', 'g>m', 'g>a', 'a>m', 'm>j', 's>j', 'j>z'],
    );
    expect(await ran(xml)).toMatchObject({ outcome: 'deadlock', open: ['j'] });
  });
});

describe('events', () => {
  it('let time pass', async () => {
    const xml = model(
      `${start}${event('intermediateCatchEvent', 't', 'timer:PT90M')}${end}`,
      's>t',
      't>z',
    );
    expect((await ran(xml)).time['+z']).toBe('01:30');
  });

  it('jump by links', async () => {
    const xml = model(
      `${start}${event('intermediateThrowEvent', 'l', 'link:there')}
       ${event('intermediateCatchEvent', 'k', 'link:there')}${end}`,
      ...['s>l', 'k>z'],
    );
    expect((await ran(xml)).done).toBe('s l k z');
  });

  it('join before a link inclusively', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g')}${tasks('a', 'b')}${gateways('inclusive', 'j')}
       ${event('intermediateThrowEvent', 'l', 'link:x')}${event('intermediateCatchEvent', 'k', 'link:x')}${end}`,
      ...['s>g', 'g>a', 'g>b', 'a>j', 'b>l', 'k>j', 'j>z'],
    );
    expect((await ran(xml, { b: { after: 'PT1H' } })).done).toBe('s g a b l k j z');
  });

  const race = model(
    `${start}${gateways('eventBased', 'g')}${event('intermediateCatchEvent', 'm', 'message:m1')}
     ${event('intermediateCatchEvent', 't', 'timer:PT1H')}${tasks('a', 'b')}`,
    ...['s>g', 'g>m', 'g>t', 'm>a', 't>b'],
  );
  it.each([
    [{}, 's g m a'],
    [{ g: 't' }, 's g t b'],
    [{ m: { after: 'PT2H' } }, 's g t b'],
    [{ m: { after: 'PT30M' } }, 's g m a'],
    [{ m: { never: true } }, 's g t b'],
  ])('race, told %j: %s', async (answers, done) => {
    expect(await ran(race, answers)).toMatchObject({ done, outcome: 'completed' });
  });

  it('signal to all that wait', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g')}${event('intermediateCatchEvent', 'b', 'signal:s1')}
       ${event('intermediateCatchEvent', 'c', 'signal:s1')}${event('intermediateThrowEvent', 't', 'signal:s1')}`,
      ...['s>g', 'g>b', 'g>c', 'g>t'],
    );
    expect((await ran(xml)).done).toBe('s g b c t');
  });

  it('wait for a condition', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g')}${event('intermediateCatchEvent', 'c', 'condition:x = 1')}${tasks('a')}`,
      ...['s>g', 'g>c', 'g>a'],
    );
    const told = { P: { variables: { x: 0 } }, a: { after: 'PT1H', variables: { x: 1 } } };
    expect((await ran(xml, told)).time['-c']).toBe('01:00');
  });

  it('terminate the whole process', async () => {
    const xml = model(
      `${start}${gateways('parallel', 'g')}${tasks('a')}${event('endEvent', 'z', 'terminate')}`,
      ...['s>g', 'g>a', 'g>z'],
    );
    const found = await ran(xml, { a: { after: 'PT1H' } });
    expect(found).toMatchObject({ done: 's g z xa', outcome: 'terminated', open: [] });
  });

  it('are left alone where nobody acts', async () => {
    const xml = model(`${start}${tasks('a')}`, 's>a');
    expect(await ran(xml, { a: { never: true } })).toMatchObject({
      outcome: 'stopped',
      open: ['a'],
    });
  });
});

describe('boundary events', () => {
  const around = (definition: string, more = '') =>
    model(
      `${start}${tasks('a', 'b')}${boundary('e', 'a', definition, more)}${end}`,
      ...['s>a', 'a>z', 'e>b'],
    );
  it.each([
    ['timer:PT1H', { a: { after: 'PT2H' } }, 's xa e b'],
    ['timer:PT1H', { a: { after: 'PT1H' } }, 's a z'],
    ['timer:PT1H', {}, 's a z'],
    ['timer:PT1H', { a: 'e' }, 's xa e b'],
    ['message:m1', { e: {} }, 's xa e b'],
    ['message:m1', {}, 's a z'],
    ['error:e1', { a: { error: 'E1' } }, 's !a e b'],
    ['error', { a: { error: 'E9' } }, 's !a e b'],
    ['error:e1', { a: { error: 'E2' } }, 's !a'],
    ['escalation:x1', { a: { escalation: 'X1' } }, 's xa e b'],
    ['signal:s1', { e: { after: 'PT1H' }, a: { after: 'PT3H' } }, 's xa e b'],
    ['condition:x = 1', { a: { after: 'PT1H' }, P: { variables: { x: 1 } } }, 's xa e b'],
  ])('%s told %j: %s', async (definition, answers, done) => {
    expect((await ran(around(definition), answers)).done).toBe(done);
  });

  it('run beside where they do not interrupt, as often as they come', async () => {
    const xml = around('timer:R3/PT1H', 'cancelActivity="false"');
    expect((await ran(xml, { a: { after: 'PT150M' } })).done).toBe('s e b e b a z');
  });

  it('lead two into one target', async () => {
    const xml = model(
      `${start}${tasks('a', 'b')}${boundary('e', 'a', 'timer:PT1H')}${boundary('f', 'a', 'error:e1')}`,
      ...['s>a', 'e>b', 'f>b'],
    );
    expect((await ran(xml, { a: { error: 'E1' } })).done).toBe('s !a f b');
    expect((await ran(xml, { a: { after: 'PT2H' } })).done).toBe('s xa e b');
  });
});
