/**
 * Folds the marks of Vietnamese letters, so that `thu tuc` finds `thủ tục`. Its text goes into the
 * page: it uses nothing of this file.
 */
export function foldMarks(term: string): string {
  return term.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase();
}
