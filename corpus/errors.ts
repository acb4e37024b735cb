/** Codes of the faults that a person can do something about. Stable: scripts may rely on them. */
export type FaultCode =
  /** No index in the folder. */
  | 'INDEX_MISSING'
  /** A file of the index is not what its manifest says. */
  | 'INDEX_DAMAGED'
  /** Made by another version of the product, or with another embedder. */
  | 'INDEX_MISMATCH'
  /** Cannot be written: rights, space. */
  | 'INDEX_UNWRITABLE'
  /** Another writer is at work on it. */
  | 'INDEX_BUSY'
  /** A source folder or file that is not there or cannot be read. */
  | 'SOURCE_UNREADABLE'
  /** Nothing to ingest. */
  | 'SOURCE_EMPTY'
  /** The lexicon, or a line of it, cannot be read. */
  | 'LEXICON_INVALID'
  /** The built-in embedder's model is not there or not whole. */
  | 'MODEL_DAMAGED'
  /** A wrong option, setting or line of input. */
  | 'USAGE'
  /** The address to listen on is taken or not allowed. */
  | 'ADDRESS_UNAVAILABLE';

/** A fault with a message for the person who can mend it: what is wrong, and what to do. */
export class Fault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'Fault';
    this.code = code;
  }
}
