/** The domain of `Helpdesk <helpdesk@lpse.go.id>`: what our mails name as where they come from, never this machine. */
export const senderDomain = (from: string): string => /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'dering.invalid'
