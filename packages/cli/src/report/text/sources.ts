/** Numbered sources: notices and articles that a report points to and lists once, at its end. */

/** The sources of a report, in the order in which they were first named. */
export class Sources {
  readonly #numbers = new Map<string, number>();

  /** The mark of a source, such as `[3]`. */
  mark(source: string): string {
    const number = this.#numbers.get(source) ?? this.#numbers.size + 1;
    this.#numbers.set(source, number);
    return `[${number}]`;
  }

  /** The list of sources, each with its mark. */
  list(): { readonly mark: string; readonly source: string }[] {
    return [...this.#numbers].map(([source, number]) => ({ mark: `[${number}]`, source }));
  }
}
