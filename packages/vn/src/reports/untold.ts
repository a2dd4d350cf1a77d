/** Figures that acts ask for and no log tells, and why. */
import type { Localized } from '@thutuc/legal-time';
import type { Indicator } from './indicators.js';

/** An indicator that no log tells. */
export function untold(
  id: string,
  name: Localized,
  formula: Localized,
  notKnown: Localized,
  points: Pick<Indicator, 'pointsMax' | 'target'> = {},
): Indicator {
  return { id, name, formula, notKnown, ...points };
}

/** What satisfaction is counted from is left to guidance that is not known. */
export const uncounted: Localized = {
  vi: 'Chưa biết hướng dẫn cách tính',
  en: 'The guidance on how it is counted is not known',
};

/** No procedure says how far it is served online. */
export const servedUnsaid: Localized = {
  vi: 'Thủ tục không ghi mức dịch vụ công trực tuyến',
  en: 'A procedure does not say how far it is served online',
};
