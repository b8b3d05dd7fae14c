import type { Face } from './fonts.ts'

export type Align = 'left' | 'center' | 'right' | 'both'

/** One named paragraph style, written to styles.xml as it stands here. Lengths are twips. */
export interface TextStyle {
  /** As shown in Word's style list. */
  readonly name: string
  readonly face: Face
  /** Font size. */
  readonly size: number
  /** Exact line pitch. */
  readonly pitch: number
  readonly align: Align
  /** First-line indent in characters. */
  readonly firstLine: number
  readonly after: number
  /** Added to every character. */
  readonly tracking: number
  /** Stays on the page of what follows. */
  readonly keepNext?: true
  /** Outline level, so that Word's navigation pane lists the pieces. */
  readonly outline?: number
}

const FORM_TEXT = { size: 240, pitch: 480, firstLine: 0, after: 0, tracking: 0 } as const

/**
 * 3号 is 15.75 pt (28 to a line of 156 mm, GB/T 9704—2012, 5.2.3); word processors call 16 pt 3号 and fit 27. Tightening each character
 * by 0.25 pt restores the 28. 28.9 pt exact gives the 22 lines.
 */
const OFFICIAL_TEXT = {
  face: 'fangsong',
  size: 320,
  pitch: 578,
  align: 'both',
  firstLine: 2,
  after: 0,
  tracking: -5
} as const

const STYLES = {
  title: {
    name: '文书标题',
    face: 'xiaobiaosong',
    size: 440,
    pitch: 700,
    align: 'center',
    firstLine: 0,
    after: 120,
    tracking: 0,
    outline: 0,
    keepNext: true
  },
  /** 编号: 楷体小四, right-aligned above a form. */
  number: { ...FORM_TEXT, name: '编号', face: 'kaiti', align: 'right', after: 60, keepNext: true },
  formBody: { ...FORM_TEXT, name: '表格内容', face: 'fangsong', align: 'left' },
  formLabel: { ...FORM_TEXT, name: '表格栏目', face: 'heiti', align: 'center' },
  /** Running text of records and agreements: 小四仿宋, indented by two characters. */
  formText: { ...FORM_TEXT, name: '笔录正文', face: 'fangsong', align: 'both', firstLine: 2 },
  formHeading: { ...FORM_TEXT, name: '笔录标题', face: 'heiti', align: 'left', keepNext: true },
  /** Captions and explanations: 五号. */
  note: { ...FORM_TEXT, name: '说明', face: 'fangsong', size: 210, pitch: 340, align: 'left' },
  caption: { ...FORM_TEXT, name: '图注', face: 'fangsong', size: 210, pitch: 340, align: 'center' },
  /** In the cells of wide tables: 小五. */
  sheetBody: { ...FORM_TEXT, name: '大表内容', face: 'fangsong', size: 180, pitch: 240, align: 'left' },
  sheetLabel: { ...FORM_TEXT, name: '大表栏目', face: 'heiti', size: 180, pitch: 240, align: 'center' },
  /** Below a signature: 小五. */
  signatureNote: { ...FORM_TEXT, name: '签名注记', face: 'fangsong', size: 180, pitch: 250, align: 'left' },
  officialBody: { ...OFFICIAL_TEXT, name: '公文正文' },
  /** The addressee and other lines without indent. */
  officialFlush: { ...OFFICIAL_TEXT, name: '公文顶格', firstLine: 0 },
  /** Closing lines (unit, date): right-aligned, no indent. */
  officialClosing: { ...OFFICIAL_TEXT, name: '公文落款', align: 'right', firstLine: 0 },
  /** 文号, centred under the title. */
  officialNumber: { ...OFFICIAL_TEXT, name: '公文文号', align: 'center', firstLine: 0, keepNext: true },
  /** “一、” */
  heading1: { ...OFFICIAL_TEXT, name: '公文一级标题', face: 'heiti', keepNext: true },
  /** “（一）” */
  heading2: { ...OFFICIAL_TEXT, name: '公文二级标题', face: 'kaiti', keepNext: true },
  coverTitle: {
    ...FORM_TEXT,
    name: '封面题名',
    face: 'xiaobiaosong',
    size: 720,
    pitch: 1000,
    align: 'center'
  },
  coverLabel: { ...FORM_TEXT, name: '封面栏目', face: 'heiti', size: 320, pitch: 600, align: 'left' },
  coverBody: { ...FORM_TEXT, name: '封面内容', face: 'fangsong', size: 320, pitch: 600, align: 'left' }
} as const satisfies Record<string, TextStyle>

export type TextStyleName = keyof typeof STYLES
export const TEXT_STYLES: Readonly<Record<TextStyleName, TextStyle>> = STYLES
