/** Options that several commands take. */
import type { OptionDefinition } from '../../command-line/definition.js';

/** `--json` */
export const jsonOption: OptionDefinition = {
  text: {
    vi: 'In JSON cho máy đọc; cấu trúc ở docs/reference/cli.md',
    en: 'Print JSON for machines; its shape is in docs/reference/cli.md',
  },
};

/** `--store`, where nothing need be kept. */
export const storeOption: OptionDefinition = {
  value: 'PLACE',
  text: {
    vi: 'Nơi lưu hồ sơ: sqlite:PATH, postgresql://… hoặc memory (mặc định)',
    en: 'Where dossiers are kept: sqlite:PATH, postgresql://… or memory (the default)',
  },
};

/** `--store`, of commands about what is kept there. */
export const keptStoreOption: OptionDefinition = {
  value: 'PLACE',
  text: {
    vi: 'Nơi lưu hồ sơ: sqlite:PATH hoặc postgresql://…',
    en: 'Where the dossiers are kept: sqlite:PATH or postgresql://…',
  },
};

/** `--folder` */
export const folderOption: OptionDefinition = {
  value: 'PROCEDURE',
  text: {
    vi: 'Thư mục thủ tục: procedure.json, directory.json, rules.json, calendar.json',
    en: 'Folder of a procedure: procedure.json, directory.json, rules.json, calendar.json',
  },
};

/** `--directory` */
export const directoryOption: OptionDefinition = {
  value: 'FILE',
  text: {
    vi: 'Danh bạ (directory.json) để in tên người và đơn vị',
    en: 'Directory (directory.json) with the names of people and units',
  },
};

/** `--foreign-calendar` */
export const foreignCalendarOption: OptionDefinition = {
  text: {
    vi: 'Cho phép tính quy tắc của nước khác theo lịch này; mỗi kết quả có ghi chú',
    en: 'Let rules count on a calendar of another country, on purpose; every answer notes it',
  },
};

/** `-o`, `--out`, of every command that writes a file. */
export const outOption: OptionDefinition = {
  value: 'FILE',
  short: 'o',
  text: {
    vi: 'Ghi vào tệp này thay vì in ra',
    en: 'Write into this file instead of printing',
  },
};

/** The same, where a picture is asked for besides what is printed. */
export const svgOutOption: OptionDefinition = {
  ...outOption,
  needs: 'svg',
  text: {
    vi: 'Ghi hình SVG vào tệp này; phần chữ vẫn được in ra',
    en: 'Write the SVG into this file; the text is printed all the same',
  },
};
