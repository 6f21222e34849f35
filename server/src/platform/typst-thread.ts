import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles, printable, printableData } from './printable.ts'
import type { PdfAnswer, PdfOrder } from './typst.ts'

// The thread that makes PDFs. One compiler lives as long as the thread.
//
// The workspace is a folder that does not exist: all that a document can read are the files of its own order, held in
// memory. Data enters as a JSON file, so nothing that a person typed is ever read as markup.

const workspace = '/nonexistent/document'
const letterhead = readFileSync(new URL('./letterhead.typ', import.meta.url))
const fonts = { fontBlobs: fontFiles.map((file) => readFileSync(file)) }

// Fonts handed over come before those that the compiler finds on the machine, so ours win where names are equal.
const compiler = NodeCompiler.create({ workspace, fontArgs: [fonts] })

function compile({ template, data, files, standard, title, at }: PdfOrder): Uint8Array {
  const put = (name: string, bytes: Uint8Array) =>
    compiler.mapShadow(`${workspace}/${name}`, Buffer.from(bytes))
  compiler.resetShadow()
  put('letterhead.typ', letterhead)
  put('data.json', Buffer.from(JSON.stringify(printableData(data))))
  for (const [name, bytes] of Object.entries(files)) put(name, bytes)
  const compiled = compiler.compile({ mainFileContent: template, inputs: { title: oneLine(title) } })
  if (!compiled.result) {
    const found = compiled.takeDiagnostics()
    throw new Error(
      found ? JSON.stringify(compiler.fetchDiagnostics(found)) : 'The document did not compile.',
    )
  }
  return compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: Math.floor(at / 1000) })
}

/** PDF has a limit for the length of a title; people have a lower one. */
const oneLine = (title: string) => [...printable(title).replaceAll('\n', ' ')].slice(0, 200).join('')

parentPort?.on('message', (order: PdfOrder) => parentPort?.postMessage(answer(order)))

function answer(order: PdfOrder): PdfAnswer {
  try {
    return { id: order.id, pdf: compile(order) }
  } catch (fault) {
    return { id: order.id, fault: fault instanceof Error ? fault.message : String(fault) }
  } finally {
    // What the last documents did not use again is let go, else memory grows with every document.
    compiler.evictCache(5)
  }
}
