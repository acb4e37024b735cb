// What the crash test forks and kills: as server/bin.js, it registers tsx, then runs the sources as they are.
import { register } from 'tsx/esm/api';

register();
await import('./write-versions.ts');
