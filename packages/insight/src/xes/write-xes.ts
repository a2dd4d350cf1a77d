/** Writes XES (IEEE 1849-2016), case by case. */
import type { Attribute } from '../log/attribute.js';
import type { Extension, LogCase, LogHeader } from '../log/event.js';
import {
  attributesOf,
  attributesOfCase,
  mayWrite,
  type WriteOptions,
} from '../log/standard-attributes.js';

const standard: readonly Extension[] = [
  { name: 'Concept', prefix: 'concept', uri: 'http://www.xes-standard.org/concept.xesext' },
  { name: 'Time', prefix: 'time', uri: 'http://www.xes-standard.org/time.xesext' },
  { name: 'Lifecycle', prefix: 'lifecycle', uri: 'http://www.xes-standard.org/lifecycle.xesext' },
  { name: 'Organizational', prefix: 'org', uri: 'http://www.xes-standard.org/org.xesext' },
];

type IsWritten = (attribute: Attribute) => boolean;

/** Writes a log in XES, piece by piece; what tells of persons only when asked for. */
export async function* writeXes(
  cases: AsyncIterable<LogCase> | Iterable<LogCase>,
  header: Partial<LogHeader> = {},
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const isWritten = mayWrite(options);
  let begun = false;
  for await (const one of cases) {
    // A header that is read is whole when the first case is there.
    if (!begun) yield beginning(header, isWritten);
    begun = true;
    yield caseText(one, isWritten);
  }
  if (!begun) yield beginning(header, isWritten);
  yield '</log>\n';
}

function beginning(header: Partial<LogHeader>, isWritten: IsWritten): string {
  const { extensions = [], globals = [], classifiers = [], attributes = [] } = header;
  const declared = extensions.length > 0 ? extensions : standard;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<log xes.version="1849-2016" xmlns="http://www.xes-standard.org/">\n',
    ...declared.map(
      ({ name, prefix, uri }) => `  <extension${attributesText({ name, prefix, uri })}/>\n`,
    ),
    ...globals.map(
      ({ scope, attributes: inner }) =>
        `  <global${attributesText({ scope })}>\n${listText(inner, '    ', isWritten)}  </global>\n`,
    ),
    ...classifiers.map(
      ({ name, keys, scope }) => `  <classifier${attributesText({ name, scope, keys })}/>\n`,
    ),
    listText(attributes, '  ', isWritten),
  ].join('');
}

function caseText(one: LogCase, isWritten: IsWritten): string {
  const events = one.events.map(
    (event) => `    <event>\n${listText(attributesOf(event), '      ', isWritten)}    </event>\n`,
  );
  const own = listText(attributesOfCase(one), '    ', isWritten);
  return `  <trace>\n${own}${events.join('')}  </trace>\n`;
}

function listText(attributes: readonly Attribute[], indent: string, isWritten: IsWritten): string {
  let text = '';
  for (const attribute of attributes)
    if (isWritten(attribute)) text += attributeText(attribute, indent, isWritten);
  return text;
}

function attributeText(attribute: Attribute, indent: string, isWritten: IsWritten): string {
  const { type, key, value, children = [], values } = attribute;
  const hasValue = type !== 'list' && type !== 'container';
  const head = `${indent}<${type}${attributesText({ key, value: hasValue ? value : undefined })}`;
  if (children.length === 0 && values === undefined) return `${head}/>\n`;
  const inner = listText(children, `${indent}  `, isWritten);
  const list =
    values === undefined
      ? ''
      : `${indent}  <values>\n${listText(values, `${indent}    `, isWritten)}${indent}  </values>\n`;
  return `${head}>\n${inner}${list}${indent}</${type}>\n`;
}

function attributesText(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** Characters that XML 1.0 cannot hold, whichever way they are written. */
// eslint-disable-next-line no-control-regex
const unholdable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const special = /[&<>"\t\n\r]/gu;

function escaped(text: string): string {
  return text
    .replaceAll(unholdable, '\uFFFD')
    .replaceAll(special, (sign) => `&#${sign.charCodeAt(0)};`);
}
