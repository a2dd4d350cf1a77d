/** Mutated files: whatever they hold, they are read, or refused by a code. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BpmnError } from '../errors.js';
import { modelOf } from '../model/build-model.js';
import { readBpmn, writeBpmn } from '../read/read-bpmn.js';
import { runBpmn } from '../run/run-bpmn.js';
import { event, flowsXml, model } from '../testing/model-xml.js';
import { boundary, end, gateways, start, sub, tasks } from '../testing/runs.js';
import { importBpmn } from './import-bpmn.js';

const inner = `${event('startEvent', 'i')}${tasks('c')}${event('endEvent', 'k', 'error:e1')}${flowsXml('i>c', 'c>k')}`;
const whole = model(
  `${start}${gateways('parallel', 'g', 'j')}${tasks('a')}<userTask id="b" name="Kiểm tra">
   <multiInstanceLoopCharacteristics/></userTask>${sub('u', inner)}${boundary('e', 'u', 'error:e1')}
   ${boundary('f', 'a', 'timer:PT1H', 'cancelActivity="false"')}${gateways('exclusive', 'x')}
   ${gateways('eventBased', 'v')}${event('intermediateCatchEvent', 'm', 'message:m1')}
   ${event('intermediateCatchEvent', 't', 'timer:R3/P1D')}${end}`,
  ...[
    's>g',
    'g>a',
    'g>b',
    'a>j',
    'b>j',
    'j>u',
    'u>x',
    'x>v: ${y > 1}',
    'x>z',
    'v>m',
    'v>t',
    'm>z',
    't>z',
    'e>z',
  ],
);
const pieces = whole.match(/<[^>]*>|"[^"]*"|[^<"]+/g) ?? [];
const words = [
  'a',
  'g',
  'z',
  '',
  'task',
  '\u{0}',
  '&lt;',
  '<task/>',
  '</process>',
  '"',
  'PT',
  '${',
];

/** The file with some of its pieces taken away, doubled, moved or replaced. */
const mutated = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'word')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((changes) => {
    const parts = [...pieces];
    for (const [at, other, change] of changes) {
      const [i, k] = [at % parts.length, other % parts.length];
      const [one = '', two = ''] = [parts[i], parts[k]];
      if (change === 'drop') parts[i] = '';
      if (change === 'double') parts[i] = one + one;
      if (change === 'swap') [parts[i], parts[k]] = [two, one];
      if (change === 'word') parts[i] = one.replace(/\w+/, words[other % words.length] ?? '');
    }
    return parts.join('');
  });

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'taken';
  } catch (error) {
    if (error instanceof BpmnError) return error.code;
    throw error;
  }
}

it('as a whole it is taken', async () => {
  expect(await codeOf(() => importBpmn(whole))).toBe('taken');
});

it('however a file is mutated, it is imported, run and written, or refused by a code', async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (text) => {
      await codeOf(() => importBpmn(text));
      await codeOf(async () => runBpmn(modelOf(await readBpmn(text)), { stepsMax: 500 }));
      await codeOf(async () => writeBpmn(await readBpmn(text)));
    }),
  );
});

it('any bytes are refused by a code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(await codeOf(() => importBpmn(bytes))).toMatch(/^BPMN_/);
    }),
  );
});
