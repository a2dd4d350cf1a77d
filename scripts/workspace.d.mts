/** What a package's manifest says, as far as scripts ask. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A package below packages/, its folder from the root. */
export interface WorkspacePackage {
  readonly folder: string;
  readonly manifest: Manifest;
}

export const root: string;
export function packages(): WorkspacePackage[];
export function publicPackages(): WorkspacePackage[];
