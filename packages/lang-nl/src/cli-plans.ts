/** Dutch words of the plans that the command line prints. */
import type { CliWords } from 'thutuc';

/** Words about dossiers that go to other units. */
export const transfer: CliWords['transfer'] = {
  planned: (count, unit) =>
    `${count} dossier(s) van eenheid ${unit} zouden gaan; niets is gewijzigd.`,
  done: (count, unit) => `${count} dossier(s) van eenheid ${unit} zijn overgedragen.`,
  stay: (count) => `${count} dossier(s) blijven:`,
  heads: ['Dossier', 'Naar', 'Open stappen', 'Vrijgekomen werk', 'Verzette data'],
  stayHeads: ['Dossier', 'Waarom'],
};

/** Words about interruptions. */
export const interruption: CliWords['interruption'] = {
  planned: (count, id) => `Onderbreking ${id} zou ${count} dossier(s) raken; niets is gewijzigd.`,
  done: (count, id) => `${count} dossier(s) volgen onderbreking ${id}.`,
  standsStill: 'de termijn staat stil',
  toAnnul: (count) => `${count} gevolg(en) zijn intussen ingetreden:`,
  stay: (count) => `${count} dossier(s) blijven:`,
  heads: ['Dossier', 'Verzette data'],
  annulHeads: ['Dossier', 'Gebeurtenis', 'Stap'],
  stayHeads: ['Dossier', 'Waarom'],
};

/** Words about decided dossiers that are opened again. */
export const reopening: CliWords['reopening'] = {
  planned: (count) => `${count} dossier(s) zouden worden heropend; niets is gewijzigd.`,
  done: (count) => `${count} dossier(s) zijn heropend.`,
  stay: (count) => `${count} dossier(s) blijven beslist:`,
  heads: ['Dossier', 'Versie', 'Open stappen', 'Uiterlijk', 'Meteen aan de beurt'],
  stayHeads: ['Dossier', 'Waarom'],
};
