/**
 * Before any schema is made: our pages allow no eval (content security policy), and zod would try it once and be reported
 * for it. This is the switch it reads (`z.config({ jitless: true })`), set without loading zod into the first bundle.
 */
declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined
}
globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true }
