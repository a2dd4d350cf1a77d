/** Words about a command that was carried out. */
import type { Language } from '@thutuc/legal-time';

interface ActWords {
  readonly done: (command: string, dossier: string, version: number) => string;
  readonly again: (command: string, dossier: string, version: number) => string;
  readonly open: string;
}

/** Words about a command that was carried out. */
export const actWords: Readonly<Record<Language, ActWords>> = {
  vi: {
    done: (command, dossier, version) => `${command}: hồ sơ ${dossier} nay ở phiên bản ${version}.`,
    again: (command, dossier, version) =>
      `${command}: đã làm trước đây, hồ sơ ${dossier} khi đó ở phiên bản ${version}.`,
    open: 'Việc đang mở:',
  },
  en: {
    done: (command, dossier, version) => `${command}: dossier ${dossier} is at version ${version}.`,
    again: (command, dossier, version) =>
      `${command}: done before; dossier ${dossier} was at version ${version} then.`,
    open: 'Open work:',
  },
};
