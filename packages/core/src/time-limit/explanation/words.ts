/** Words for days, marks and reasons, in Vietnamese and English. */
import type { DayKind } from '../../calendar/index.js';
import type { Language } from '../../words/index.js';
import type { DayMarkKind, LocalName } from './explanation.js';

type Words<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

const DAY_KINDS: Words<DayKind> = {
  vi: {
    working: 'ngày làm việc',
    weekend: 'ngày nghỉ hằng tuần',
    off: 'ngày nghỉ',
    makeUp: 'ngày làm bù',
  },
  en: {
    working: 'working day',
    weekend: 'weekly rest day',
    off: 'day off',
    makeUp: 'make-up working day',
  },
};

/** Marks of days, for tables and legends. */
export const MARK_WORDS: Words<DayMarkKind | 'due' | 'makeUp'> = {
  vi: {
    event: 'ngày xảy ra sự kiện',
    counted: 'được tính',
    skipped: 'không tính',
    suspended: 'tạm dừng',
    rolled: 'chuyển hạn',
    due: 'hết hạn',
    makeUp: 'làm bù',
  },
  en: {
    event: 'event',
    counted: 'counted',
    skipped: 'not counted',
    suspended: 'suspended',
    rolled: 'end moved on',
    due: 'due',
    makeUp: 'make-up day',
  },
};

/** What a day is, by its name where it has one. */
export function causeText(kind: DayKind, name: LocalName | undefined, language: Language): string {
  const named = name?.[language] ?? name?.vi ?? name?.en;
  const word = DAY_KINDS[language][kind];
  return named === undefined ? word : `${word} (${named})`;
}

const REASONS: Words<'supplement' | 'payment'> = {
  vi: { supplement: 'bổ sung hồ sơ', payment: 'thực hiện nghĩa vụ tài chính' },
  en: { supplement: 'supplement', payment: 'payment' },
};

/** ` for supplement` or ` để bổ sung hồ sơ`; a reason of one's own as it is; empty without one. */
export function reasonText(reason: string | undefined, language: Language): string {
  if (reason === undefined) return '';
  const word =
    reason === 'supplement' || reason === 'payment' ? REASONS[language][reason] : `"${reason}"`;
  return language === 'vi' ? ` để ${word}` : ` for ${word}`;
}
