/** The words of `thutuc diff`. */

/** Words around the list of changes. */
export const diffWords = {
  vi: {
    same: 'Hai bản giống nhau.',
    count: (changes: number) => `${changes} thay đổi.`,
  },
  en: {
    same: 'Both say the same.',
    count: (changes: number) => `${changes} ${changes === 1 ? 'change' : 'changes'}.`,
  },
} as const;
