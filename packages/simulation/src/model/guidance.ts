/** Guidance before receipt: a dossier is with its applicant, comes back, or lapses. */
import { graceOfGuidance, guidanceOf, lapsed } from '@thutuc/core/procedure';
import { endOfGrace } from './grace.js';
import { lastInstantsOfLimit } from './limits.js';
import type { DelayNode, NodeTimer } from './model.js';
import type { InterruptedSetting } from './setting.js';
import type { StepSettings } from './step-settings.js';

/** The path of guidance in a scenario. */
export const GUIDANCE = '@guidance';

/** Where a dossier goes that was sent back to its applicant. */
interface Ways {
  readonly receipt: number;
  /** The end of a dossier that lapses. */
  readonly lapse: number;
  /** Index of the bound on how often it is sent back. */
  readonly bound: number;
}

/** The node of guidance; `undefined` where the procedure knows none. */
export function guidanceNode(
  setting: InterruptedSetting,
  settings: StepSettings,
  { receipt, lapse, bound }: Ways,
): DelayNode | undefined {
  const { procedure } = setting;
  const guidance = guidanceOf(procedure);
  if (guidance === undefined) return undefined;
  const { max, limit } = guidance;
  const grace = graceOfGuidance(procedure);
  const timers = limit === undefined ? [] : [limit];
  const node = settings.duty(GUIDANCE, guidance, [
    { outcome: 'amended', to: receipt, probability: 1 },
  ]);
  if (node.kind !== 'delay') throw new Error('no staff completes the dossier of an applicant');
  return {
    ...node,
    holder: 'applicant',
    bounds: [{ index: bound, isOfDossier: true, max }],
    timers: timers.map((given): NodeTimer => ({
      outcome: lapsed,
      to: lapse,
      lastInstant: lastInstantsOfLimit(setting, given, procedure.receipt.party),
      carryAt: grace === undefined ? undefined : endOfGrace(setting, grace),
    })),
    ...(limit === undefined
      ? {}
      : { dueAt: lastInstantsOfLimit(setting, limit, procedure.receipt.party) }),
  };
}
