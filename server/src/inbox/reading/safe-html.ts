import sanitizeHtml from 'sanitize-html'

const longest = 500_000

/**
 * What of a mail's HTML may be shown: words, their order and links; nothing that runs, loads or covers. Pictures become a
 * word: those of the mail itself are among its files, those from outside would tell who reads it when.
 */
export function safeHtml(html: string): string {
  return sanitizeHtml(html.slice(0, longest), {
    allowedTags: [
      ...[
        'p',
        'br',
        'div',
        'span',
        'b',
        'strong',
        'i',
        'em',
        'u',
        's',
        'sub',
        'sup',
        'small',
        'hr',
        'pre',
        'code',
      ],
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'a'],
      ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ],
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 60,
    transformTags: {
      a: (_, { href = '' }) => ({
        tagName: 'a',
        attribs: { href, rel: 'noopener noreferrer nofollow', target: '_blank' },
      }),
      img: () => ({ tagName: 'span', text: '[gambar]', attribs: {} }),
    },
  })
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** The words alone of HTML that is safe already, a line a block. */
export const wordsOf = (safe: string): string =>
  sanitizeHtml(safe.replace(/<(br|\/(p|div|li|tr|h\d|blockquote|pre))\b[^>]*>/g, '\n$&'), {
    allowedTags: [],
    allowedAttributes: {},
    nestingLimit: 60,
  })
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
