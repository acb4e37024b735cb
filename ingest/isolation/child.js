// What `ReadingProcess` forks: as server/bin.js, it registers tsx, then runs the sources as they are.
import { register } from 'tsx/esm/api';

register();
await import('./serve-readings.ts');
