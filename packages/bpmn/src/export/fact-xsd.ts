/** The XML schema of our namespace, derived from the schema of procedures. */
import { escapeText } from '@thutuc/legal-time';
import {
  alternativesOf,
  entriesOf,
  isMap,
  isScalar,
  itemsOf,
  procedureFacts,
  propertyOf,
  type Schema,
  stepFacts,
} from './fact-schema.js';
import { xmlName } from './facts.js';
import { ownNamespace } from './own-elements.js';

/** The XML schema (1.0) of `thutuc:procedure` and `thutuc:step`. */
export function factXsd(): string {
  const types = new Types();
  const step = types.nameOf([stepFacts], 'step');
  const procedure = types.nameOf([procedureFacts], 'procedure');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${ownNamespace}" targetNamespace="${ownNamespace}" elementFormDefault="qualified">`,
    '  <xs:annotation>',
    `    <xs:documentation>${escapeText(about)}</xs:documentation>`,
    '  </xs:annotation>',
    `  <xs:element name="procedure" type="${procedure}"/>`,
    `  <xs:element name="step" type="${step}"/>`,
    ...[...types.written.values()].flatMap((lines) => indent(1, lines)),
    '</xs:schema>',
    '',
  ].join('\n');
}

const about =
  'Facts of a public procedure that BPMN has no word for. thutuc:procedure stands in the extension ' +
  'elements of the process: all that the procedure says besides its steps. thutuc:step stands in ' +
  'those of the element that shows the step, with the path of its graph, its name, and its place ' +
  'among the steps of the graph. One value is an attribute, what has parts an element; lists hold ' +
  'item, maps entry that says what it is for. In attributes \\uXXXX stands for a control character, and \\\\ for ' +
  'a backslash. The meaning of each field is that of procedure.schema.json.';

/** The types that elements need, each written once. */
class Types {
  readonly written = new Map<string, readonly string[]>();
  private readonly names = new Map<string, string>();

  /** The name of the type of a value with parts; it is written where it is new. */
  nameOf(schemas: readonly Schema[], wanted: string): string {
    const parted = alternativesOf(schemas).filter((one) => !isScalar(one));
    const key = JSON.stringify(parted);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    let name = wanted;
    for (let n = 2; this.written.has(name); n++) name = `${wanted}${String(n)}`;
    this.names.set(key, name);
    this.written.set(name, []);
    this.written.set(name, this.typeOf(parted, name));
    return name;
  }

  /** What has several forms, such as the ways of steps of several kinds, may hold any of them. */
  private typeOf(parted: readonly Schema[], name: string): string[] {
    const lists = parted.filter(({ type }) => type === 'array');
    const maps = parted.filter(isMap);
    const objects = parted.filter((one) => !lists.includes(one) && !maps.includes(one));
    const fields = [...new Set(objects.flatMap(({ properties = {} }) => Object.keys(properties)))];
    const parts = [
      ...(lists.length > 0 ? [this.partOf('item', itemsOf(lists), name, [])] : []),
      ...(maps.length > 0 ? [this.partOf('entry', entriesOf(maps), name, [forAttribute])] : []),
    ];
    const place = name === 'step' ? placeOfStep : [];
    const elements = fields.flatMap((field) => this.elementOf(objects, field));
    const attributes = fields.flatMap((field) => attributeOf(objects, field));
    const content =
      parts.length === 0
        ? ['<xs:all>', ...indent(1, [...place, ...elements]), '</xs:all>']
        : [
            '<xs:choice minOccurs="0" maxOccurs="unbounded">',
            ...indent(1, [...parts.flat(), ...elements]),
            '</xs:choice>',
          ];
    return named(name, [...content, ...attributes]);
  }

  private partOf(element: string, part: Schema, owner: string, attributes: string[]): string[] {
    const alternatives = alternativesOf([part]);
    if (alternatives.every(isScalar)) {
      const value = `<xs:attribute name="value" type="${simpleType(alternatives)}" use="required"/>`;
      const inner = ['<xs:complexType>', ...indent(1, [...attributes, value]), '</xs:complexType>'];
      return [`<xs:element name="${element}">`, ...indent(1, inner), '</xs:element>'];
    }
    const type = this.nameOf([part], singular(owner));
    if (attributes.length === 0) return [`<xs:element name="${element}" type="${type}"/>`];
    return [
      `<xs:element name="${element}">`,
      ...indent(1, extended(type, attributes)),
      '</xs:element>',
    ];
  }

  private elementOf(objects: readonly Schema[], field: string): string[] {
    const schemas = propertyOf(objects, field);
    if (alternativesOf(schemas).every(isScalar)) return [];
    const type = this.nameOf(schemas, xmlName(field));
    return [`<xs:element name="${xmlName(field)}" type="${type}" minOccurs="0"/>`];
  }
}

const forAttribute = '<xs:attribute name="for" type="xs:string" use="required"/>';

const placeOfStep = [
  '<xs:element name="at">',
  '  <xs:complexType>',
  '    <xs:attribute name="graph" type="xs:string" use="required"/>',
  '    <xs:attribute name="step" type="xs:string" use="required"/>',
  '    <xs:attribute name="index" type="xs:integer" use="required"/>',
  '  </xs:complexType>',
  '</xs:element>',
];

function attributeOf(objects: readonly Schema[], field: string): string[] {
  const scalars = alternativesOf(propertyOf(objects, field)).filter(isScalar);
  if (scalars.length === 0) return [];
  return [`<xs:attribute name="${xmlName(field)}" type="${simpleType(scalars)}"/>`];
}

function simpleType(scalars: readonly Schema[]): string {
  const types = new Set(scalars.map(({ type }) => type));
  if (types.has('string')) return 'xs:string';
  if (types.has('number')) return 'xs:decimal';
  if (types.has('integer')) return 'xs:integer';
  return types.has('boolean') ? 'xs:boolean' : 'xs:string';
}

const singular = (name: string) => (/[^s]s$/u.test(name) ? name.slice(0, -1) : `${name}Part`);

const named = (name: string, content: readonly string[]) => [
  `<xs:complexType name="${name}">`,
  ...indent(1, content),
  '</xs:complexType>',
];

function extended(base: string, attributes: readonly string[]): string[] {
  return [
    '<xs:complexType>',
    '  <xs:complexContent>',
    `    <xs:extension base="${base}">`,
    ...indent(3, attributes),
    '    </xs:extension>',
    '  </xs:complexContent>',
    '</xs:complexType>',
  ];
}

const indent = (levels: number, lines: readonly string[]) =>
  lines.map((line) => '  '.repeat(levels) + line);
