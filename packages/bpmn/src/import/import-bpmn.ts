/** A BPMN file as procedures: one for each process, with what was assumed for it. */
import { parseProcedure, ProcedureError, type Procedure } from '@thutuc/core/procedure';
import { BpmnError, refusedWith } from '../errors.js';
import { modelOf } from '../model/build-model.js';
import type { BpmnModel, FlowNode, Scope } from '../model/graph.js';
import { readOwnProcedure } from '../export/read-own.js';
import { readBpmn, type BpmnDocument, type ReadOptions } from '../read/read-bpmn.js';
import { activityOnce } from './activity-step.js';
import { parseDefaults, type ImportDefaults, type ImportDefaultsInput } from './defaults.js';
import { Draft, type Shared } from './draft.js';
import { startFlows } from './endings.js';
import { GraphBuilder } from './graph-builder.js';
import type { BuiltGraph } from './graph-steps.js';
import { keptElements } from './kept.js';
import { NameBook, procedureId } from './names.js';
import { Notes, type ImportNote } from './notes.js';

/** How a file is imported. */
export interface ImportOptions extends ReadOptions {
  /** What the file does not say. @defaultValue assumed, and named among the notes */
  readonly defaults?: ImportDefaultsInput;
}

/** What a file becomes. */
export interface BpmnImport {
  /** The procedure of the first process. */
  readonly procedure: Procedure;
  /** The procedures of all processes, and of activities that are done many times at once. */
  readonly procedures: readonly Procedure[];
  /** What was assumed, what the parser warned of, and what only stays in the file. */
  readonly notes: readonly ImportNote[];
  /** The file as it was read, with positions and foreign extensions. */
  readonly document: BpmnDocument;
}

/**
 * Imports a BPMN file; of one that was exported from a procedure, that procedure. Sequences may be
 * of any shape; concurrency is taken where every split has its join, or can be written so. Nothing
 * is dropped: what has no place in a procedure stands among the notes, and what cannot be taken is
 * refused with its id, line and reason.
 *
 * @throws BpmnError any of its codes; `details.refusals` lists what is refused
 */
export async function importBpmn(
  source: string | Uint8Array,
  options: ImportOptions = {},
): Promise<BpmnImport> {
  const document = await readBpmn(source, options);
  const own = readOwnProcedure(document.definitions);
  if (own !== undefined) return { procedure: own, procedures: [own], notes: [], document };
  const defaults = parseDefaults(options.defaults ?? {});
  const notes = new Notes(document);
  const importer = new Importer(modelOf(document), { defaults, notes });
  const procedures = importer.procedures();
  keptElements(document, notes);
  const [procedure] = procedures;
  if (notes.refusals.length > 0) throw refusedWith(notes.refusals);
  if (procedure === undefined) {
    throw new BpmnError('BPMN_NOT_SUPPORTED', 'The file has no process with anything in it.', {
      refusals: [],
    });
  }
  return { procedure, procedures, notes: notes.list, document };
}

class Importer {
  readonly #ids = new Map<Scope, string>();
  readonly #taken = new Set<string>();
  readonly #made: Procedure[] = [];
  readonly #shared: Shared;

  constructor(
    readonly model: BpmnModel,
    { defaults, notes }: { readonly defaults: ImportDefaults; readonly notes: Notes },
  ) {
    for (const process of model.processes) this.#ids.set(process, this.#newId(process.id));
    this.#shared = {
      model,
      notes,
      defaults,
      idOf: (process) => this.#ids.get(process) ?? process.id,
      ownProcedure: (node, draft) => this.#ownProcedure(node, draft),
      steps: 0,
    };
  }

  procedures(): readonly Procedure[] {
    const { model } = this;
    for (const process of model.processes) {
      if (process.nodes.length === 0) continue;
      const draft = new Draft(process, this.#shared);
      const id = this.#shared.idOf(process);
      this.#make(draft, { id, name: process }, () =>
        new GraphBuilder(draft, { scope: process }).build((steps) => startFlows(steps, process)),
      );
    }
    return this.#made;
  }

  /** A procedure of what an activity does for one of many items. */
  #ownProcedure(node: FlowNode, { process }: Draft): string {
    const id = this.#newId(`${process.id} ${node.id}`);
    const draft = new Draft(process, this.#shared);
    const { inner } = node;
    this.#make(draft, { id, name: node }, () => {
      const scope = inner ?? { ...process, nodes: [], handlers: [] };
      return new GraphBuilder(draft, { scope }).build((steps) =>
        inner === undefined
          ? steps.more(node.id, (name) => {
              steps.put(
                name,
                activityOnce(steps, node, () => steps.end('completed', node)),
              );
            })
          : startFlows(steps, inner),
      );
    });
    return id;
  }

  #newId(text: string): string {
    const id = procedureId(text, this.#taken);
    this.#taken.add(id);
    return id;
  }

  #make(
    draft: Draft,
    {
      id,
      name,
    }: {
      readonly id: string;
      readonly name: { readonly id: string; readonly name: string | undefined };
    },
    build: () => BuiltGraph,
  ): void {
    const { notes } = this.#shared;
    const place = this.#made.length;
    try {
      const graph = build();
      if (notes.refusals.length > 0) return;
      this.#made.splice(place, 0, parseProcedure(procedureOf(draft, { id, name }, graph)));
    } catch (error) {
      if (error instanceof RangeError) {
        notes.refuse(draft.process.element, 'it would be too many steps, written as blocks');
      } else if (error instanceof ProcedureError) {
        notes.refuse(draft.process.element, `no valid procedure comes of it: ${error.message}`);
      } else throw error;
    }
  }
}

/** The whole procedure around a graph. */
function procedureOf(
  draft: Draft,
  {
    id,
    name,
  }: {
    readonly id: string;
    readonly name: { readonly id: string; readonly name: string | undefined };
  },
  graph: BuiltGraph,
): object {
  const { parties, shared, process } = draft;
  const { defaults, notes } = shared;
  const { basis, effectiveFrom, language, rule, timeLimit, version } = defaults;
  notes.assume(
    process.element,
    `its limit is ${timeLimit.amount} ${timeLimit.unit} by ${rule}, and its law "${basis[0]?.act ?? ''}"`,
  );
  const steps = graph.steps;
  const documents = documentsOf(draft);
  return {
    schema: 'thutuc/procedure@1',
    id,
    version,
    name: draft.nameOf(name),
    defaultLanguage: language,
    effective: { from: effectiveFrom },
    basis,
    parties: parties.parties(),
    timeLimit: { ...timeLimit, rule, basis },
    allotmentRule: rule,
    data: draft.fields.declared(language),
    ...(Object.keys(documents).length > 0 && { documents }),
    receipt: parties.first,
    result: parties.first,
    ...graph,
    steps: withWrites(steps, draft.fields.names),
  };
}

/** Data objects are papers that the office makes. */
function documentsOf(draft: Draft): Record<string, object> {
  const names = new NameBook();
  const entries = draft.process.data.map((object): [string, object] => [
    names.take(object.name ?? object.id ?? '', 'document'),
    {
      name: draft.nameOf({ name: object.name, id: object.id ?? 'document' }),
      from: 'agency',
      required: false,
    },
  ]);
  return Object.fromEntries(entries);
}

/** Whatever does work may write what conditions read: the model does not say who does. */
function withWrites(steps: Readonly<Record<string, object>>, names: readonly string[]): object {
  if (names.length === 0) return steps;
  return mapValues(steps, (step) => {
    const isWork = 'kind' in step && (step.kind === 'task' || step.kind === 'service');
    const own = 'writes' in step ? (step.writes as readonly string[]) : [];
    return {
      ...step,
      ...(isWork && { writes: [...new Set([...own, ...names])] }),
      ...('branches' in step && {
        branches: Array.isArray(step.branches)
          ? step.branches
          : mapValues(step.branches as Readonly<Record<string, BuiltGraph>>, (graph) => ({
              ...graph,
              steps: withWrites(graph.steps, names),
            })),
      }),
    };
  });
}

function mapValues<T>(
  record: Readonly<Record<string, T>>,
  make: (value: T) => object,
): Record<string, object> {
  const entries = Object.entries(record).map(([key, value]): [string, object] => [
    key,
    make(value),
  ]);
  return Object.fromEntries(entries);
}
