/** The ten statuses that the national service portal shows for a dossier. */

import type { Localized } from '@thutuc/legal-time';

/** Code of a portal status. */
export type PortalStatusCode = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** A status of the national portal. */
export interface PortalStatus {
  readonly code: PortalStatusCode;
  readonly name: Localized;
}

/** All statuses by code. */
export const portalStatuses: Readonly<Record<PortalStatusCode, PortalStatus>> = {
  1: { code: 1, name: { vi: 'Mới đăng ký', en: 'New' } },
  2: { code: 2, name: { vi: 'Được tiếp nhận', en: 'Received' } },
  3: { code: 3, name: { vi: 'Không được tiếp nhận', en: 'Not accepted' } },
  4: { code: 4, name: { vi: 'Đang xử lý', en: 'In process' } },
  5: { code: 5, name: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' } },
  6: { code: 6, name: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment due' } },
  7: { code: 7, name: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawal requested' } },
  8: { code: 8, name: { vi: 'Dừng xử lý', en: 'Stopped' } },
  9: { code: 9, name: { vi: 'Đã xử lý xong', en: 'Settled' } },
  10: { code: 10, name: { vi: 'Đã trả kết quả', en: 'Result returned' } },
};

/** Codes of the portal for the way a dossier came in. That of a kiosk is not on record. */
export const portalChannels = { counter: 1, online: 2, post: 3 } as const;
