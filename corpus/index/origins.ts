/** Something that was not in the snapshot before. */
export const NEW = -1;

/** For each release or passage of a new snapshot, its position in the one before, or {@link NEW}. */
export interface Origins {
  releases: Int32Array;
  passages: Int32Array;
}
