import { config } from 'zod/v4/core'

// zod compiles schemas with `new Function` when it may; the content security policy forbids that, so the
// attempt would only leave a violation in the log. To be imported before anything that makes a schema.
config({ jitless: true })
