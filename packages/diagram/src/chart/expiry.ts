/** What the law itself decides when the limit passes, as a chart shows it. */
import type { Procedure } from '@thutuc/core/procedure';
import { expiryInWords } from '../words/expiry.js';
import { limitInWords } from '../words/limits.js';
import type { DiagramLanguage } from '../words/language.js';
import type { ChartEdge, ChartNode } from './model.js';
import { signOfEndNode } from './step-nodes.js';

const timerId = '#expiry';
const endId = '#expired';

/**
 * A timer that no step leads to, and the end that it leads to: whatever is open then, the law
 * ends it. Both stand in the lane of the applicant, since no agency acts.
 */
export function drawExpiry(
  procedure: Procedure,
  lane: string,
  language: DiagramLanguage,
): { readonly nodes: readonly ChartNode[]; readonly edges: readonly ChartEdge[] } {
  const { expiry, timeLimit } = procedure;
  if (expiry === undefined) return { nodes: [], edges: [] };
  const { event, outcome } = expiryInWords(procedure, expiry.outcome, language);
  const title = `${event} (${limitInWords(timeLimit, language)})`;
  const sign = signOfEndNode(expiry.outcome);
  return {
    nodes: [
      { id: timerId, kind: 'expiry', lane, title, sign: 'clock' },
      { id: endId, kind: 'end', lane, title: outcome, sign },
    ],
    edges: [{ from: timerId, to: endId, label: '', kind: 'flow' }],
  };
}
