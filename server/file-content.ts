import { stat } from 'node:fs/promises';

/** What was read of a file, and read anew when the file is another than it was. */
export class FileContent<T> {
  readonly #path: string;
  readonly #read: () => Promise<T>;
  #value: T;
  /** The file's marks when it was last read, or tried to. */
  #marks: string;

  private constructor(path: string, read: () => Promise<T>, value: T, marks: string) {
    this.#path = path;
    this.#read = read;
    this.#value = value;
    this.#marks = marks;
  }

  /**
   * @param path the file by which a change is noticed.
   * @param read may read other files, too, as long as this one is written last.
   * @throws what `read` throws
   */
  static async open<T>(path: string, read: () => Promise<T>): Promise<FileContent<T>> {
    // Before it is read, so that what is written meanwhile is noticed the next time.
    const marks = await marksOf(path);
    return new FileContent(path, read, await read(), marks);
  }

  get value(): T {
    return this.#value;
  }

  /**
   * Reads the file if it changed since it was last read. One that cannot be read is left alone until it changes again.
   *
   * @returns whether `value` is another one now.
   * @throws what `read` throws; `value` is as it was.
   */
  async renew(): Promise<boolean> {
    const marks = await marksOf(this.#path);
    if (marks === this.#marks) return false;
    this.#marks = marks;
    this.#value = await this.#read();
    return true;
  }
}

/** What changes with every writing or renaming of a file. */
async function marksOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(' ');
  } catch (error) {
    // Not there, or not to be reached: reading it says so.
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}
