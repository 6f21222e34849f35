const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const FONT = '<name val="Arial"/><family val="2"/>'
const BOX = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('')
const WRAP = '<alignment horizontal="left" vertical="top" wrapText="1"/>'
const CENTRE = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
const CENTRE_TOP = '<alignment horizontal="center" vertical="top" wrapText="1"/>'

/** Each style: font (0 plain, 1 bold, 2 title), fill (2 grey), border (1 box), number format, alignment. */
const LOOKS = {
  plain: look(0, 0, 0, 0, '<alignment vertical="top"/>'),
  title: look(2, 0, 0, 0, CENTRE),
  centred: look(0, 0, 0, 0, CENTRE),
  columnNumber: look(0, 2, 1, 0, CENTRE),
  heading: look(1, 2, 1, 0, CENTRE),
  number: look(0, 0, 1, 1, CENTRE_TOP),
  date: look(0, 0, 1, 164, CENTRE_TOP),
  text: look(0, 0, 1, 0, WRAP),
  quoted: look(0, 0, 1, 0, WRAP, ' quotePrefix="1"'),
  label: look(1, 0, 0, 0, '<alignment vertical="top"/>'),
  signed: look(1, 0, 0, 0, CENTRE),
}

export type StyleName = keyof typeof LOOKS

export const STYLE = Object.fromEntries(Object.keys(LOOKS).map((name, index) => [name, index])) as Record<
  StyleName,
  number
>

function look(font: number, fill: number, border: number, format: number, align: string, more = ''): string {
  const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`
  return `<xf ${ids} applyFont="1" applyFill="1" applyBorder="1" applyNumberFormat="1" applyAlignment="1"${more}>${align}</xf>`
}

export const stylesXml = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="9"/>${FONT}</font><font><b/><sz val="9"/>${FONT}</font><font><b/><sz val="13"/>${FONT}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills><borders count="2"><border/><border>${BOX}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${Object.keys(LOOKS).length}">${Object.values(LOOKS).join('')}</cellXfs></styleSheet>`

/** `headingRows`: first and last of the rows that every printed page repeats. */
export function workbookXml(sheetNames: string[], headingRows: [number, number][]): string {
  const sheets = sheetNames.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const titles = headingRows.map(
    ([first, last], at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${sheetNames[at]}'!$${first}:$${last}</definedName>`,
  )
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
}

export function workbookRelationsXml(sheets: number): string {
  const each = Array.from(
    { length: sheets },
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`
}

export const rootRelationsXml = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export function contentTypesXml(sheets: number): string {
  const each = Array.from(
    { length: sheets },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  )
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${each.join('')}</Types>`
}

/** Opens a sheet: the first printed row below `frozenRows` scrolls, columns have `widths` in characters. */
export function sheetStartXml(widths: readonly number[], frozenRows: number): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12"/><cols>${columns.join('')}</cols><sheetData>`
}

/** Closes a sheet: A4 landscape, as wide as the page and as long as it must be. `footer` is escaped. */
export function sheetEndXml(merges: string[], footer: string): string {
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('')
  return `</sheetData><mergeCells count="${merges.length}">${merged}</mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L${footer}&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter></worksheet>`
}
