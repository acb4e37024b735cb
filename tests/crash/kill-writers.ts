import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openSnapshot } from '../../corpus/index/open.ts';
import { publishSnapshot } from '../../corpus/index/publish.ts';
import { mulberry32 } from '../../server/eval/random.ts';
import { AngleEmbeddings } from '../helpers/angle-embeddings.ts';
import { contentOf, versionOf } from './versions.ts';

const writer = fileURLToPath(new URL('writer.js', import.meta.url));
/** Longest wait before a kill, in milliseconds: two or three publications. */
const LONGEST = 150;

/** What readers found after the kills. */
export interface CrashCounts {
  kills: number;
  /** Versions that were acknowledged in all. */
  published: number;
  /** The last version that was acknowledged. */
  old: number;
  /** The one after it: published, and killed before it was said. */
  new: number;
  /** Parts of several versions, or an index that does not open. */
  mixed: number;
  /** A version older than the last that was acknowledged. */
  lost: number;
}

/** Kills writers of one index, each at a moment drawn from the seed, and looks at the index after each. */
export async function killWriters(
  kills: number,
  seed: number,
  say: (counts: CrashCounts) => void = () => undefined,
): Promise<CrashCounts> {
  const random = mulberry32(seed);
  const folder = await mkdtemp(join(tmpdir(), 'porte-parole-crash-'));
  const index = join(folder, 'index');
  const embeddings = new AngleEmbeddings();
  const counts: CrashCounts = { kills: 0, published: 0, old: 0, new: 0, mixed: 0, lost: 0 };
  try {
    await publishSnapshot(index, contentOf(0), embeddings);
    let version = 0;
    while (counts.kills < kills) {
      const acknowledged = await killed(index, version, random() * LONGEST);
      const found = await openSnapshot(index, embeddings).then(versionOf, () => null);
      counts.kills += 1;
      counts.published += acknowledged - version;
      if (found === null || found > acknowledged + 1) counts.mixed += 1;
      else if (found < acknowledged) counts.lost += 1;
      else if (found === acknowledged) counts.old += 1;
      else counts.new += 1;
      version = found ?? acknowledged;
      say(counts);
    }
    return counts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Starts a writer, kills it so long after it began to write, and says which version it acknowledged last. */
async function killed(index: string, version: number, after: number): Promise<number> {
  const child = fork(writer, [index, String(version + 1)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const closed = once(child, 'close');
  let acknowledged = version;
  child.on('message', (message: { published?: number }) => {
    acknowledged = message.published ?? acknowledged;
  });
  await Promise.race([once(child, 'message'), closed]);
  await delay(after);
  child.kill('SIGKILL');
  const [code] = await closed;
  if (code !== null) throw new Error(`the writer ended by itself, with ${code}`);
  return acknowledged;
}
