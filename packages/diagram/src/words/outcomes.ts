/** What outcomes are called when the definition gives them no name of its own. */
import { type Bilingual, textIn } from '@thutuc/legal-time';
import type { Step } from '@thutuc/core/procedure';
import { both, type Language } from './language.js';
import { limitInWords } from './limits.js';

/** Outcomes whose names the definition language fixes, and those that procedures commonly use. */
const customary = new Map<string, Bilingual>([
  ['acknowledged', both('đã nhận', 'acknowledged')],
  ['refused', both('từ chối', 'refused')],
  ['agreed', both('đồng ý', 'agreed')],
  ['objected', both('không đồng ý', 'objected')],
  ['silent', both('không trả lời', 'no answer')],
  ['provided', both('đã bổ sung', 'provided')],
  ['expired', both('hết hạn', 'expired')],
  ['abandoned', both('không bổ sung nữa', 'abandoned')],
  ['paid', both('đã nộp', 'paid')],
  ['received', both('đã nhận', 'received')],
  ['elapsed', both('hết thời gian', 'time is up')],
  ['failed', both('lỗi', 'failed')],
  ['otherwise', both('trường hợp khác', 'otherwise')],
  ['complete', both('đầy đủ', 'complete')],
  ['incomplete', both('chưa đầy đủ', 'incomplete')],
  ['eligible', both('đủ điều kiện', 'eligible')],
  ['ineligible', both('không đủ điều kiện', 'not eligible')],
  ['approved', both('phê duyệt', 'approved')],
  ['approve', both('phê duyệt', 'approve')],
  ['rejected', both('không phê duyệt', 'rejected')],
  ['grant', both('cấp', 'grant')],
  ['granted', both('cấp', 'granted')],
  ['refuse', both('từ chối', 'refuse')],
  ['grantedByLaw', both('đương nhiên được chấp thuận theo luật', 'granted by operation of law')],
  ['refusedByLaw', both('đương nhiên bị từ chối theo luật', 'refused by operation of law')],
  ['returned', both('trả lại', 'returned')],
  ['signed', both('đã ký', 'signed')],
  ['done', both('xong', 'done')],
  ['yes', both('có', 'yes')],
  ['no', both('không', 'no')],
]);

/**
 * What an outcome of a step is called: the definition's own name, else a customary one. English
 * falls back to the outcome's name in words (`needsSurvey` → `needs survey`), Vietnamese to
 * nothing, because the name is English.
 */
export function outcomeInWords(step: Step, outcome: string, language: Language): string {
  if (step.kind === 'end') return textIn(step.name, language);
  const own = step.outcomeNames?.[outcome];
  if (own !== undefined) return textIn(own, language);
  const event = Object.hasOwn(step.events, outcome) ? step.events[outcome] : undefined;
  if (event !== undefined) return eventInWords(event, language);
  const known = customaryOutcome(outcome);
  if (known !== undefined) return known[language];
  return language === 'en'
    ? outcome.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
    : '';
}

/** What outcomes of this name are usually called. */
export function customaryOutcome(outcome: string): Bilingual | undefined {
  return customary.get(outcome);
}

type DeadlineEvent = Exclude<Step, { kind: 'end' }>['events'][string];

function eventInWords(event: DeadlineEvent, language: Language): string {
  const by = event.by ? ` ${limitInWords(event.by, language)}` : '';
  const words = {
    before: both(`trước hạn${by}`, `${by.trim()} before due`.trim()),
    at: both('đến hạn', 'when due'),
    after: both(`quá hạn${by}`, `${by.trim()} overdue`.trim()),
  };
  return words[event.when][language];
}
