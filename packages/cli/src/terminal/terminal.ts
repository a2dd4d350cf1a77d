/** What a command writes to: two streams of text, a width, and colours where they are seen. */
import { styleText } from 'node:util';

/** The looks of a piece of text; without colours each leaves it as it is. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly notice: (text: string) => string;
  readonly accent: (text: string) => string;
}

/** Where a command prints. */
export interface Terminal {
  /** Prints lines that are the result of the command. */
  readonly print: (text: string) => void;
  /** Prints lines about the command: errors, progress. */
  readonly printError: (text: string) => void;
  /** Shows a line about long work in place of the last such line, where a person watches. */
  readonly showStatus: (text: string) => void;
  /** Columns that a line may take. */
  readonly width: number;
  readonly paint: Paint;
  readonly errorPaint: Paint;
}

/** The part of an output stream that a terminal needs. */
export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Back to the beginning of the line, and erase it. */
const clearLine = '\r\u001B[2K';

const widthDefault = 110;
const widthMin = 72;
const widthMax = 140;

/** A terminal on two streams. Colours are for terminals only, and not where NO_COLOR is set. */
export function createTerminal(
  output: OutputStream,
  errors: OutputStream,
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const columns = output.isTTY === true ? (output.columns ?? widthDefault) : widthDefault;
  const paintOn = (stream: OutputStream): Paint =>
    createPaint(stream.isTTY === true && !environment.NO_COLOR);
  return {
    print: (text) => void output.write(`${text}\n`),
    printError: (text) => void errors.write(`${text}\n`),
    showStatus: (text) => {
      if (errors.isTTY === true) errors.write(`${clearLine}${text}`);
    },
    width: Math.min(widthMax, Math.max(widthMin, columns)),
    paint: paintOn(output),
    errorPaint: paintOn(errors),
  };
}

function createPaint(colours: boolean): Paint {
  const paint = (format: Parameters<typeof styleText>[0]) =>
    colours
      ? (text: string) => styleText(format, text, { validateStream: false })
      : (text: string) => text;
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    good: paint('green'),
    bad: paint('red'),
    notice: paint('yellow'),
    accent: paint('cyan'),
  };
}
