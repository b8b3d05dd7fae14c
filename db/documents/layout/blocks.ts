import type { Face } from './fonts.ts'
import type { Geometry } from './geometry.ts'
import type { Picture } from './picture.ts'
import type { Align, TextStyleName } from './text-styles.ts'

/**
 * The vocabulary forms are written in. Plain data: a form is a function from a case to a `Piece`. Lengths are twips.
 */

export interface Run {
  readonly text: string
  /** Instead of the style's own face. */
  readonly face?: Face
  readonly underline?: true
}

/** A line feed starts a new paragraph. */
export type Text = string | readonly Run[]

interface Title {
  readonly kind: 'title'
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly style: TextStyleName
  readonly text: Text
  readonly align?: Align
  /** In characters of the style's size: “右空四字” is `{ right: 4 }`. */
  readonly indent?: { readonly left?: number; readonly right?: number; readonly firstLine?: number }
}

/**
 * A place to sign: its label with the images beside it (signature, QR code, fingerprint circle) and small lines below
 * (“电子签名 2026年8月3日9时12分 短码 A1B2C3”). At least 18 mm high.
 */
export interface SignaturePlace {
  readonly kind: 'signature'
  readonly label: Text
  readonly marks: readonly Picture[]
  readonly notes: readonly string[]
  /** Height of the place itself, without the notes; 18 mm unless told. */
  readonly room?: number
  /** In a table's cell `formLabel` is too loud; labels are `formBody` unless told. */
  readonly style?: TextStyleName
}

interface PictureLine {
  readonly kind: 'picture'
  readonly picture: Picture
  readonly align?: Align
}

interface Spacer {
  readonly kind: 'spacer'
  readonly height: number
}

/** “（以下空白）”: written only where room is left below the content. */
interface BlankBelow {
  readonly kind: 'blankBelow'
}

export type CellItem = Paragraph | SignaturePlace | PictureLine | Spacer | BlankBelow

export interface Cell {
  /** A label is repeated with “（续）” where its row goes on over the page. */
  readonly role: 'label' | 'value'
  readonly items: readonly CellItem[]
  /** How many columns it covers; 1 unless told. */
  readonly span?: number
  readonly vAlign?: 'top' | 'center' | 'bottom'
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly minHeight?: number
  /**
   * Goes on over the page, line by line. Other rows stay in one piece, unless they are longer than a page.
   */
  readonly flow?: true
  /** A head row, repeated on every page of the table. Only the first rows can be. */
  readonly repeat?: true
}

/** Space between a cell's border and its text. */
export interface CellMargin {
  readonly side: number
  readonly vertical: number
}

/** Rows beside one label that covers them all. The label takes the first column; the rows the others. */
export interface RowGroup {
  readonly group: Cell
  readonly rows: readonly Row[]
}

export interface Table {
  readonly kind: 'table'
  /** Widths of the columns. */
  readonly columns: readonly number[]
  readonly rows: readonly (Row | RowGroup)[]
  /** `all` unless told. */
  readonly borders?: 'all' | 'none'
  /** Around the text of its cells; that of a form unless told. */
  readonly margin?: CellMargin
}

export interface Photo {
  /** Null where the file can't be read as an image: its place says so. */
  readonly picture: Picture | null
  readonly caption: readonly string[]
}

export interface Photos {
  readonly kind: 'photos'
  readonly perPage: 1 | 2 | 4
  readonly photos: readonly Photo[]
}

interface Rule {
  readonly kind: 'rule'
  readonly weight: 'thin' | 'thick'
}

/** What has a height of its own, whatever page it stands on. */
type SizedBlock = Title | Paragraph | SignaturePlace | PictureLine | Spacer | Table | Rule

/** Stays on one page if it fits on one. */
export interface Keep {
  readonly kind: 'keep'
  readonly blocks: readonly SizedBlock[]
}

/** At the foot of the page: 版记. */
export interface AtBottom {
  readonly kind: 'atBottom'
  readonly blocks: readonly SizedBlock[]
}

interface NewPage {
  readonly kind: 'newPage'
}

export type Block = SizedBlock | BlankBelow | Photos | Keep | AtBottom | NewPage

export interface Piece {
  readonly key: string
  /** As it stands in the catalogue. */
  readonly title: string
  readonly geometry: Geometry
  /** At the foot of each page (案号、文书名称、短码); empty for none. */
  readonly footer: string
  /** Repeated with “（续）” above each further page; null for letters and records, which just go on. */
  readonly continuationTitle: string | null
  /** Repeated above each further page, below that title. */
  readonly again?: readonly Paragraph[]
  readonly blocks: readonly Block[]
}

export const SIGNATURE_ROOM_MM = 18
