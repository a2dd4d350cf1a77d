/** Bytes that are there whole, for whoever takes them piece by piece. */

const pieceBytes = 65_536;

/** The bytes in pieces of 64 KiB. */
export async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += pieceBytes)
    yield await Promise.resolve(bytes.slice(at, at + pieceBytes));
}
