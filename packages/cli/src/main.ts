#!/usr/bin/env node
/** The program `thutuc`. */
import { runThutuc } from './run-thutuc.js';

// A reader that stops early, as in `thutuc run … | head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await runThutuc(process.argv.slice(2), process);
