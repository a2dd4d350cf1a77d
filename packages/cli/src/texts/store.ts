/** Words about stores: migrations, audits, rebuilding. */

interface StoreWords {
  readonly upToDate: string;
  readonly steps: (count: number) => string;
  readonly planned: (count: number) => string;
  readonly checked: (dossiers: number, events: number) => string;
  readonly outdated: (dossiers: number) => string;
  readonly sound: string;
  readonly problems: (count: number, shown: number) => string;
  readonly problemHeads: readonly [dossier: string, code: string, message: string];
  readonly compared: (anchor: { readonly at: string; readonly root: string }) => string;
  readonly anchored: (made: { readonly file: string; readonly root: string }) => string;
  readonly rebuilt: (dossiers: number, events: number) => string;
  readonly soFar: (dossiers: number) => string;
  readonly documentsChecked: (count: number) => string;
  readonly documentsSound: string;
  readonly documentHeads: readonly [dossier: string, code: string, document: string];
  readonly backedUp: (file: string) => string;
  readonly restored: (file: string) => string;
  readonly withDocuments: (count: number) => string;
  readonly withoutDocuments: string;
  readonly bytesMissing: (dossier: string, document: string) => string;
}

/** Words about stores. */
export const storeWords: StoreWords = {
  upToDate: 'The store is up to date with this release.',
  steps: (count) => `${count} migration(s) done.`,
  planned: (count) => `${count} migration(s) to be done:`,
  checked: (dossiers, events) => `${dossiers} dossier(s) and ${events} event(s) checked.`,
  outdated: (dossiers) =>
    `${dossiers} dossier(s) have a snapshot of an older release; "db rebuild" brings them up.`,
  sound: 'Every hash chain and every derived row is what the logs say.',
  problems: (count, shown) =>
    `${count} problem(s)${shown < count ? `, the first ${shown} of them` : ''}:`,
  problemHeads: ['Dossier', 'Code', 'Problem'],
  compared: ({ at, root }) => `Compared with the anchor of ${at}, root ${root}.`,
  anchored: ({ file, root }) =>
    `The heads of all chains are in ${file}. Keep it away from the store; its root:\n${root}`,
  rebuilt: (dossiers, events) => `${dossiers} dossier(s) rebuilt from ${events} event(s).`,
  soFar: (dossiers) => `${dossiers} dossiers…`,
  documentsChecked: (count) => `${count} document(s) checked.`,
  documentsSound: 'Every document is what the logs say, and no bytes are left over.',
  documentHeads: ['Dossier', 'Code', 'Document'],
  backedUp: (file) => `Backed up to ${file}.`,
  restored: (file) => `Restored from ${file}.`,
  withDocuments: (count) => `${count} document(s) are with it.`,
  withoutDocuments: 'The bytes of documents are not with it: copy their folder after this.',
  bytesMissing: (dossier, document) => `The bytes of ${document} of dossier ${dossier} are gone.`,
};
