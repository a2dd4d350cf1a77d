/**
 * The default blob store: the bytes of documents in a folder of one machine.
 *
 * @module
 */
export { openBlobFolder, type BlobFolderOptions } from './blob-folder.js';
