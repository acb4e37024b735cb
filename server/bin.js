#!/usr/bin/env node
// The sources are TypeScript and run as they are: tsx strips the types when Node reads them.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
