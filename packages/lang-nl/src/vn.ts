/** Dutch for `@thutuc/vn`. */
import type { VietnamWords } from '@thutuc/vn';

/** The words of the package of Vietnam. */
export const vn: VietnamWords = {
  verdicts: { onTime: 'op tijd', late: 'te laat', notCounted: 'niet geteld' },
  comparison: ({ law, due, indicator, end, waitingDays, supplements, agree }) =>
    `Volgens de wet: ${law} (einde van de termijn ${due}). Volgens indicator 766: ${indicator} ` +
    `(einde ${end}, zonder ${waitingDays} dagen wachten op de aanvrager, ` +
    `${supplements} verzoek(en) om aanvulling). ` +
    (agree ? 'De twee stemmen overeen.' : 'De twee verschillen.'),
};
