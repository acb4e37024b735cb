/** Bounds of the contract, known to both ends. */
export const limits = {
  /** Longest question, in UTF-16 units. A press question has about 60; a pasted paragraph fits. */
  questionLength: 2_000,
  /** Longest identifier that a client may choose, in UTF-16 units. A UUID has 36. */
  idLength: 64,
  /** Largest frame or request body, in bytes: above any question that is refused with a reason (100,000 Arabic letters are 200,000 bytes), below what would hurt. */
  messageBytes: 1024 * 1024,
  /** Questions under way at once on one connection. */
  inFlight: 8,
} as const;
