/** The notices that fix days off and make-up days, with the days on which they became known. */

/** A notice: how it is cited, and since when it is known. */
export interface Notice {
  readonly citation: string;
  /** Civil date of the notice; left out where it is not known to us, never guessed. */
  readonly date?: string;
  /** How sure the date is; see `Act.certainty`. */
  readonly certainty?: 'reported' | 'doubtful';
}

/** Notices by key, in order of year. */
export const notices = {
  letter6519: { citation: 'Official letter 6519/VPCP-KGVX (2018)' },
  unseen: { citation: 'notice not seen; days taken from secondary lists' },
  notice4875: { citation: 'Notice 4875/TB-LĐTBXH (2020)' },
  notice119: { citation: 'Notice 119/TB-LĐTBXH' },
  notice5034: { citation: 'Notice 5034/TB-LĐTBXH' },
  notice5015: { citation: 'Notice 5015/TB-LĐTBXH' },
  notice1570: { citation: 'Notice 1570/TB-LĐTBXH; official letter 2450/VPCP-KGVX' },
  notice6150: { citation: 'Notice 6150/TB-BLĐTBXH', date: '2024-12-03', certainty: 'reported' },
  notice9441: { citation: 'Notice 9441/TB-BNV', date: '2025-10-16', certainty: 'reported' },
  // Of the address of a press report, which is all that is known of its date.
  letter12729: {
    citation: 'Official letter 12729/VPCP-KGVX',
    date: '2025-12-25',
    certainty: 'doubtful',
  },
  letter3383: {
    citation: 'Official letter 3383/BNV-CVL',
    date: '2026-04-10',
    certainty: 'reported',
  },
  letter10065: {
    citation: 'Official letter 10065/VPCP-KGVX',
    date: '2026-10-02',
    certainty: 'reported',
  },
  resolution28: {
    citation: 'Resolution 28/2026/QH16 art. 2',
    date: '2026-04-24',
    certainty: 'reported',
  },
} as const satisfies Readonly<Record<string, Notice>>;

/** Key of a notice. */
export type NoticeKey = keyof typeof notices;
