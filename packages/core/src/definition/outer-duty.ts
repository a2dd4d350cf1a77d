/** Duties in dossiers of another procedure, by the names that rules of separation give them. */

/** A duty in a dossier of another procedure, which a rule names `sub:procedure/path`. */
interface OuterDuty {
  readonly procedure: string;
  readonly path: string;
}

/** What a name says of a duty in dossiers of another procedure; `undefined` for one's own. */
export function outerDuty(name: string): OuterDuty | undefined {
  if (!name.startsWith('sub:')) return undefined;
  const found = /^sub:([^/]+)\/(.+)$/.exec(name);
  return found === null ? undefined : { procedure: found[1] ?? '', path: found[2] ?? '' };
}

/** The name of a duty as dossiers of other procedures know it; such a name stays as it is. */
export function outerDutyName(procedure: string, path: string): string {
  return outerDuty(path) === undefined ? `sub:${procedure}/${path}` : path;
}
