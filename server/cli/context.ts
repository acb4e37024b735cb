import type { Config } from '../config.ts';
import type { Io } from './io.ts';
import type { Parts } from './parts.ts';

/** What a command works with. */
export interface Context {
  io: Io;
  config: Config;
  parts: Parts;
}
