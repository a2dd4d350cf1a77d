/** Builds a log from the elements of XES as they come. */
import type { SaxesTagPlain } from 'saxes';
import type { XmlHandlers } from '../bytes/read-xml.js';
import { InsightError } from '../errors.js';
import { type Attribute, fitsType, type AttributeType } from '../log/attribute.js';
import type { Classifier, Extension, Globals, LogCase, LogEvent } from '../log/event.js';
import { inOrder } from '../log/event.js';
import { KnownNames, ownText } from '../log/own-texts.js';
import type { Reading } from '../log/read-options.js';
import { eventOf } from './xes-event.js';
import { keys } from '../log/standard-keys.js';
import { attributeType } from './tag.js';

/** An attribute that is still open, and where its own go. */
interface OpenAttribute {
  readonly attribute: { -readonly [Field in keyof Attribute]: Attribute[Field] };
  readonly children: Attribute[];
  /** Where the attributes go that come next: into it, or into its values. */
  into: Attribute[];
}

/** How many attributes the log itself may have, for each that an event may have. */
const headerShare = 100;

/** How many cases are remembered, to find one that comes twice. */
const comparedMax = 100_000;

/** More open elements than any log has. */
const elementsMax = 1000;

/** A log while it is read. */
export class XesBuilder implements XmlHandlers<LogCase> {
  readonly header: {
    extensions: Extension[];
    globals: Globals[];
    classifiers: Classifier[];
    attributes: Attribute[];
  } = { extensions: [], globals: [], classifiers: [], attributes: [] };
  readonly #reading: Reading;
  #parser = { line: 0 } as { readonly line: number };
  readonly #known = new KnownNames();
  readonly #cases = new Set<string>();
  readonly #open: OpenAttribute[] = [];
  #classifierKeys: readonly string[] | undefined;
  readonly #classifier: string | undefined;
  /** Cases that are whole and that nobody took yet. */
  #ready: LogCase[] = [];
  /** How many cases were whole. */
  #whole = 0;
  #depth = 0;
  /** The depth of an element that is left out with all that stands in it. */
  #skipped = Infinity;
  /** The attributes of what is open: of the log, of a case or of an event. */
  #target: Attribute[] = this.header.attributes;
  /** Where the next attribute goes. */
  #into = this.#target;
  #attributesLeft: number;
  #trace: { attributes: Attribute[]; events: LogEvent[]; tooLong: boolean } | undefined;
  #eventLine = 0;
  #event: Attribute[] | undefined;

  constructor(reading: Reading, classifier: string | undefined) {
    this.#reading = reading;
    this.#classifier = classifier;
    this.#attributesLeft = reading.limits.attributesMax * headerShare;
  }

  open(tag: SaxesTagPlain): void {
    this.#depth += 1;
    if (this.#depth > elementsMax) throw tooDeep();
    if (this.#depth > this.#skipped) return;
    const type = attributeType(tag.name);
    if (type !== undefined) this.#openAttribute(type, tag);
    else this.#openElement(tag);
  }

  close(tag: SaxesTagPlain): void {
    this.#depth -= 1;
    if (this.#depth >= this.#skipped) return;
    this.#skipped = Infinity;
    const { name } = tag;
    if (name === 'event') this.#closeEvent();
    else if (name === 'trace') this.#closeTrace();
    else if (name === 'global') this.#aim(this.header.attributes);
    else if (name === 'values') this.#leaveValues();
    else if (!tag.isSelfClosing && attributeType(name) !== undefined) this.#closeAttribute();
  }

  begin(parser: { readonly line: number }): void {
    this.#parser = parser;
  }

  taken(): readonly LogCase[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  isRead(): boolean {
    return this.#whole > 0;
  }

  /** The case that is open, where one is. */
  openCase(): string | undefined {
    return this.#trace && nameIn(this.#trace.attributes);
  }

  #openAttribute(type: AttributeType, tag: SaxesTagPlain): void {
    const { attributes, isSelfClosing } = tag;
    const attribute = this.#attribute(type, attributes.key ?? '', attributes.value ?? '');
    if (this.#attributesLeft <= 0) {
      if (this.#attributesLeft === 0) this.#note('tooManyAttributes');
      this.#attributesLeft = -1;
      this.#skip(tag);
      return;
    }
    this.#attributesLeft -= 1;
    this.#into.push(attribute);
    if (isSelfClosing) return;
    if (this.#open.length >= this.#reading.limits.depthMax) {
      this.#note('tooDeep', attribute.key);
      this.#skip(tag);
      return;
    }
    const children: Attribute[] = [];
    this.#open.push({ attribute, children, into: children });
    this.#into = children;
  }

  #attribute(type: AttributeType, key: string, value: string): OpenAttribute['attribute'] {
    // Whether the time of an event is one is found when it is read.
    if (type === 'string' || key === keys.time || fitsType(type, value))
      return { type, key, value };
    this.#note('valueInvalid', value);
    return { type: 'string', key, value };
  }

  /** Leaves an element out: what stands in it, and its end. */
  #skip({ isSelfClosing }: SaxesTagPlain): void {
    if (!isSelfClosing) this.#skipped = this.#depth;
  }

  #closeAttribute(): void {
    const closed = this.#open.pop();
    if (closed !== undefined && closed.children.length > 0)
      closed.attribute.children = closed.children;
    this.#into = this.#open.at(-1)?.into ?? this.#target;
  }

  #leaveValues(): void {
    const list = this.#open.at(-1);
    if (list === undefined) return;
    list.into = list.children;
    this.#into = list.children;
  }

  #openElement(tag: SaxesTagPlain): void {
    const { name, attributes } = tag;
    if (this.#depth === 1) {
      if (name !== 'log') throw noXes(name);
      return;
    }
    const list = this.#open.at(-1);
    if (name === 'values' && list !== undefined) {
      const values: Attribute[] = [];
      list.attribute.values = values;
      list.into = values;
      this.#into = values;
    } else if (name === 'trace' && this.#trace === undefined) {
      this.#trace = { attributes: [], events: [], tooLong: false };
      this.#begin(this.#trace.attributes);
    } else if (name === 'event' && this.#event === undefined && this.#trace !== undefined) {
      this.#event = [];
      this.#eventLine = this.#parser.line;
      this.#begin(this.#event);
    } else if (name === 'extension') {
      const { name: called = '', prefix = '', uri = '' } = attributes;
      this.header.extensions.push({ name: called, prefix, uri });
    } else if (name === 'global') {
      const globals: Attribute[] = [];
      this.header.globals.push({ scope: attributes.scope ?? 'event', attributes: globals });
      this.#aim(globals);
    } else if (name === 'classifier') {
      this.#addClassifier(attributes);
    } else {
      this.#skip(tag);
    }
  }

  #addClassifier({ name = '', keys: ofKeys = '', scope }: Record<string, string>): void {
    this.header.classifiers.push({ name, keys: ofKeys, ...(scope !== undefined && { scope }) });
    if (name === this.#classifier) this.#classifierKeys = keysIn(ofKeys);
  }

  #aim(target: Attribute[]): void {
    this.#target = target;
    this.#into = target;
  }

  #begin(target: Attribute[]): void {
    this.#aim(target);
    this.#attributesLeft = this.#reading.limits.attributesMax;
  }

  #closeEvent(): void {
    const trace = this.#trace;
    const attributes = this.#event;
    if (trace === undefined || attributes === undefined) return;
    this.#event = undefined;
    this.#aim(trace.attributes);
    if (trace.events.length >= this.#reading.limits.caseEventsMax) {
      if (!trace.tooLong) this.#note('caseTooLong');
      trace.tooLong = true;
      return;
    }
    const read = eventOf(attributes, this.#known, this.#classifierKeys);
    if (typeof read === 'string') this.#note(read, undefined, this.#eventLine);
    else {
      if (read.at > this.#reading.now) this.#note('eventInFuture', undefined, this.#eventLine);
      trace.events.push(read);
    }
  }

  #closeTrace(): void {
    const trace = this.#trace;
    if (trace === undefined) return;
    const name = nameIn(trace.attributes);
    if (!inOrder(trace.events)) this.#note('outOfOrder');
    this.#whole += 1;
    if (name === undefined) this.#note('caseMissing');
    const id = name === undefined ? `#${this.#whole}` : ownText(name);
    if (this.#cases.has(id)) this.#note('caseTwice');
    else if (this.#cases.size < comparedMax) this.#cases.add(id);
    this.#ready.push({ id, events: trace.events, attributes: trace.attributes });
    this.#trace = undefined;
    this.#aim(this.header.attributes);
  }

  #note(
    code: Parameters<Reading['findings']['add']>[0]['code'],
    value?: string,
    line = this.#parser.line,
  ): void {
    this.#reading.findings.add({ code, line, case: this.openCase(), value });
  }
}

/** The keys of a classifier: by spaces, those with spaces in quotes. */
function keysIn(text: string): readonly string[] {
  return [...text.matchAll(/'([^']*)'|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

function nameIn(attributes: readonly Attribute[]): string | undefined {
  return attributes.find(({ key }) => key === keys.name)?.value;
}

function noXes(root: string): InsightError {
  return new InsightError(
    'LOG_UNREADABLE',
    `The file begins with <${root.slice(0, 40)}> and is no XES, which begins with <log>.`,
    { root },
  );
}

function tooDeep(): InsightError {
  return new InsightError(
    'LOG_TOO_LARGE',
    `Elements stand in elements more than ${elementsMax} deep; no log does that.`,
    { depth: elementsMax },
  );
}
