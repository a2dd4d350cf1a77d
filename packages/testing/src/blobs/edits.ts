/** Edits of files past their blob store: other bytes, lost, moved, swapped and added files. */
import fc from 'fast-check';

/** Files by their paths, whose parts are divided by `/`. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** What is drawn; it becomes an edit of the files as they are. */
export const blobEditArbitrary = fc.record({
  file: fc.nat(100),
  other: fc.nat(100),
  kind: fc.constantFrom('flip', 'longer', 'shorter', 'borrow', 'swap', 'drop', 'move', 'add'),
  /** Which byte changes, or which part of the path. */
  place: fc.nat(100),
  /** What a part of a path becomes: that of the other file, or a name of its own. */
  name: fc.constantFrom('borrow', 'hash', 'loose'),
});

/** The files after the edit that was drawn. */
export function editBlobs(
  drawn: typeof blobEditArbitrary extends fc.Arbitrary<infer T> ? T : never,
  files: Files,
): Files {
  const paths = Object.keys(files).sort();
  const path = paths[drawn.file % paths.length]!;
  const other = paths[drawn.other % paths.length]!;
  const { [path]: bytes = new Uint8Array(), ...rest } = files;
  const { kind, place } = drawn;
  if (kind === 'drop') return rest;
  if (kind === 'swap') return { ...files, [path]: files[other]!, [other]: bytes };
  if (kind === 'borrow') return { ...files, [path]: files[other]! };
  if (kind === 'longer') return { ...files, [path]: Uint8Array.of(...bytes, place) };
  if (kind === 'shorter') return { ...files, [path]: bytes.slice(0, place % (bytes.length + 1)) };
  if (kind === 'flip') {
    const flipped = (byte: number, i: number) => (i === place % bytes.length ? byte ^ 1 : byte);
    return { ...files, [path]: bytes.map(flipped) };
  }
  const target = otherPath(path, other, drawn);
  return { ...(kind === 'move' ? rest : files), [target]: bytes };
}

/** A path of which one part is another one. */
function otherPath(
  path: string,
  other: string,
  { place, name }: { readonly place: number; readonly name: string },
): string {
  const parts = path.split('/');
  const at = place % parts.length;
  const part = parts[at]!;
  const names: Readonly<Record<string, string>> = {
    borrow: other.split('/')[at] ?? part,
    // As long as the part, and of hexadecimal digits, so that it passes for one of the store.
    hash: part.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    loose: `${part}.new`,
  };
  return [...parts.slice(0, at), names[name]!, ...parts.slice(at + 1)].join('/');
}
