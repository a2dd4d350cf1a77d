/** The folders whose tests are about legal time: they run in several zones, and most often. */
export const legalTimeFolders = [
  'packages/core/src/calendar/',
  'packages/core/src/time-limit/',
  'packages/core/src/testing/time/',
  'packages/vn/src/calendar/',
  'packages/vn/src/rules/',
];
