/** Why figures that several acts ask for are told by no log. */
import type { Localized } from '@thutuc/legal-time';

/** No log has what people said of the way in which they were served. */
export const unrated: Localized = {
  vi: 'Nhật ký hồ sơ không có phản ánh, kiến nghị, đánh giá',
  en: 'The log of a dossier has no complaints and ratings',
};

/** No procedure says how far it is served online. */
export const servedUnsaid: Localized = {
  vi: 'Thủ tục không ghi mức dịch vụ công trực tuyến',
  en: 'A procedure does not say how far it is served online',
};
