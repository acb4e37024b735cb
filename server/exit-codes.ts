import type { FaultCode } from '../corpus/errors.ts';

/** What the program says to the shell. `--help` shows this table; scripts may rely on it. */
export const exitCodes = {
  done: { code: 0, meaning: 'done; a refusal is an answer too' },
  internal: { code: 1, meaning: 'an internal error' },
  usage: { code: 2, meaning: 'an unknown option, an invalid setting, an unusable question or batch line' },
  index: { code: 3, meaning: 'no usable index: missing, damaged, or of another version' },
  skipped: { code: 4, meaning: 'some files could not be read; the index holds the others' },
  source: {
    code: 5,
    meaning: 'nothing could be ingested, or a set cannot be read; the index was not changed',
  },
  address: { code: 6, meaning: 'the address to serve on is taken or not allowed' },
  busy: { code: 7, meaning: 'another ingest is writing the index' },
  interrupted: { code: 130, meaning: 'interrupted' },
} as const;

export type Outcome = keyof typeof exitCodes;

/** How a fault ends the program. */
export function outcomeOf(fault: FaultCode): Outcome {
  switch (fault) {
    case 'USAGE':
    case 'LEXICON_INVALID':
      return 'usage';
    case 'INDEX_MISSING':
    case 'INDEX_DAMAGED':
    case 'INDEX_MISMATCH':
      return 'index';
    case 'INDEX_BUSY':
      return 'busy';
    case 'INDEX_UNWRITABLE':
    case 'SOURCE_EMPTY':
    case 'SOURCE_UNREADABLE':
      return 'source';
    case 'ADDRESS_UNAVAILABLE':
      return 'address';
    case 'MODEL_DAMAGED':
      return 'internal';
  }
}
