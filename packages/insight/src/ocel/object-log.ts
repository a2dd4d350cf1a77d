/** Logs of OCEL 2.0: events, and the objects that each has to do with. */

/** The types of attributes that OCEL 2.0 knows. */
export type OcelType = 'string' | 'time' | 'integer' | 'float' | 'boolean';

/** A type of events or objects, and the attributes that it has. */
export interface OcelKind {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: OcelType }[];
}

/** That an event has to do with an object, or one object with another, and how. */
export interface Relationship {
  readonly objectId: string;
  readonly qualifier: string;
}

/** An object; its attributes change over time. */
export interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly time: string;
    readonly value: string;
  }[];
  readonly relationships: readonly Relationship[];
}

/** An event; its values are the texts of the file. */
export interface OcelEvent {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly relationships: readonly Relationship[];
}

/** A log of OCEL 2.0. */
export interface ObjectLog {
  readonly eventTypes: readonly OcelKind[];
  readonly objectTypes: readonly OcelKind[];
  readonly objects: readonly OcelObject[];
  readonly events: readonly OcelEvent[];
}
