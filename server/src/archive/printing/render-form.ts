import QRCode from 'qrcode'
import type { FormSnapshot } from '#domain/archive/form-snapshot.ts'
import { paperDate, paperDay, paperTime } from '#domain/archive/paper-date.ts'
import { groupCode } from '#domain/archive/verification-code.ts'
import { type Logo, logoFile } from '#server/platform/letterhead-logo.ts'
import { compilePdf, type PdfLevel } from '#server/platform/typst.ts'
import { formTemplate } from './form-template.ts'

const categories: Record<FormSnapshot['category'], string> = {
  pengaduan: 'Pengaduan',
  pertanyaan: 'Pertanyaan',
  konsultasi: 'Konsultasi',
}

/**
 * The PDF of an archived form: the paper's layout, and outside its frame the numbers, the category, the e-mail and the
 * verification code, with a QR only where outsiders can open the page. Equal snapshots give equal bytes.
 */
export async function renderForm(
  snapshot: FormSnapshot,
  { logo, standard }: { logo?: Logo; standard?: PdfLevel } = {},
): Promise<Uint8Array> {
  const { publicUrl, formNumber, office, archivedAt } = snapshot
  const qr = publicUrl ? await QRCode.toString(publicUrl, { type: 'svg', margin: 0 }) : undefined
  const picture = logoFile(logo)
  return compilePdf({
    template: formTemplate,
    data: { ...formView(snapshot), logo: picture.name, qr: qr !== undefined },
    files: { ...picture.files, ...(qr && { 'qr.svg': new TextEncoder().encode(qr) }) },
    title: `Formulir Konsultasi ${formNumber} - ${office.name}`,
    at: new Date(archivedAt),
    standard,
  })
}

/** The words of the form, field by field. Nothing but this list reaches the paper. */
function formView(snapshot: FormSnapshot) {
  const { office, caller, consultedAt, archivedAt, cancelled, correction, answeredOn } = snapshot
  const zone = office.timeZone
  return {
    number: snapshot.formNumber,
    ticket: snapshot.ticketNumber ?? '–',
    category: categories[snapshot.category],
    email: caller.email ?? '–',
    code: groupCode(snapshot.verificationCode),
    office,
    cancelled,
    marks: marks(snapshot),
    reasons: [
      ...(cancelled ? [['Alasan pembatalan:', cancelled.reason]] : []),
      ...(correction ? [[`Memperbaiki versi ${correction.of}, karena:`, correction.reason]] : []),
    ],
    day: paperDay(consultedAt, zone),
    time: paperTime(consultedAt, zone),
    caller,
    problem: snapshot.problem,
    answer: snapshot.answer ?? '',
    explainedBy: snapshot.explainedBy,
    notes: [
      ...(snapshot.publicUrl ? ['Keaslian formulir ini dapat diperiksa di', snapshot.publicUrl] : []),
      `Diterima oleh ${snapshot.takenBy}${answeredOn ? ` · dijawab ${paperDate(answeredOn)}` : ''}`,
      `Diarsipkan ${paperDay(archivedAt, zone)} pukul ${paperTime(archivedAt, zone)} · versi ${snapshot.version}`,
    ],
  }
}

function marks({ cancelled, lateEntry, correction, version }: FormSnapshot): string[] {
  return [
    ...(cancelled ? ['BATAL'] : []),
    ...(lateEntry ? ['ENTRI SUSULAN'] : []),
    ...(correction ? [`PERBAIKAN ke-${version - 1}`] : []),
  ]
}
