export const contents = 'README'

const byPage: readonly [string, string][] = [
  ['/telepon/susulan', 'entri-susulan'],
  ['/telepon', 'menerima-panggilan'],
  ['/tiket', 'tiket'],
  ['/arsip', 'arsip'],
  ['/rekap', 'rekap'],
  ['/pengaturan', 'pengaturan'],
  ['/sop', 'menerima-panggilan'],
  ['/profil', 'akun'],
  ['/profil', 'akun'],
]

/** The chapter about the page that is open. */
export const chapterOf = (pathname: string): string =>
  byPage.find(([beginning]) => pathname.startsWith(beginning))?.[1] ?? contents
