/** The typesetter: papers become PDFs in a thread of its own, which is begun anew now and then. */
import type { Worker } from 'node:worker_threads';
import { DocumentError } from '../errors.js';
import { checkLetters } from '../letters/check-letters.js';
import { type DocumentFont, lettersOf, tinos } from '../letters/font.js';
import { checkedPaper } from '../paper/check-paper.js';
import { mapTexts, type TextChange } from '../paper/map-texts.js';
import type { Paper } from '../paper/paper.js';
import { qrPixels } from '../qr/qr.js';
import { breakable } from './breakable.js';
import type { Answer, Order, ThreadData } from './order.js';
import { paperSource } from './paper-source.js';
import { startThread } from './start-thread.js';

/** How a PDF is made. */
export interface PdfOptions {
  /** When it came about, such as the instant of an event; epoch milliseconds. */
  readonly createdAt: number;
  /**
   * PDF/A-2u (ISO 19005-2) is kept for ever and searched, PDF/UA-1 (ISO 14289-1) is read out.
   *
   * @defaultValue 'a-2u'
   */
  readonly standard?: 'a-2u' | 'ua-1';
}

/** A document by a template of one's own. */
export interface TemplateOrder {
  /** Typst source; it reads its data by `json(bytes(sys.inputs.data))`. */
  readonly source: string;
  /** Anything that JSON can say. */
  readonly data: unknown;
}

/** How a typesetter works. */
export interface TypesetterOptions {
  /** @defaultValue Tinos */
  readonly font?: DocumentFont;
  /** After how many forms its thread is begun anew, since Typst keeps memory. @defaultValue 500 */
  readonly formsPerThread?: number;
  /** Seconds until a form is given up. @defaultValue 60 */
  readonly secondsMax?: number;
}

/** Makes PDFs, one after the other. */
export interface Typesetter {
  /**
   * A paper as a PDF. The same paper and instant give the same bytes.
   *
   * @throws DocumentError `PAPER_INVALID`, `LETTER_MISSING`, `PROGRAM_MISSING`, `TYPESETTER_ENDED`
   */
  pdf(paper: Paper, options: PdfOptions): Promise<Uint8Array>;
  /**
   * A document by a template of one's own, which reads no files. Letters that the font lacks are
   * `TEMPLATE_INVALID`. A template is code: take it from the agency alone, since an import that is
   * put together at run time would be fetched.
   *
   * @throws DocumentError `TEMPLATE_INVALID`, `PROGRAM_MISSING`, `TYPESETTER_ENDED`
   */
  template(template: TemplateOrder, options: PdfOptions): Promise<Uint8Array>;
  /** Ends its thread; what is under way is given up. */
  close(): Promise<void>;
}

/**
 * Makes a typesetter; its thread begins with the first form. For more than one core, make more.
 *
 * @example
 * ```ts
 * const typesetter = createTypesetter();
 * const bytes = await typesetter.pdf(paper, { createdAt: event.effectiveAt });
 * ```
 * @throws DocumentError `FONT_INVALID`
 */
export function createTypesetter({
  font = tinos(),
  formsPerThread = 500,
  secondsMax = 60,
}: TypesetterOptions = {}): Typesetter {
  const { family, files } = font;
  const letters = lettersOf(font);
  const thread = new RecycledThread({ family, files }, { formsPerThread, secondsMax });
  const order = (
    source: string,
    inputs: Order['inputs'],
    { createdAt, standard = 'a-2u' }: PdfOptions,
  ): Promise<Uint8Array> =>
    thread.run({ source, inputs, standard, createdAt: Math.floor(createdAt / 1000) });
  return {
    async pdf(paper, options) {
      const checked = checkedPaper(paper);
      checkLetters(checked, family, letters);
      return order(paperSource, { paper: JSON.stringify(prepared(checked)), family }, options);
    },
    async template({ source, data }, options) {
      if (/"@[a-z][\w-]*\//iu.test(source)) {
        const message = 'A template imports no packages. Write what it needs into it.';
        throw new DocumentError('TEMPLATE_INVALID', message);
      }
      return order(source, { data: JSON.stringify(data), family }, options);
    },
    close: () => thread.close(),
  };
}

/** The paper as the template reads it: codes drawn, and long words that may break. */
function prepared(paper: Paper): object {
  const blocks = mapTexts(paper, breakableAt).blocks.map((block) => {
    if (block.kind !== 'columns') return block;
    const columns = block.columns.map((column) =>
      column.code === undefined
        ? column
        : { ...column, code: { ...column.code, ...qrPixels(column.code.text) } },
    );
    return { ...block, columns };
  });
  return { ...paper, blocks };
}

/** Cells are narrow, and the title stands in the properties. */
const breakableAt: TextChange = (text, path) =>
  path === 'title' ? text : breakable(text, path.includes('.rows.') ? 14 : 40);

/** A thread that answers one order after the other, and is replaced after some. */
class RecycledThread {
  #worker: Worker | undefined;
  #answered = 0;
  #isClosed = false;
  /** The order before, whatever came of it. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(
    readonly data: ThreadData,
    readonly bounds: { readonly formsPerThread: number; readonly secondsMax: number },
  ) {}

  run(order: Order): Promise<Uint8Array> {
    const mine = this.#before.then(() => this.#answer(order));
    this.#before = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#end();
  }

  async #answer(order: Order): Promise<Uint8Array> {
    if (this.#isClosed) throw ended('It was closed.');
    if (this.#answered >= this.bounds.formsPerThread) await this.#end();
    const worker = (this.#worker ??= startThread(this.data));
    this.#answered += 1;
    const answer = await this.#ask(worker, order);
    if ('bytes' in answer) return answer.bytes;
    throw new DocumentError(answer.code, answer.message);
  }

  #ask(worker: Worker, order: Order): Promise<Answer> {
    const { secondsMax } = this.bounds;
    return new Promise<Answer>((resolve, reject) => {
      const give = (reason: string, cause?: unknown): void => {
        this.#forget(worker);
        settle(() => reject(ended(reason, cause)));
      };
      const timer = setTimeout(() => give(`It took over ${secondsMax} s.`), secondsMax * 1000);
      const answered = (answer: Answer): void => settle(() => resolve(answer));
      const failed = (cause: unknown): void =>
        give(cause instanceof Error ? cause.message : String(cause), cause);
      const exited = (): void => give('Its thread ended.');
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', failed).off('exit', exited);
        worker.unref();
        then();
      };
      worker.on('message', answered).on('error', failed).on('exit', exited);
      worker.ref();
      worker.postMessage(order);
    });
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
    this.#answered = 0;
    void worker.terminate();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#answered = 0;
    await worker?.terminate();
  }
}

function ended(reason: string, cause?: unknown): DocumentError {
  const message = `The typesetter made no document. ${reason}`;
  return new DocumentError('TYPESETTER_ENDED', message, {}, { cause });
}
