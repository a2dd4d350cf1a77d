/** What is used of `bpmn-moddle`, which brings no types for its reader and writer. */
declare module 'bpmn-moddle' {
  interface Parsed {
    readonly rootElement: unknown;
    readonly warnings: readonly { readonly message: string }[];
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string, type?: string): Promise<Parsed>;
    toXML(element: unknown, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, properties?: Readonly<Record<string, unknown>>): unknown;
    createAny(
      name: string,
      namespace: string,
      properties?: Readonly<Record<string, unknown>>,
    ): unknown;
  }
}
