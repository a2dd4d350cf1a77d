/** The templates of all forms, each of which an agency may replace. */
import type { Paper } from '@thutuc/documents';
import type { FormData, FormDataOf } from '../form-data.js';
import { apologyPaper } from './apology.js';
import { controlSheetPaper } from './control-sheet.js';
import { receiptPaper } from './receipt.js';
import { refusalPaper } from './refusal.js';
import { registerPaper } from './register.js';
import { stoppingPaper } from './stopping.js';
import { supplementRequestPaper } from './supplement-request.js';

/** What lays out the data of each form. */
export type FormTemplates = {
  readonly [Kind in FormData['kind']]: (data: FormDataOf<Kind>) => Paper;
};

/** Ours. */
const formTemplates: FormTemplates = {
  receipt: receiptPaper,
  supplementRequest: supplementRequestPaper,
  refusal: refusalPaper,
  apology: apologyPaper,
  stopping: stoppingPaper,
  controlSheet: controlSheetPaper,
  register: registerPaper,
};

/**
 * A form as a paper, by our template or by that of an agency.
 *
 * @example
 * ```ts
 * const paper = layOut(data, { receipt: ourReceipt });
 * ```
 */
export function layOut(data: FormData, own: Partial<FormTemplates> = {}): Paper {
  const templates = { ...formTemplates, ...own };
  switch (data.kind) {
    case 'receipt':
      return templates.receipt(data);
    case 'supplementRequest':
      return templates.supplementRequest(data);
    case 'refusal':
      return templates.refusal(data);
    case 'apology':
      return templates.apology(data);
    case 'stopping':
      return templates.stopping(data);
    case 'controlSheet':
      return templates.controlSheet(data);
    case 'register':
      return templates.register(data);
  }
}
