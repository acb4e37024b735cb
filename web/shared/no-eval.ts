/**
 * To be imported before everything else by a script that validates. zod would try `new Function` once, to
 * see whether it may compile its schemas; a page with a Content-Security-Policy reports that as a breach.
 */
import * as z from 'zod/v4-mini';

z.config({ jitless: true });
