#!/usr/bin/env node
/** The program `create-thutuc`. */
import { runCreate } from './run-create.js';

process.exitCode = runCreate(process.argv.slice(2), process);
