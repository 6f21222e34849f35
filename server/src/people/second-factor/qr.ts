import QRCode from 'qrcode'

/** A QR code as the path of an SVG, one square a dark module, `size` modules each way: no picture to load, nothing to run. */
export function qrOf(words: string): { size: number; path: string } {
  const { size, data } = QRCode.create(words, { errorCorrectionLevel: 'M' }).modules
  const squares = [...data].flatMap((dark, at) =>
    dark ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : [],
  )
  return { size, path: squares.join('') }
}
