import { config } from 'zod'

/**
 * Our content security policy forbids `eval`, and zod's probe for it would be reported as a violation.
 * Imported before anything that makes schemas.
 */
config({ jitless: true })
