/** `thutuc bpmn`: import and run, and BPMN files where procedures are asked for. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '../testing/in-workspace.js';
import { invoke } from '../testing/invoke.js';
import { temporaryFolder } from '../testing/temporary-folder.js';

const namespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

function bpmnFile(nodes: string): string {
  const file = join(temporaryFolder(), 'model.bpmn');
  const text = `<definitions xmlns="${namespace}" targetNamespace="x"><process id="Order" name="Order">
    ${nodes}</process></definitions>`;
  writeFileSync(file, text);
  return file;
}

const order = () =>
  bpmnFile(`<startEvent id="Start"/><userTask id="Check" name="Check the order"/>
    <exclusiveGateway id="Good"/><endEvent id="Sent" name="Sent"/><endEvent id="Refused" name="Refused"/>
    <sequenceFlow id="f1" sourceRef="Start" targetRef="Check"/>
    <sequenceFlow id="f2" sourceRef="Check" targetRef="Good"/>
    <sequenceFlow id="f3" name="yes" sourceRef="Good" targetRef="Sent"/>
    <sequenceFlow id="f4" name="no" sourceRef="Good" targetRef="Refused"/>`);

describe('import', () => {
  it('writes the procedure, and says what it assumed', async () => {
    const file = join(temporaryFolder(), 'procedure.json');
    const { code, out, err } = await invoke('bpmn', 'import', order(), '-o', file);
    expect({ code, out }).toEqual({ code: 0, out: `${file}\n` });
    expect(err).toContain(
      'assumed: exclusiveGateway "Good" (3): a person decides which way is taken',
    );
    const { id, steps } = JSON.parse(readFileSync(file, 'utf8')) as { id: string; steps: object };
    expect([id, Object.keys(steps)]).toEqual(['order', expect.arrayContaining(['check', 'good'])]);
    expect((await invoke('verify', file)).err).toBe('');
  });

  it('takes what the file does not say from a profile', async () => {
    const defaults = join(temporaryFolder(), 'defaults.json');
    writeFileSync(defaults, JSON.stringify({ timeLimit: { amount: 5, unit: 'workingDays' } }));
    const { out } = await invoke('bpmn', 'import', order(), '--defaults', defaults, '--json');
    const { procedures } = JSON.parse(out) as { procedures: { timeLimit: object }[] };
    expect(procedures[0]?.timeLimit).toMatchObject({ amount: 5, unit: 'workingDays' });
    writeFileSync(defaults, JSON.stringify({ limit: 5 }));
    const refused = await invoke('bpmn', 'import', order(), '--defaults', defaults);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('BPMN_DEFAULTS') });
  });

  it('refuses with the list of why', async () => {
    const { code, err } = await invoke('bpmn', 'import', bpmnFile('<complexGateway id="G"/>'));
    expect(code).toBe(1);
    expect(err).toContain('BPMN_NOT_SUPPORTED');
    expect(err).toContain('complexGateway "G" (line 2)');
  });

  it('refuses what it does not know', async () => {
    expect((await invoke('bpmn', 'eat', order())).code).toBe(2);
    expect((await invoke('bpmn', 'run', order(), '-o', 'x')).code).toBe(2);
    expect((await invoke('bpmn', 'run', 'nothing.bpmn')).err).toContain('FILE_UNREADABLE');
  });
});

describe('export', () => {
  it('writes a file that gives the equal procedure back, and can be drawn', async () => {
    const permit = inWorkspace('examples/criminal-record-certificate');
    const file = join(temporaryFolder(), 'permit.bpmn');
    const { code, out } = await invoke('bpmn', 'export', permit, '-o', file, '--lang', 'vi');
    expect({ code, out }).toEqual({ code: 0, out: `${file}\n` });
    const { out: imported, err } = await invoke('bpmn', 'import', file, '--json');
    expect(err).toBe('');
    const { procedures } = JSON.parse(imported) as { procedures: { id: string }[] };
    expect(procedures.map(({ id }) => id)).toEqual(['criminal-record-certificate']);
    const picture = join(temporaryFolder(), 'permit.svg');
    expect((await invoke('draw', file, '-o', picture)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('lý lịch tư pháp');
    expect(readFileSync(picture, 'utf8')).toMatch(/^<svg /);
  });
});

describe('run', () => {
  it('prints what happens, and how it ends', async () => {
    const answers = join(temporaryFolder(), 'answers.json');
    writeFileSync(answers, JSON.stringify({ Check: { after: 'P1D' }, Good: 'no' }));
    const { code, out } = await invoke('bpmn', 'run', order(), '--answers', answers, '--json');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(code).toBe(0);
    expect(lines.slice(-3)).toEqual([
      { element: 'Refused', event: 'entered', at: '2026-01-02T00:00:00.000Z' },
      { element: 'Refused', event: 'left', at: '2026-01-02T00:00:00.000Z' },
      { outcome: 'completed', open: [] },
    ]);
    expect((await invoke('bpmn', 'run', order())).out).toContain(
      'left       Sent\ncompleted\n'.slice(11, 15),
    );
  });
});

it('verifies the model of a BPMN file', async () => {
  const { out } = await invoke('verify', order(), '--json');
  expect(out).toContain('"findings"');
});
