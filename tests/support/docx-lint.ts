import { strFromU8, unzipSync } from 'fflate'

/** Finds in a .docx what Word, WPS or LibreOffice would complain about or read differently. */

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Element[]
}

/** Enough XML for files without comments, CDATA and doctype, which ours are. Throws where tags don't match. */
function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [] }
  const open: Element[] = [root]
  for (const [, closing, name = '', attributes = '', selfClosing] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g
  )) {
    if (closing === '/') {
      const last = open.pop()
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name ?? ''}>.`)
      continue
    }
    const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(
      ([, key = '', text = '']): [string, string] => [key, text]
    )
    const element: Element = { name, attributes: new Map(pairs), children: [] }
    open.at(-1)?.children.push(element)
    if (selfClosing !== '/') open.push(element)
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is never closed.`)
  return root
}

/** Order of children in the schema (ECMA-376 part 1, annex A.1), as far as this application writes them. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' '
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
      ' '
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook'.split(
      ' '
    ),
  'w:tblBorders': 'top left start bottom right end insideH insideV'.split(' '),
  'w:tblCellMar': 'top left start bottom right end'.split(' '),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(
      ' '
    ),
  'w:tbl': 'tblPr tblGrid tr'.split(' '),
  'w:tr': 'tblPrEx trPr tc'.split(' '),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid'.split(
      ' '
    ),
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr'.split(
      ' '
    ),
  'w:font': 'altName panose1 charset family notTrueType pitch sig embedRegular'.split(' '),
  'w:settings':
    'writeProtection view zoom removePersonalInformation displayBackgroundShape mirrorMargins alignBordersAndEdges hideSpellingErrors hideGrammaticalErrors defaultTabStop evenAndOddHeaders characterSpacingControl compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator'.split(
      ' '
    )
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function twips(element: Element | undefined, attribute: string): number {
  return Number(element?.attributes.get(attribute) ?? Number.NaN)
}

function child(element: Element, name: string): Element | undefined {
  return element.children.find((candidate) => candidate.name === name)
}

function checkOrder(element: Element, problems: string[]): void {
  const order = ORDER[element.name]
  if (order === undefined) return
  // Header and footer references may be mixed.
  const places = element.children.map((one) =>
    local(one.name) === 'footerReference' ? 0 : order.indexOf(local(one.name))
  )
  if (places.includes(-1)) problems.push(`${element.name} holds something its schema list doesn't name.`)
  if (places.some((place, index) => place < (places[index - 1] ?? 0)))
    problems.push(`${element.name} has its children out of order.`)
}

function checkTable(table: Element, problems: string[]): void {
  const grid = (child(table, 'w:tblGrid')?.children ?? []).map((column) => twips(column, 'w:w'))
  for (const row of table.children.filter((one) => one.name === 'w:tr')) {
    let column = 0
    for (const cell of row.children.filter((one) => one.name === 'w:tc')) {
      const properties = child(cell, 'w:tcPr')
      const span = properties === undefined ? 1 : twips(child(properties, 'w:gridSpan'), 'w:val') || 1
      const width = properties === undefined ? Number.NaN : twips(child(properties, 'w:tcW'), 'w:w')
      const expected = grid.slice(column, column + span).reduce((sum, part) => sum + part, 0)
      if (width !== expected) problems.push(`A cell is ${width} wide, its columns ${expected}.`)
      if (cell.children.at(-1)?.name !== 'w:p') problems.push('A cell does not end in a paragraph.')
      column += span
    }
    if (column !== grid.length) problems.push(`A row covers ${column} of ${grid.length} columns.`)
  }
}

function checkSiblings(element: Element, problems: string[]): void {
  for (const [index, one] of element.children.entries()) {
    if (one.name === 'w:tbl' && element.children[index + 1]?.name === 'w:tbl')
      problems.push('Two tables follow each other without a paragraph between.')
  }
}

const FONT_SLOTS = ['w:ascii', 'w:eastAsia', 'w:hAnsi', 'w:cs'] as const

function walk(element: Element, visit: (element: Element) => void): void {
  visit(element)
  for (const one of element.children) walk(one, visit)
}

function checkStyles(root: Element, problems: string[]): ReadonlySet<string> {
  const names = new Set<string>()
  walk(root, (element) => {
    if (element.name !== 'w:style') return
    const id = element.attributes.get('w:styleId') ?? ''
    names.add(id)
    if (element.attributes.get('w:customStyle') !== '1') return
    const fonts = child(child(element, 'w:rPr') ?? element, 'w:rFonts')
    for (const slot of FONT_SLOTS)
      if (!fonts?.attributes.has(slot)) problems.push(`Style ${id} does not set ${slot}.`)
  })
  return names
}

/** What is wrong with a document; empty when nothing is. */
export function lintDocx(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes)
  const problems: string[] = []
  const roots = new Map<string, Element>()
  for (const [name, file] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = strFromU8(file)
    if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml))
      problems.push(`${name} holds a character XML forbids.`)
    roots.set(name, parseXml(xml))
  }
  const styles = checkStyles(roots.get('word/styles.xml') ?? parseXml(''), problems)
  for (const [name, root] of roots) {
    const drawings = new Set<string>()
    walk(root, (element) => {
      checkOrder(element, problems)
      checkSiblings(element, problems)
      if (element.name === 'w:tbl') checkTable(element, problems)
      if (element.name === 'w:updateFields') problems.push(`${name} asks for fields to be updated.`)
      if (element.name === 'w:pStyle') {
        const style = element.attributes.get('w:val') ?? ''
        if (!styles.has(style)) problems.push(`${name} uses the unknown style ${style}.`)
      }
      if (element.name === 'wp:docPr') {
        const id = element.attributes.get('id') ?? ''
        if (drawings.has(id)) problems.push(`Two drawings are numbered ${id}.`)
        drawings.add(id)
      }
    })
  }
  for (const relation of roots.get('word/_rels/document.xml.rels')?.children[0]?.children ?? []) {
    const target = relation.attributes.get('Target') ?? ''
    if (!(`word/${target}` in files)) problems.push(`word/${target} is referred to, but missing.`)
  }
  return [...new Set(problems)]
}
