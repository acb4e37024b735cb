import type { Machine } from '../command.ts';

/** What one system took for one number of releases. Times in seconds. */
export interface IngestRun {
  system: 'porte-parole' | 'LangChain recipe';
  releases: number;
  passages: number;
  /** From files to an index that can be opened. */
  seconds: number;
  /** The same again, with nothing changed, and with one release changed; null for what cannot do it. */
  again: number | null;
  oneChanged: number | null;
  /** Most memory of the process, in bytes, without those that only read. */
  memory: number;
  /** Of the index on disk. */
  bytes: number;
}

export interface IngestBenchReport {
  machine: Machine;
  runs: IngestRun[];
}
