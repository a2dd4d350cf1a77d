/** What is done about a dossier as a whole, told in both languages. */
import type { EventPayload, TimelineEntry } from '@thutuc/core';
import { describe, expect, it } from 'vitest';
import type { PrintContext } from './context.js';
import { eventTitle } from './event-title.js';
import { vietnamese } from '@thutuc/lang-vi';
import { english } from '../../texts/english.js';
import type { CliLanguage } from '../../texts/language.js';

const area = { name: { vi: 'Diện tích', en: 'Area' } };
const owner = { name: { vi: 'Chủ nhà', en: 'Owner' } };
const clerk = { name: { vi: 'Cán bộ tiếp nhận', en: 'Clerk' } };

/** A context with just what these titles speak of. */
const contextIn = (language: CliLanguage): PrintContext =>
  ({
    language,
    report: {
      procedure: { data: { area, owner }, parties: { oneStop: { roles: { clerk } } } },
      calendar: { zone: 'Asia/Ho_Chi_Minh' },
      names: { unit: () => 'H22.15', person: (id: string) => `người ${id}` },
    },
  }) as unknown as PrintContext;

const entry = (payload: EventPayload, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  seq: 3,
  effectiveAt: 0,
  recordedAt: 0,
  actor: 'lan',
  payload,
  changes: [],
  ...more,
});

describe('the title of an event', () => {
  it.each<[entry: TimelineEntry, vi: string, en: string]>([
    [
      entry(
        {
          type: 'delegated',
          party: 'oneStop',
          role: 'clerk',
          unit: 'H22.15',
          from: '2025-01-07',
          until: '2025-01-09',
        },
        { assignee: 'mai' },
      ),
      'Ủy quyền: Cán bộ tiếp nhận (H22.15), T3 07/01/2025 – T5 09/01/2025 → người mai',
      'Role delegated: Clerk (H22.15), Tue 7 Jan 2025 – Thu 9 Jan 2025 → người mai',
    ],
    [
      entry({ type: 'corrected', event: 1, data: { area: 85 } }, { personalFields: ['owner'] }),
      'Đính chính (sự kiện 1): Diện tích 85, Chủ nhà',
      'Corrected (event 1): Area 85, Owner',
    ],
    [
      entry({ type: 'corrected', event: 2, effectiveAt: Date.UTC(2025, 0, 6, 2) }),
      'Đính chính (sự kiện 2): thời điểm tiếp nhận T2 06/01/2025 09:00',
      'Corrected (event 2): moment of receipt Mon 6 Jan 2025 09:00',
    ],
    [
      entry({ type: 'corrected', event: 7, reference: 'R-2' }),
      'Đính chính (sự kiện 7): số chứng từ R-2',
      'Corrected (event 7): reference R-2',
    ],
    [
      entry({ type: 'annulled', events: [2, 3], kind: 'clock' }),
      'Hủy bỏ: sự kiện 2, 3 (do đồng hồ chạy sai)',
      'Annulled: event 2, 3 (written by a clock that was wrong)',
    ],
    [
      entry({ type: 'annulled', events: [], kind: 'clock' }),
      'Đưa về thời điểm đúng những gì ghi khi đồng hồ chạy nhanh',
      'Brought to the right instant: what a clock wrote that was ahead',
    ],
    [
      entry({
        type: 'migrated',
        from: '1.0.0',
        to: { id: 'permit', version: '2.0.0', hash: '' },
        rules: '',
      }),
      'Chuyển sang phiên bản khác của quy trình: 1.0.0 → 2.0.0',
      'Moved to another version of the procedure: 1.0.0 → 2.0.0',
    ],
    [entry({ type: 'archived' }), 'Lưu trữ hồ sơ', 'Dossier archived'],
    [
      entry({ type: 'erased', forced: true }),
      'Xóa dữ liệu cá nhân theo luật, khi hồ sơ chưa giải quyết xong',
      'Personal data erased by law, while the dossier was still open',
    ],
  ])('of %# is said in both languages', (told, vi, en) => {
    expect([eventTitle(told, contextIn(vietnamese)), eventTitle(told, contextIn(english))]).toEqual(
      [vi, en],
    );
  });
});
