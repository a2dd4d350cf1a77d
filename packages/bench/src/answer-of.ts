/** What another process answers. */
import type { ChildProcess } from 'node:child_process';

/** The next message of a process; it is rejected where the process, by its name, ends before. */
export function answerOf<Answer>(child: ChildProcess, name: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => {
      reject(new Error(`${name} ended with ${String(code)}.`));
    };
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer as Answer);
    });
  });
}
