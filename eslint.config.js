// What ESLint holds the workspace to: strict rules, small files, and a pure core. The rules that
// need types are those of oxlint (.oxlintrc.json), which is many times quicker at them.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const clockMessage = 'Core reads no clock: take the instant as an argument.';
const randomMessage = 'Core draws no random numbers: take them as an argument.';
const worldMessage = 'Core reads no environment: take the value as an argument.';
const shellMessage =
  'Core does no input or output: that belongs to a shell (store, notifier, CLI).';

const localMessage =
  'This depends on the zone of the process: count with instants and civil dates of the calendar.';

/** What a date says, or is made of, in the zone of whatever machine it runs on. */
const noLocalDates = [
  ...[
    'CallExpression > MemberExpression.callee[property.name=/^[gs]et(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
    'CallExpression > MemberExpression.callee[property.name=/^to(Date|Time|LocaleDate|LocaleTime)String$/]',
    "NewExpression[callee.name='Date'][arguments.length>1]",
    // Without a zone, as in new Date('2025-01-06T09:00'), the machine's is taken.
    "NewExpression[callee.name='Date'] > Literal.arguments[value=/\\dT\\d[^Z+]*$/]",
  ].map((selector) => ({ selector, message: localMessage })),
];

const size = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 70, skipComments: true, skipBlankLines: true }],
  'max-len': [
    'error',
    { code: 100, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true },
  ],
};

const pureCore = {
  'no-restricted-globals': [
    'error',
    ...[
      'process',
      'performance',
      'setTimeout',
      'setInterval',
      'setImmediate',
      'fetch',
      'crypto',
    ].map((name) => ({ name, message: worldMessage })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: clockMessage },
    { object: 'Math', property: 'random', message: randomMessage },
    { object: 'globalThis', property: 'process', message: worldMessage },
    { object: 'globalThis', property: 'crypto', message: randomMessage },
  ],
  'no-restricted-syntax': [
    'error',
    ...noLocalDates,
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockMessage },
    { selector: "CallExpression[callee.name='Date']", message: clockMessage },
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: [
        {
          name: 'node:crypto',
          importNames: ['randomBytes', 'randomInt', 'randomUUID', 'randomFillSync', 'webcrypto'],
          message: randomMessage,
        },
      ],
      patterns: [{ regex: '^(?!node:crypto$)node:', message: shellMessage }],
    },
  ],
};

export default defineConfig(
  globalIgnores(['**/dist/**', '**/node_modules/**', '**/.cache/**', 'coverage/**']),
  js.configs.recommended,
  {
    rules: { ...size, 'no-restricted-syntax': ['error', ...noLocalDates] },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `const { erased, ...kept } = facts` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `table[i]!` is how a typed array is read under noUncheckedIndexedAccess in a hot loop.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['URL', 'console', 'fetch', 'performance', 'process'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['packages/{legal-time,core}/src/**/*.ts'],
    // What tests put in the place of `decide` looks how thorough they are to be.
    ignores: ['**/*.test.ts', '**/compared-decide.ts'],
    rules: pureCore,
  },
);
