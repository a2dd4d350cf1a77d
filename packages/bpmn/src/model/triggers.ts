/** Event definitions as triggers, and loop characteristics as repetitions. */
import {
  elementAt,
  elementsAt,
  extensionsOf,
  foreignAttribute,
  isSet,
  kindOf,
  textAt,
  vendorAttribute,
  type ModdleElement,
} from '../read/moddle.js';
import type { Expression, Repetition, Trigger } from './graph.js';

/** Event definitions that are refused, with the reason. */
export const refusedTriggers: Readonly<Record<string, string>> = {
  compensateEventDefinition: 'compensation is not taken',
  cancelEventDefinition: 'the cancel event of a transaction is not taken',
};

/** The event definitions of an event, those that it holds and those that it refers to. */
export function definitionsOf(event: ModdleElement): readonly ModdleElement[] {
  return [...elementsAt(event, 'eventDefinitions'), ...elementsAt(event, 'eventDefinitionRef')];
}

/** The triggers of an event; what is refused is left out. */
export function triggersOf(event: ModdleElement, language: string | undefined): Trigger[] {
  if (kindOf(event) === 'receiveTask' || kindOf(event) === 'sendTask') {
    return [messageOf(event, event)];
  }
  return definitionsOf(event).flatMap((definition) => {
    const trigger = triggerOf(definition, event, language);
    return trigger === undefined ? [] : [trigger];
  });
}

function triggerOf(
  definition: ModdleElement,
  event: ModdleElement,
  language: string | undefined,
): Trigger | undefined {
  const kind = kindOf(definition).replace('EventDefinition', '');
  switch (kind) {
    case 'message':
      return messageOf(definition, event);
    case 'signal': {
      const ref = elementAt(definition, 'signalRef');
      const key = ref?.id ?? textAt(definition, 'signalRef') ?? event.name ?? '';
      return { kind, key, name: ref?.name ?? event.name ?? key };
    }
    case 'error':
    case 'escalation': {
      const ref = elementAt(definition, `${kind}Ref`);
      const code = ref === undefined ? textAt(definition, `${kind}Ref`) : codeOf(ref, kind);
      return { kind, code };
    }
    case 'link':
      return { kind, name: definition.name ?? event.name ?? '' };
    case 'conditional': {
      const condition = expressionAt(definition, 'condition', language);
      return { kind: 'condition', condition: condition ?? { text: '', language } };
    }
    case 'timer':
      return timerOf(definition, language);
    case 'terminate':
      return { kind };
    default:
      return undefined;
  }
}

function codeOf(ref: ModdleElement, kind: string): string | undefined {
  return textAt(ref, `${kind}Code`) ?? ref.name ?? ref.id;
}

/** The message that an event or a task names; one that it alone has where it names none. */
function messageOf(holder: ModdleElement, event: ModdleElement): Trigger {
  const ref = elementAt(holder, 'messageRef');
  const key = ref?.id ?? textAt(holder, 'messageRef') ?? `#${event.id ?? ''}`;
  return { kind: 'message', key, name: ref?.name ?? event.name ?? key };
}

function timerOf(definition: ModdleElement, language: string | undefined): Trigger {
  for (const type of ['date', 'duration', 'cycle'] as const) {
    const name = `time${type.charAt(0).toUpperCase()}${type.slice(1)}`;
    const value = expressionAt(definition, name, language);
    if (value !== undefined) return { kind: 'timer', type, value };
  }
  return { kind: 'timer', type: 'duration', value: { text: '', language } };
}

/** The expression that a property holds; `undefined` where it is absent or empty. */
export function expressionAt(
  element: ModdleElement,
  name: string,
  language: string | undefined,
): Expression | undefined {
  const held = elementAt(element, name);
  if (held === undefined) return undefined;
  const text = textAt(held, 'body')?.trim() ?? '';
  if (text === '') return undefined;
  return { text, language: textAt(held, 'language') ?? language };
}

/** How often an activity is done; `undefined` where once. */
export function repetitionOf(
  activity: ModdleElement,
  language: string | undefined,
): Repetition | undefined {
  const loop = elementAt(activity, 'loopCharacteristics');
  if (loop === undefined) return undefined;
  if (kindOf(loop) === 'standardLoopCharacteristics') {
    const max = Number(loop.get('loopMaximum') ?? Number.NaN);
    return {
      kind: 'loop',
      testBefore: isSet(loop, 'testBefore'),
      condition: expressionAt(loop, 'loopCondition', language),
      max: Number.isInteger(max) ? max : undefined,
    };
  }
  return instancesOf(loop, language);
}

function instancesOf(loop: ModdleElement, language: string | undefined): Repetition {
  const behaviour = textAt(loop, 'behavior')?.toLowerCase();
  const isOne = behaviour === 'one';
  const isNone = behaviour === 'none';
  const event = elementAt(loop, isOne ? 'oneBehaviorEventRef' : 'noneBehaviorEventRef');
  const item = elementAt(loop, 'inputDataItem');
  return {
    kind: 'instances',
    isSequential: isSet(loop, 'isSequential'),
    count: expressionAt(loop, 'loopCardinality', language),
    collection: collectionOf(loop),
    element: item?.name ?? item?.id ?? foreign(loop, 'elementVariable', 'inputElement'),
    completion: expressionAt(loop, 'completionCondition', language),
    behaviour: isOne ? 'one' : isNone ? 'none' : 'all',
    event: event === undefined || !(isOne || isNone) ? [] : triggersOfDefinition(event, language),
  };
}

function triggersOfDefinition(event: ModdleElement, language: string | undefined): Trigger[] {
  const trigger = triggerOf(event, event, language);
  return trigger === undefined ? [] : [trigger];
}

function collectionOf(loop: ModdleElement): string | undefined {
  const input = elementAt(loop, 'loopDataInputRef');
  return foreign(loop, 'collection', 'inputCollection') ?? input?.name ?? input?.id;
}

/** An attribute of Camunda 7 or Flowable, or of Camunda 8 in its extension element. */
function foreign(loop: ModdleElement, attribute: string, inElement: string): string | undefined {
  const [zeebe] = extensionsOf(loop, 'loopCharacteristics');
  const value = vendorAttribute(loop, attribute) ?? (zeebe && foreignAttribute(zeebe, inElement));
  return value?.replace(/^(?:[#$]\{|=)(.*?)\}?$/, '$1').trim();
}
