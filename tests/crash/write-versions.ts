import { removeLeftovers } from '../../corpus/index/leftovers.ts';
import { publishSnapshot } from '../../corpus/index/publish.ts';
import { withWriterLock } from '../../corpus/index/writer-lock.ts';
import { AngleEmbeddings } from '../helpers/angle-embeddings.ts';
import { contentOf } from './versions.ts';

// Publishes one version after the other, and acknowledges each, until it is killed.
const [indexDir = '', first = '0'] = process.argv.slice(2);
const embeddings = new AngleEmbeddings();
process.on('disconnect', () => process.exit());
for (let version = Number(first); ; version += 1) {
  await withWriterLock(indexDir, async () => {
    process.send?.({ begun: version });
    await removeLeftovers(indexDir);
    await publishSnapshot(indexDir, contentOf(version), embeddings);
  });
  await new Promise((resolve) => process.send?.({ published: version }, resolve));
}
