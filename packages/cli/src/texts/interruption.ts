/** Words about interruptions of the working of offices, and the dossiers that follow. */

interface InterruptionWords {
  readonly planned: (count: number, id: string) => string;
  readonly done: (count: number, id: string) => string;
  readonly standsStill: string;
  readonly toAnnul: (count: number) => string;
  readonly stay: (count: number) => string;
  readonly heads: readonly string[];
  readonly annulHeads: readonly string[];
  readonly stayHeads: readonly string[];
}

/** Words about interruptions of the working of offices, and the dossiers that follow. */
export const interruptionWords: InterruptionWords = {
  planned: (count, id) =>
    `Interruption ${id} would touch ${count} dossier(s); nothing was changed.`,
  done: (count, id) => `${count} dossier(s) follow interruption ${id}.`,
  standsStill: 'the time limit stands still',
  toAnnul: (count) => `${count} consequence(s) were carried out meanwhile:`,
  stay: (count) => `${count} dossier(s) stay:`,
  heads: ['Dossier', 'Dates moved'],
  annulHeads: ['Dossier', 'Event', 'Step'],
  stayHeads: ['Dossier', 'Why'],
};
