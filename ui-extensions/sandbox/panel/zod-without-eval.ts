import { z } from "zod";

// zod tries `new Function` once to see whether it may compile schemas. Our content security policy
// says no, and the browser would report that try as a violation. Imported before any schema.
z.config({ jitless: true });
