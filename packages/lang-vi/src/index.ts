/**
 * Vietnamese for thutuc: every word that a person reads, one file for each package it speaks for.
 *
 * @module
 */
import type { CliLanguage } from 'thutuc';
import { cli } from './cli.js';
import { core } from './core.js';
import { diagram } from './diagram.js';
import { http } from './http.js';
import { insight } from './insight.js';
import { legalTime } from './legal-time.js';
import { notify } from './notify.js';
import { simulation } from './simulation.js';
import { verify } from './verify.js';
import { vn } from './vn.js';

/** Vietnamese, with the words of every package. */
export const vietnamese: CliLanguage = {
  tag: 'vi',
  legalTime,
  core,
  verify,
  notify,
  diagram,
  http,
  insight,
  simulation,
  vn,
  cli,
};
