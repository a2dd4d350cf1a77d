/** Words about a command that was carried out. */

interface ActWords {
  readonly done: (command: string, dossier: string, version: number) => string;
  readonly again: (command: string, dossier: string, version: number) => string;
  readonly open: string;
}

/** Words about a command that was carried out. */
export const actWords: ActWords = {
  done: (command, dossier, version) => `${command}: dossier ${dossier} is at version ${version}.`,
  again: (command, dossier, version) =>
    `${command}: done before; dossier ${dossier} was at version ${version} then.`,
  open: 'Open work:',
};
