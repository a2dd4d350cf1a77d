/** Random texts: salts of personal data, and names of workers. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** A salt for the personal part of an event: 32 characters, 128 bits. */
export function randomSalt(): string {
  return randomBytes(16).toString('hex');
}

/** A name that no other worker has, and that tells where it runs: host, process, random text. */
export function workerName(): string {
  return `${hostname()}/${process.pid}/${randomBytes(4).toString('hex')}`;
}
