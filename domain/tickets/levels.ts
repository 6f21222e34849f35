/**
 * Who has the case: the helpdesk itself · a unit of destination · Admin PPE of the same office · Helpdesk Eproc LKPP ·
 * Helpdesk Teknis LKPP. It goes up as far as it must; every step is written down.
 */
export const levels = ['helpdesk', 'unit', 'admin_ppe', 'lkpp', 'lkpp_teknis'] as const
export type Level = (typeof levels)[number]

/** Outside our house: reached through LPSE Support, with a number of theirs. */
export const isLkpp = (level: Level): boolean => level === 'lkpp' || level === 'lkpp_teknis'

/** What LPSE Support calls its kinds. */
export const supportKinds = ['Permasalahan', 'Usulan', 'Permintaan Layanan'] as const
