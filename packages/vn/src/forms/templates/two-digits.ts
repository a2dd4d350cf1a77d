/** Counts as papers write them: `01 bộ`. */
export const twoDigits = (count: number): string => String(count).padStart(2, '0');
