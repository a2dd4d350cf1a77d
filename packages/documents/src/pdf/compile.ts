/** Typesetting by Typst, in the thread that it is called in. */
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Answer, Order, ThreadData } from './order.js';

/** Results that are kept for the next forms: those of the last few. */
const agesKept = 3;

/** Loads Typst, and gives what typesets one document after the other. */
export async function loadCompiler({ files }: ThreadData): Promise<(order: Order) => Answer> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = Compiler.create({
    // A folder that there is not: templates read no files.
    workspace: '/no-files-for-templates',
    fontArgs: [{ fontBlobs: files.map((file) => Buffer.from(file)) }],
  });
  return (order) => typeset(compiler, order);
}

function typeset(compiler: NodeCompiler, { source, inputs, standard, createdAt }: Order): Answer {
  try {
    const compiled = compiler.compile({ mainFileContent: source, inputs });
    const document = compiled.result;
    if (document === null) return refused(problemsOf(compiled.takeDiagnostics()));
    const pdf = compiler.pdf(document, { pdfStandard: standard, creationTimestamp: createdAt });
    // A copy of its own, which can be passed to another thread without one.
    return { bytes: new Uint8Array(pdf) };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  } finally {
    compiler.evictCache(agesKept);
  }
}

function problemsOf(diagnostics: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  const messages = (diagnostics?.shortDiagnostics ?? []).map((problem) =>
    typeof problem === 'object' && problem !== null && 'message' in problem
      ? String(problem.message)
      : String(problem),
  );
  return messages.slice(0, 5).join('; ');
}

function refused(reason: string): Answer {
  return { code: 'TEMPLATE_INVALID', message: `The document cannot be typeset: ${reason}` };
}
