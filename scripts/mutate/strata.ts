/** The parts of the product whose mutants are drawn apart, each with the tests that guard it. */

export interface Stratum {
  readonly name: string;
  /** Folders of sources; their tests, fixtures and entries of packages are left out. */
  readonly sources: readonly string[];
  /** Folders whose tests run against its mutants. None of them starts a process. */
  readonly tests: readonly string[];
  /** How many mutants are drawn; of a smaller part, all of them. */
  readonly draw: number;
}

const core = (...folders: readonly string[]) =>
  folders.map((folder) => `packages/core/src/${folder}/`);
const legalTime = 'packages/legal-time/src/';

export const strata: readonly Stratum[] = [
  {
    name: 'conditions',
    sources: core('condition'),
    tests: [...core('condition', 'definition', 'engine'), 'packages/verify/src/'],
    draw: 80,
  },
  {
    name: 'legal time',
    sources: [legalTime, ...core('ledger')],
    tests: [legalTime, ...core('ledger'), 'packages/vn/src/'],
    draw: 190,
  },
  {
    name: 'blobs',
    sources: ['packages/blob-folder/src/', ...core('delivery')],
    tests: ['packages/blob-folder/src/', ...core('runtime', 'delivery', 'worker')],
    draw: 60,
  },
  {
    name: 'notifications',
    sources: ['notify', 'notify-email', 'notify-webhook'].map((name) => `packages/${name}/src/`),
    tests: [
      ...core('delivery', 'worker'),
      'packages/notify/src/',
      'packages/notify-email/src/',
      'packages/notify-webhook/src/',
    ],
    draw: 80,
  },
  {
    name: 'stores',
    sources: [...core('memory-store', 'sql', 'search'), 'packages/store-sqlite/src/'],
    tests: [...core('memory-store', 'sql', 'search'), 'packages/store-sqlite/src/'],
    draw: 90,
  },
  {
    name: 'run time',
    sources: core('runtime', 'worker', 'audit', 'observe'),
    tests: core('runtime', 'worker', 'audit', 'observe', 'engine'),
    draw: 120,
  },
  {
    name: 'engine',
    sources: core('engine', 'semantics', 'definition', 'compile', 'migration', 'timeline'),
    tests: [
      ...core('engine', 'semantics', 'definition', 'compile', 'migration', 'timeline', 'runtime'),
      'packages/notify/src/',
    ],
    draw: 180,
  },
];

/** Whether a path below the root holds sources that are mutated. */
export function isMutated(path: string): boolean {
  return (
    path.endsWith('.ts') &&
    !/\.(test|d)\.ts$/.test(path) &&
    !/\/(testing|fixtures|kept-logs)\//.test(path) &&
    !/(^|\/)(test-|arbitraries)[^/]*\.ts$/.test(path)
  );
}
