/** The words of `thutuc diff`. */

/** Words around the list of changes. */
export const diffWords = {
  same: 'Both say the same.',
  count: (changes: number) => `${changes} ${changes === 1 ? 'change' : 'changes'}.`,
};
