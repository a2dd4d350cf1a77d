/** A snapshot that becomes text only when a store asks for it. */
import type { StoredSnapshot } from './rows.js';

/** A snapshot of a plain value; a store in memory never pays for its JSON. */
export class JsonSnapshot<
  Value extends { readonly personal: object | null },
> implements StoredSnapshot {
  readonly #value: Value;
  readonly #openPart: (value: Value) => object;
  #body: string | undefined;

  /**
   * @param value - What is stored; its field `personal` apart from the rest.
   * @param openPart - Gives the rest, as JSON is to hold it.
   */
  constructor(value: Value, openPart: (value: Value) => object) {
    this.#value = value;
    this.#openPart = openPart;
  }

  get body(): string {
    return (this.#body ??= JSON.stringify(this.#openPart(this.#value)));
  }

  get personal(): string | null {
    const { personal } = this.#value;
    return personal === null ? null : JSON.stringify(personal);
  }
}
