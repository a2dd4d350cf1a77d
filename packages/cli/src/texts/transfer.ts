/** Words about dossiers that go to the units after another. */

interface TransferWords {
  readonly planned: (count: number, unit: string) => string;
  readonly done: (count: number, unit: string) => string;
  readonly stay: (count: number) => string;
  readonly heads: readonly string[];
  readonly stayHeads: readonly string[];
}

/** Words about dossiers that go to the units after another. */
export const transferWords: TransferWords = {
  planned: (count, unit) => `${count} dossier(s) of unit ${unit} would go; nothing was changed.`,
  done: (count, unit) => `${count} dossier(s) of unit ${unit} were transferred.`,
  stay: (count) => `${count} dossier(s) stay:`,
  heads: ['Dossier', 'To', 'Open steps', 'Claims freed', 'Dates moved'],
  stayHeads: ['Dossier', 'Why'],
};
