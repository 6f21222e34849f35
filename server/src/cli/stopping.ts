import type { Log } from '#server/platform/log.ts'

/** Longest clean stop before we leave anyway. */
const PATIENCE_MS = 9_500
/** npm and the launcher pass on a Ctrl+C that we have got ourselves: that is one wish, not two. */
const SAME_WISH_MS = 1_000

/**
 * Answers, with the exit code, when it is time to stop: SIGTERM, SIGINT, SIGHUP, the launcher gone, an unforeseen
 * fault. To be called before anything is started, so that a signal during the start is not lost. From then on a
 * second signal, or ten seconds, end the process whatever it is doing.
 */
export function untilStopIsWished(log: Log): Promise<number> {
  return new Promise((resolve) => {
    let since: number | undefined
    const leave = () => {
      log.warn('left without waiting for a clean stop')
      process.exit(1)
    }
    const wish = (why: string, code: number) => {
      if (since === undefined) {
        since = Date.now()
        log.info({ why }, 'stopping')
        setTimeout(leave, PATIENCE_MS).unref()
        resolve(code)
      } else if (Date.now() - since > SAME_WISH_MS) {
        leave()
      }
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => wish(signal, 0))
    if (process.channel) process.on('disconnect', () => wish('the launcher is gone', 0))
    const fault = (error: unknown) => {
      log.fatal({ err: error }, 'unforeseen fault')
      wish('unforeseen fault', 1)
    }
    process.on('uncaughtException', fault)
    process.on('unhandledRejection', fault)
  })
}
