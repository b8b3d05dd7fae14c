import { FONTS } from './fonts.ts'
import { TEXT_STYLES, type TextStyle, type TextStyleName } from './text-styles.ts'
import { fontAttributes, styleId } from './wordml-text.ts'

/** styles.xml, fontTable.xml and settings.xml. They are the same for every document but for duplex printing. */

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/**
 * No widow control and no spacing between Chinese and Latin text: both would let a program lay lines out otherwise than computed.
 */
const PREDICTABLE = {
  beforeTypography: '<w:widowControl w:val="0"/>',
  typography:
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>'
} as const

function styleXml(id: string, style: TextStyle): string {
  const halfPoints = style.size / 10
  const em = style.size + style.tracking
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${style.name}"/><w:qFormat/><w:pPr>` +
    (style.keepNext ? '<w:keepNext/>' : '') +
    `${PREDICTABLE.beforeTypography}${PREDICTABLE.typography}` +
    `<w:spacing w:before="0" w:after="${style.after}" w:line="${style.pitch}" w:lineRule="exact"/>` +
    (style.firstLine === 0 ? '' : `<w:ind w:firstLine="${style.firstLine * em}"/>`) +
    `<w:jc w:val="${style.align}"/>${style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`}</w:pPr>` +
    `<w:rPr><w:rFonts ${fontAttributes(style.face)}/>${style.tracking === 0 ? '' : `<w:spacing w:val="${style.tracking}"/>`}` +
    `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr></w:style>`
  )
}

const GAP: TextStyle = {
  name: '间隔',
  face: 'songti',
  size: 20,
  pitch: 20,
  align: 'left',
  firstLine: 0,
  after: 0,
  tracking: 0
}
/** Headers and footers: 小五. */
const PAGE_EDGE: TextStyle = {
  name: '页眉页脚',
  face: 'songti',
  size: 180,
  pitch: 240,
  align: 'left',
  firstLine: 0,
  after: 0,
  tracking: 0
}

export function stylesXml(): string {
  const named = (Object.keys(TEXT_STYLES) as TextStyleName[])
    .map((name) => styleXml(styleId(name), TEXT_STYLES[name]))
    .join('')
  return (
    `${XML}<w:styles ${MAIN}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fontAttributes('fangsong')}/>` +
    '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
    `<w:pPrDefault><w:pPr>${PREDICTABLE.beforeTypography}${PREDICTABLE.typography}</w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `${named}${styleXml('Gap', GAP)}${styleXml('PageEdge', PAGE_EDGE)}</w:styles>`
  )
}

export function fontTableXml(): string {
  const fonts = Object.values(FONTS)
    .map(
      (font) =>
        `<w:font w:name="${font.name}"><w:altName w:val="${font.alternatives.join(',')}"/><w:panose1 w:val="${font.panose}"/>` +
        `<w:charset w:val="86"/><w:family w:val="${font.family}"/><w:pitch w:val="default"/></w:font>`
    )
    .join('')
  return `${XML}<w:fonts ${MAIN}>${fonts}</w:fonts>`
}

export function settingsXml(duplex: boolean): string {
  return (
    `${XML}<w:settings ${MAIN}><w:zoom w:percent="100"/>${duplex ? '<w:mirrorMargins/>' : ''}` +
    // Names and addresses are no spelling mistakes.
    '<w:hideSpellingErrors/><w:hideGrammaticalErrors/><w:defaultTabStop w:val="420"/>' +
    `${duplex ? '<w:evenAndOddHeaders/>' : ''}<w:characterSpacingControl w:val="doNotCompress"/>` +
    '<w:compat><w:doNotExpandShiftReturn/>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  )
}
