/** A snapshot that becomes text only when a store asks for it. */
import type { StoredSnapshot } from './rows.js';

/** A snapshot of a plain value; a store in memory never pays for its JSON. */
export class JsonSnapshot implements StoredSnapshot {
  readonly #value: { readonly personal: object | null };
  #body: string | undefined;

  /** @param value - What is stored; its field `personal` apart from the rest. */
  constructor(value: { readonly personal: object | null }) {
    this.#value = value;
  }

  get body(): string {
    return (this.#body ??= JSON.stringify({ ...this.#value, personal: undefined }));
  }

  get personal(): string | null {
    const { personal } = this.#value;
    return personal === null ? null : JSON.stringify(personal);
  }
}
