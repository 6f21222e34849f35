/** The page of the set-up, which `dering start` prints while there is no office. */
export const setUpPath = '/penyiapan'

/**
 * The link to it. The token stands behind the #: a browser keeps that part to itself, so no server, proxy or log of
 * addresses ever sees it.
 */
export const setUpLink = (origin: string, token: string): string => `${origin}${setUpPath}#${token}`
