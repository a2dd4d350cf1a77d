/** The messages in the log of a worker, as a person reads them. */

/** Words of the log, by the message that machines read. */
export const logWords = {
  'worker started': 'worker started',
  'worker stopped': 'worker stopped',
  'worker met a failure': 'worker met a failure',
  'worth knowing': 'worth knowing',
  'did what was due': 'did what was due',
  'timer could not be fired': 'timer could not be fired',
  'message given up': 'message given up',
  'attempt failed': 'attempt failed',
  'command refused': 'command refused',
  'command failed': 'command failed',
  incident: 'incident',
  serving: 'serving',
  'request refused': 'request refused',
  'request failed': 'request failed',
  'listener failed': 'listener failed',
  'nobody told': 'nobody told',
  'bytes of an upload could not be settled': 'bytes of an upload could not be settled',
  'service steps wait for a worker with --handlers':
    'service steps wait for a worker with --handlers',
  'messages to people wait for a worker with --notify':
    'messages to people wait for a worker with --notify',
};

/** A message of the log. */
export type LogMessage = keyof typeof logWords;
