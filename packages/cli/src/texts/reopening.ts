/** Words about decided dossiers that are opened again. */

interface ReopeningWords {
  readonly planned: (count: number) => string;
  readonly done: (count: number) => string;
  readonly stay: (count: number) => string;
  readonly heads: readonly string[];
  readonly stayHeads: readonly string[];
}

/** Words about decided dossiers that are opened again. */
export const reopeningWords: ReopeningWords = {
  planned: (count) => `${count} dossier(s) would be reopened; nothing was changed.`,
  done: (count) => `${count} dossier(s) were reopened.`,
  stay: (count) => `${count} dossier(s) stay decided:`,
  heads: ['Dossier', 'Version', 'Open steps', 'Due', 'Due at once'],
  stayHeads: ['Dossier', 'Why'],
};
