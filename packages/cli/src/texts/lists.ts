/** Words of lists: heads, states, what follows. */
import type { DossierRow } from '@thutuc/core';
import type { Language } from '@thutuc/legal-time';

interface ListWords {
  readonly dossierHeads: readonly string[];
  readonly workHeads: readonly string[];
  readonly lifecycles: Readonly<Record<DossierRow['lifecycle'], string>>;
  /** After a due date that has passed. */
  readonly heldUntil: (last: string) => string;
  readonly nothing: string;
  readonly next: (cursor: string) => string;
}

/** Words of lists. */
export const listWords: Readonly<Record<Language, ListWords>> = {
  vi: {
    dossierHeads: ['Hồ sơ', 'Mã hồ sơ', 'Thủ tục', 'Trạng thái', 'Kết thúc', 'Hạn luật định'],
    workHeads: ['Hạn', 'Hồ sơ', 'Việc', 'Đơn vị', 'Vai trò', 'Người nhận'],
    lifecycles: {
      submitted: 'mới nộp',
      running: 'đang giải quyết',
      suspended: 'tạm dừng',
      withdrawalPending: 'chờ rút hồ sơ',
      closed: 'đã kết thúc',
      archived: 'đã lưu trữ',
    },
    heldUntil: (last) => `, chờ ghi nhận đến ${last}`,
    nothing: 'Không có gì.',
    next: (cursor) => `Trang sau: --after ${cursor}`,
  },
  en: {
    dossierHeads: ['Dossier', 'Code', 'Procedure', 'State', 'Outcome', 'Due by law'],
    workHeads: ['Due', 'Dossier', 'Work', 'Unit', 'Role', 'Claimed by'],
    lifecycles: {
      submitted: 'submitted',
      running: 'running',
      suspended: 'suspended',
      withdrawalPending: 'withdrawal pending',
      closed: 'closed',
      archived: 'archived',
    },
    heldUntil: (last) => `, awaiting records until ${last}`,
    nothing: 'Nothing.',
    next: (cursor) => `Next page: --after ${cursor}`,
  },
};
