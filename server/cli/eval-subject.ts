import type { EvalSet } from '../eval/read-set.ts';
import type { Subject, Watch } from '../eval/subject.ts';
import type { Context } from './context.ts';
import { uninterrupted } from './interruption.ts';
import { indexDirOf } from './options.ts';
import { withTemporaryIndex } from './temporary-index.ts';

/**
 * Opens what a set is asked of: the index, or a temporary one of the set's own documents, which is gone afterwards.
 * @param use gets the index's folder, null for a temporary one
 */
export async function withSubject<T>(
  set: EvalSet,
  options: { index?: string },
  context: Context,
  watch: Watch,
  use: (subject: Subject, folder: string | null) => Promise<T>,
): Promise<T> {
  const { io, config, parts } = context;
  if (set.kind === 'questions') {
    const folder = indexDirOf(options, config);
    return await uninterrupted(
      openSubject(folder, context).then((subject) => use(subject, folder)),
      io.signal,
    );
  }
  if (options.index !== undefined)
    io.stderr.write('--index is not looked at: the set brings its own documents\n');
  return await withTemporaryIndex((folder) => {
    const work = async () => {
      await parts.indexDocuments(set.documents, folder, {
        signal: io.signal,
        onProgress: ({ step, done, of }) => watch.onProgress?.(step, done, of),
      });
      return await use(await openSubject(folder, context), null);
    };
    return uninterrupted(work(), io.signal);
  });
}

/** Opens an index, with its refusal on and off. */
export async function openSubject(folder: string, { parts }: Pick<Context, 'parts'>): Promise<Subject> {
  const { service } = await parts.open(folder);
  const unrefusing = await parts.open(folder, { answerFrom: 0 });
  return {
    engine: service.engine,
    unrefusing: unrefusing.service.engine,
    index: service.index,
    releases: service.releases.length,
    fileOf: (id) => service.release(id)?.file,
  };
}
