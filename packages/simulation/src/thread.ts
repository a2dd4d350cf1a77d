/** A thread of simulations: it runs the replications that it is sent, one by one. @module */
import { parentPort } from 'node:worker_threads';
import { serve } from './run/serve.js';

if (parentPort !== null) serve(parentPort);
