/** A permit as a BPMN process in bpmn-engine, run in the quickest way that the engine offers. */
import { EventEmitter } from 'node:events';
import type { LoadPeer } from './bench.js';

/** The peers with the versions that belong together. */
export const bpmnPeers = {
  'bpmn-engine': '25.0.1',
  'bpmn-elements': '17.3.0',
  'bpmn-moddle': '9.0.4',
  'moddle-context-serializer': '4.4.1',
};

/** Start, two user tasks, exclusive choice, service task, end. */
const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="permit" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:permit">
  <process id="buildingPermit" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="toReceive" sourceRef="start" targetRef="receive"/>
    <userTask id="receive"/>
    <sequenceFlow id="toAppraise" sourceRef="receive" targetRef="appraise"/>
    <userTask id="appraise"/>
    <sequenceFlow id="toChoice" sourceRef="appraise" targetRef="choice"/>
    <exclusiveGateway id="choice" default="toRefused"/>
    <sequenceFlow id="toIssue" sourceRef="choice" targetRef="issue">
      <conditionExpression xsi:type="tFormalExpression"
        >\${environment.variables.eligible}</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="toRefused" sourceRef="choice" targetRef="refused"/>
    <serviceTask id="issue" implementation="\${environment.services.issue}"/>
    <sequenceFlow id="toGranted" sourceRef="issue" targetRef="granted"/>
    <endEvent id="granted"/>
    <endEvent id="refused"/>
  </process>
</definitions>`;

interface BpmnEngine {
  readonly Engine: new (options: { sourceContext: unknown; Logger: () => unknown }) => {
    execute(options: unknown): Promise<{ readonly state: string }>;
  };
}
interface Moddle {
  readonly default: new () => { fromXML(xml: string): Promise<unknown> };
}
interface Serializer {
  readonly default: (moddleContext: unknown, typeResolver: unknown) => unknown;
  readonly TypeResolver: (elements: unknown) => unknown;
}

/** Runs so many dossiers through the process to their end, side by side. */
type RunProcesses = (count: number) => Promise<void>;

/**
 * Prepares the process.
 *
 * The XML is parsed once, the user tasks are signalled from one shared listener as soon as they
 * wait, and nothing is logged: each of these made it quicker.
 */
export async function bpmnPermit(loadPeer: LoadPeer): Promise<RunProcesses> {
  const { Engine } = (await loadPeer('bpmn-engine')) as BpmnEngine;
  const { default: BpmnModdle } = (await loadPeer('bpmn-moddle')) as Moddle;
  const { default: serialize, TypeResolver } = (await loadPeer(
    'moddle-context-serializer',
  )) as Serializer;
  const elements = await loadPeer('bpmn-elements');
  const parsed = await new BpmnModdle().fromXML(source);
  const sourceContext = serialize(parsed, TypeResolver({ ...(elements as object) }));
  const ignore = () => undefined;
  const Logger = () => ({ debug: ignore, error: ignore, warn: ignore, info: ignore });
  const listener = new EventEmitter();
  listener.on('activity.wait', (task: { signal(): void }) => {
    task.signal();
  });
  let issued = 0;
  const issue = (_scope: unknown, next: (error: null, result: string) => void) => {
    issued += 1;
    next(null, 'permit');
  };
  const runOne = async (): Promise<void> => {
    const engine = new Engine({ sourceContext, Logger });
    const options = { listener, variables: { eligible: true }, services: { issue } };
    const { state } = await engine.execute(options);
    if (state !== 'idle')
      throw new Error(`bpmn-engine did not finish the process: it is ${state}.`);
  };
  return async (count) => {
    const before = issued;
    await Promise.all(Array.from({ length: count }, runOne));
    if (issued !== before + count) throw new Error('bpmn-engine did not finish every process.');
  };
}
