/** Options that several commands take. */
import type { OptionDefinition } from '../../command-line/definition.js';

/** Options that every command takes. */
export const commonOptions = {
  lang: { value: 'TAG', shared: 'lang' },
  help: { shared: 'help' },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** `--json` */
export const jsonOption = { shared: 'json' } as const satisfies OptionDefinition;

/** `--store`, where nothing need be kept. */
export const storeOption = { value: 'PLACE', shared: 'store' } as const satisfies OptionDefinition;

/** `--store`, of commands about what is kept there. */
export const keptStoreOption = {
  value: 'PLACE',
  shared: 'keptStore',
} as const satisfies OptionDefinition;

/** `--folder` */
export const folderOption = {
  value: 'PROCEDURE',
  shared: 'folder',
} as const satisfies OptionDefinition;

/** `--directory` */
export const directoryOption = {
  value: 'FILE',
  shared: 'directory',
} as const satisfies OptionDefinition;

/** `--foreign-calendar` */
export const foreignCalendarOption = {
  shared: 'foreignCalendar',
} as const satisfies OptionDefinition;

/** How `-o`, `--out` is written, of every command that writes a file. */
export const outFile = { value: 'FILE', short: 'o' } as const;

/** `-o`, `--out` */
export const outOption = { ...outFile, shared: 'out' } as const satisfies OptionDefinition;

/** The same, where a picture is asked for besides what is printed. */
export const svgOutOption = {
  ...outFile,
  needs: 'svg',
  shared: 'svgOut',
} as const satisfies OptionDefinition;
