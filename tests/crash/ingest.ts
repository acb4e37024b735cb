// `npm run crash:ingest [-- --kills N] [-- --seed N]`: the long run of tests/crash/kill-writers.test.ts.

import { parseArgs } from 'node:util';
import { killWriters } from './kill-writers.ts';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const counts = await killWriters(Number(values.kills ?? 1000), Number(values.seed ?? 1), ({ kills }) => {
  if (kills % 100 === 0) process.stderr.write(`${kills} kills\n`);
});
process.stdout.write(
  `${counts.kills} kills among ${counts.published} publications: ${counts.old} old, ${counts.new} new, ${counts.mixed} mixed, ${counts.lost} lost after acknowledgement\n`,
);
process.exitCode = counts.mixed + counts.lost > 0 ? 1 : 0;
