import { OfflineError } from '../platform/failures.ts'
import type { PageDefinition } from '../platform/pages.ts'
import { serverAnswers } from '../platform/reach.ts'

/**
 * Fetches a page. While the server is away that is an OfflineError, which the error page waits out; thrown on as it came
 * the router would load the whole app anew, and a call that is going on would vanish from the screen. (With the server
 * there, a page that is gone means that a newer Dering has been installed: then loading anew is right.)
 */
export const loadPage = async (page: PageDefinition) => {
  try {
    return await page.load()
  } catch (failure) {
    if (await serverAnswers()) throw failure
    throw new OfflineError('the page was not reached', { cause: failure })
  }
}
