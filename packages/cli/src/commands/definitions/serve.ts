/** How `thutuc serve` is called. */
import type { CommandDefinition } from '../../command-line/definition.js';
import { foreignCalendarOption, keptStoreOption } from './shared-options.js';

/** The command `serve`. */
export const serveDefinition = {
  name: 'serve',
  summary: 'Serve dossiers over HTTP, with a worker beside it; ends with Ctrl-C',
  usage: [
    'serve PROCEDURE --store PLACE --issuer ADDRESS --audience ID [--claims FILE] [--port N]',
    '    [--host ADDRESS] [--documents FOLDER] [--json]',
    'serve PROCEDURE --store PLACE --demo [--port N]',
  ],
  positionals: [1, 1],
  options: {
    store: keptStoreOption,
    issuer: {
      value: 'ADDRESS',
      text: 'Provider of OpenID Connect whose tokens are taken; its keys are found by themselves',
    },
    audience: { value: 'ID', text: 'For whom tokens are made: this service, as their aud has it' },
    claims: {
      value: 'FILE',
      text: 'JSON file that says which person a token is of; its shape is in docs/guide/http.md',
    },
    demo: {
      text: 'Let each request choose its person: from this machine alone, on a store of its own',
    },
    port: { value: 'N', whole: { min: 0, max: 65_535 }, text: 'Port (8080 by default)' },
    host: { value: 'ADDRESS', text: 'Address to listen at (localhost by default)' },
    documents: { value: 'FOLDER', text: 'Folder for the bytes of documents' },
    'foreign-calendar': foreignCalendarOption,
    json: { text: 'The log as JSON lines' },
  },
  examples: [
    'serve examples/birth-registration --store sqlite:demo.db --demo',
    'serve examples/birth-registration --store postgresql://localhost/births --issuer https://sign-in.example --audience dossiers',
  ],
} as const satisfies CommandDefinition;
