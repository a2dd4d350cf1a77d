/** The command that annuls what a clock wrote that was ahead. */
import type { AnyCommand } from './envelope.js';

/** The command that annuls what a clock wrote that was ahead, from an event on. */
interface WrongClock extends AnyCommand {
  readonly event: number;
}

/** Whether a command annuls what a clock wrote that was ahead: it acts at the right instant. */
export function findsWrongClock(command: AnyCommand): command is WrongClock {
  return command.type === 'annul' && 'kind' in command && command.kind === 'clock';
}
