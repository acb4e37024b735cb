// A process of bench:answer: see work.ts.
import { register } from 'tsx/esm/api';

register();
await import('./work.ts');
