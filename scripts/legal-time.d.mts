export const legalTimeFolders: readonly string[];
