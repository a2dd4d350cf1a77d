/** A process of its own that answers questions, one after another. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { answerOf } from '../answer-of.js';

/** A process that answers. */
export interface Apart<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  /** Ends the process, and waits until it has ended. */
  close(): Promise<void>;
}

/** Starts the module beside this one that {@link answerQuestions}, and waits until it is ready. */
export async function startApart<Question extends object, Answer>(
  module: string,
  args: readonly string[] = [],
): Promise<Apart<Question, Answer>> {
  const file = fileURLToPath(new URL(module, import.meta.url));
  const child = fork(file, args, { serialization: 'advanced' });
  const name = 'A process of the bench';
  await answerOf(child, name);
  return {
    ask: (question) => {
      child.send(question);
      return answerOf<Answer>(child, name);
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

/** Answers the questions of the process that started this one; `close` ends what it opened. */
export function answerQuestions(
  answer: (question: unknown) => Promise<unknown>,
  close: () => Promise<void> = () => Promise.resolve(),
): void {
  process.on('message', (question) => {
    void answer(question).then((given) => process.send!(given));
  });
  process.once('disconnect', () => void close().finally(() => process.exit()));
  process.send!('ready');
}
