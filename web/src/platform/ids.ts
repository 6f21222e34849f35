import { v7 } from 'uuid'

/**
 * A new identity in time order (RFC 9562, version 7), for commands, calls and forms made in the browser.
 * `crypto.randomUUID` is missing on plain http; `crypto.getRandomValues`, which this uses, is not.
 */
export const newId = (): string => v7()
