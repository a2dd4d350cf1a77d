/** An outcome that a command of its own leads to is refused to all others, which name that one. */
import { expect, it } from 'vitest';
import { runCourse, wayToSign } from '../../testing/dossiers/permit-course.js';
import { assertOwnCommand } from './outcomes.js';

const [payment] = runCourse(wayToSign.slice(0, -1)).dossier.activations;

it.each([
  ['paid', 'recordPayment'],
  ['recalled', 'recall'],
  ['back:check', 'sendBack'],
])('%s is by %s alone', (outcome, command) => {
  expect(() => assertOwnCommand(payment!, outcome)).toThrow(
    expect.objectContaining({
      code: 'OUTCOME_UNKNOWN',
      message: expect.stringMatching(new RegExp(`: use ${command}\\b`)) as string,
    }),
  );
});
