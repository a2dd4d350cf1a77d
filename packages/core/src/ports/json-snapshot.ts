/** A snapshot that becomes text only when a store asks for it. */
import type { StoredSnapshot } from './rows.js';

/** A snapshot of two plain values; a store in memory never pays for their JSON. */
export class JsonSnapshot implements StoredSnapshot {
  readonly #open: object;
  readonly #personal: object | null;
  #body: string | undefined;

  constructor(open: object, personal: object | null) {
    this.#open = open;
    this.#personal = personal;
  }

  get body(): string {
    return (this.#body ??= JSON.stringify(this.#open));
  }

  get personal(): string | null {
    return this.#personal === null ? null : JSON.stringify(this.#personal);
  }
}
