/** What reading one file may cost. A press release needs a hundredth of it; a hostile file stops there. */
export interface Limits {
  /** Size of the file, in bytes. */
  file: number;
  /** Without a sign of progress (a page read), in milliseconds. */
  silence: number;
  /** In all, in milliseconds: long enough for some hundred pages of OCR. */
  time: number;
  /** Of the process that reads, in bytes; its JavaScript heap gets half of it. */
  memory: number;
}

export const limits: Limits = {
  file: 256 * 1024 ** 2,
  silence: 60_000,
  time: 900_000,
  memory: 1024 ** 3,
};
