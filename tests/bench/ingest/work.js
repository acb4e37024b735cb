// A process a run, so that each has its own memory. As server/bin.js, it registers tsx.
import { register } from 'tsx/esm/api';

register();
const { measure } = await import('./work.ts');
process.send?.(await measure(...process.argv.slice(2)));
process.disconnect();
