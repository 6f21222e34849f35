/** The number that the server has allowed for style sheets made by the page's parts. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

declare global {
  // Read by get-nonce, with which dialogs keep the page beneath them from scrolling.
  var __webpack_nonce__: string | undefined
}
globalThis.__webpack_nonce__ = styleNonce()
