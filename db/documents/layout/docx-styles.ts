import { DocumentDefaults, StyleForParagraph, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import { exactLine, fontOf, styleId } from './docx-text.ts'
import { TEXT_STYLES, type TextStyle, type TextStyleName } from './text-styles.ts'

/** The paragraph styles of every document. Ours only: the library's own headings and notes would fill Word's list of styles. */

function paragraphStyle(id: string, style: TextStyle): IParagraphStyleOptions {
  const em = style.size + style.tracking
  return {
    id,
    name: style.name,
    quickFormat: true,
    paragraph: {
      spacing: { before: 0, after: style.after, ...exactLine(style.pitch) },
      alignment: style.align,
      ...(style.keepNext ? { keepNext: true } : {}),
      ...(style.firstLine === 0 ? {} : { indent: { firstLine: style.firstLine * em } }),
      ...(style.outline === undefined ? {} : { outlineLevel: style.outline })
    },
    run: {
      font: fontOf(style.face),
      // Twips to half points.
      size: style.size / 10,
      ...(style.tracking === 0 ? {} : { characterSpacing: style.tracking })
    }
  }
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
const PAGE_EDGE: TextStyle = { ...GAP, name: '页眉页脚', size: 180, pitch: 240 }

export function documentStyles(): IStylesOptions {
  const names = Object.keys(TEXT_STYLES) as TextStyleName[]
  return {
    // Given as imported, they take the place of the library's.
    importedStyles: [
      new DocumentDefaults({
        run: {
          font: fontOf('fangsong'),
          size: 24,
          language: { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' }
        },
        paragraph: { spacing: { before: 0, after: 0 } }
      }),
      new StyleForParagraph({ id: 'Normal', name: 'Normal', quickFormat: true })
    ],
    paragraphStyles: [
      ...names.map((name) => paragraphStyle(styleId(name), TEXT_STYLES[name])),
      paragraphStyle('Gap', GAP),
      paragraphStyle('PageEdge', PAGE_EDGE)
    ]
  }
}
