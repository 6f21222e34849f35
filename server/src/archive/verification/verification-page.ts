import type { Verification } from '#domain/archive/archive.api.ts'
import { paperDay, paperTime } from '#domain/archive/paper-date.ts'
import { groupCode, readCode } from '#domain/archive/verification-code.ts'
import { type VerificationLanguage, verificationWords } from './verification-words.ts'

const style = `:root{color-scheme:light dark;--ink:#182323;--soft:#53615f;--line:#dbe2e1;--paper:#fff;--ground:#f3f6f5;--accent:#0b6b68;--late:#a5211a}
@media(prefers-color-scheme:dark){:root{--ink:#e3eaea;--soft:#a3b3b2;--line:#2c3838;--paper:#182020;--ground:#101616;--accent:#74d0c9;--late:#ff9f95}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:1.5rem 1rem}h1{font-size:1.25rem;margin:0}p{margin:.5rem 0}
section{margin:1rem 0;padding:1rem;border:1px solid var(--line);border-radius:10px;background:var(--paper)}
h2{margin:0 0 .5rem;font-size:1.125rem;color:var(--accent)}h2.no{color:var(--late)}
dl{display:grid;gap:.25rem;margin:0}dt{color:var(--soft);font-size:.875rem;margin-top:.5rem}dd{margin:0;overflow-wrap:anywhere}
code{font-size:.875rem;overflow-wrap:anywhere}.soft{color:var(--soft);font-size:.875rem}a{color:var(--accent)}
label{display:block;font-weight:600;margin-bottom:.25rem}input,button{font:inherit;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:8px;background:var(--paper);color:var(--ink)}
input{width:100%;margin-bottom:.5rem}button{background:var(--accent);color:var(--paper);border-color:var(--accent);cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

/**
 * The page behind the QR: one small file without scripts, for any telephone. `typed` is what stood in the address;
 * `found` is null where no form has that code.
 */
export function verificationPage(
  language: VerificationLanguage,
  typed: string | null,
  found: Verification | null,
  nonce: string,
): string {
  const say = verificationWords[language]
  const code = typed === null ? '' : (readCode(typed) ?? '')
  const [otherLanguage, otherName] = say.other
  const here = code ? `/verifikasi/${code}` : '/verifikasi'
  const result = typed === null ? '' : found ? foundPart(language, found) : unknownPart(language)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say.title} · Dering</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${say.title}</h1>
<p class="soft">${say.lead} <a href="${here}?bahasa=${otherLanguage}" lang="${otherLanguage}">${otherName}</a></p>
${result}
<section>
<form action="/verifikasi" method="get">
<label for="kode">${say.code}</label>
<input id="kode" name="kode" required maxlength="100" autocomplete="off" autocapitalize="characters" spellcheck="false" value="${code ? groupCode(code) : ''}">
<input type="hidden" name="bahasa" value="${language}">
<button>${say.check}</button>
</form>
</section>
</main>
</body>
</html>
`
}

function unknownPart(language: VerificationLanguage): string {
  const say = verificationWords[language]
  return `<section><h2 class="no">${say.unknown}</h2><p>${say.unknownText}</p></section>`
}

function foundPart(language: VerificationLanguage, found: Verification): string {
  const say = verificationWords[language]
  const { timeZone, consultedAt, archivedAt, version, newestVersion, cancelled, pdfSha256 } = found
  const archived = `${paperDay(archivedAt, timeZone)} ${say.at} ${paperTime(archivedAt, timeZone)}`
  const facts: [string, string][] = [
    [say.office, found.officeName],
    [say.telephone, found.officeTelephone],
    [say.number, found.formNumber],
    [say.consulted, paperDay(consultedAt, timeZone)],
    [say.archived, archived],
    [say.version, String(version)],
  ]
  const list = facts.map(([name, words]) => `<dt>${name}</dt><dd>${escaped(words)}</dd>`).join('')
  const hash = pdfSha256 === null ? say.pending : `<code>${pdfSha256}</code>`
  return `<section>
<h2${cancelled ? ' class="no"' : ''}>${cancelled ? say.cancelled : say.found}</h2>
${newestVersion > version ? `<p><strong>${say.corrected(newestVersion)}</strong></p>` : ''}
<dl>${list}<dt>${say.hash}</dt><dd>${hash}</dd></dl>
<p class="soft">${say.hashText} ${say.privacy}</p>
</section>`
}
