// The program with fake parts, as a process: see fake-cli.ts.
import { register } from 'tsx/esm/api';

register();
await import('./fake-cli.ts');
