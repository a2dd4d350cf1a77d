/** What routing reports of dossiers that leave the network. */

/** What routing reports of dossiers that leave the network. */
export interface Departures {
  departed(dossier: number, at: number): void;
  balked(dossier: number, node: number, at: number): void;
}
