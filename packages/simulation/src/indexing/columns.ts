/**
 * Numbers by index in typed arrays that grow, one class for each kind of number: a class for all
 * kinds would make the engine of JavaScript look up the kind at every read. Fields are private by
 * type only, and there is no number outside of a column (it is not one), so that reading is short
 * enough to be inlined everywhere.
 */
/** Numbers of any size. */
export class Floats {
  private constructor(private cells: Float64Array) {}

  /** So many zeros. */
  static of(length: number): Floats {
    return new Floats(new Float64Array(length));
  }

  static from(values: Iterable<number>): Floats {
    return new Floats(Float64Array.from(values));
  }

  get length(): number {
    return this.cells.length;
  }

  at(index: number): number {
    return this.cells[index] ?? NaN;
  }

  set(index: number, value: number): void {
    this.cells[index] = value;
  }

  add(index: number, by: number): void {
    this.cells[index] = this.at(index) + by;
  }

  fill(value: number): void {
    this.cells.fill(value);
  }

  /** Makes room for more; the new cells are zero. */
  grow(length: number): void {
    const wider = new Float64Array(length);
    wider.set(this.cells);
    this.cells = wider;
  }

  [Symbol.iterator](): IterableIterator<number> {
    return this.cells.values();
  }
}

/** Whole numbers of 32 bits. */
export class Ints {
  private constructor(private cells: Int32Array) {}

  /** So many zeros. */
  static of(length: number): Ints {
    return new Ints(new Int32Array(length));
  }

  static from(values: Iterable<number>): Ints {
    return new Ints(Int32Array.from(values));
  }

  get length(): number {
    return this.cells.length;
  }

  at(index: number): number {
    return this.cells[index] ?? NaN;
  }

  set(index: number, value: number): void {
    this.cells[index] = value;
  }

  add(index: number, by: number): void {
    this.cells[index] = this.at(index) + by;
  }

  fill(value: number): void {
    this.cells.fill(value);
  }

  /** Makes room for more; the new cells are zero. */
  grow(length: number): void {
    const wider = new Int32Array(length);
    wider.set(this.cells);
    this.cells = wider;
  }

  [Symbol.iterator](): IterableIterator<number> {
    return this.cells.values();
  }
}

/** Whole numbers of 16 bits: more than 65,535 begin again from 0. */
export class Shorts {
  private constructor(private cells: Uint16Array) {}

  /** So many zeros. */
  static of(length: number): Shorts {
    return new Shorts(new Uint16Array(length));
  }

  at(index: number): number {
    return this.cells[index] ?? NaN;
  }

  set(index: number, value: number): void {
    this.cells[index] = value;
  }

  /** Makes room for more; the new cells are zero. */
  grow(length: number): void {
    const wider = new Uint16Array(length);
    wider.set(this.cells);
    this.cells = wider;
  }
}

/** Whole numbers from 0 to 255. */
export class Bytes {
  private constructor(private cells: Uint8Array) {}

  /** So many zeros. */
  static of(length: number): Bytes {
    return new Bytes(new Uint8Array(length));
  }

  static from(values: Iterable<number>): Bytes {
    return new Bytes(Uint8Array.from(values));
  }

  get length(): number {
    return this.cells.length;
  }

  at(index: number): number {
    return this.cells[index] ?? NaN;
  }

  set(index: number, value: number): void {
    this.cells[index] = value;
  }

  add(index: number, by: number): void {
    this.cells[index] = this.at(index) + by;
  }

  fill(value: number): void {
    this.cells.fill(value);
  }

  /** Makes room for more; the new cells are zero. */
  grow(length: number): void {
    const wider = new Uint8Array(length);
    wider.set(this.cells);
    this.cells = wider;
  }

  [Symbol.iterator](): IterableIterator<number> {
    return this.cells.values();
  }
}

/** Makes room in all public columns of an object, of which each has a cell for each row. */
export function growColumnsOf(table: object, rows: number): void {
  for (const column of Object.values(table) as unknown[]) {
    if (column instanceof Bytes || column instanceof Ints || column instanceof Floats) {
      column.grow(rows);
    }
  }
}
