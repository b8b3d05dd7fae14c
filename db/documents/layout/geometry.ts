/**
 * Paper geometry. Lengths are twips (1/20 pt, what WordprocessingML calls DXA) unless the name says mm.
 */

export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

interface Paper {
  readonly width: number
  readonly height: number
}

const A4: Paper = { width: 11906, height: 16838 }
const A3: Paper = { width: 16838, height: 23811 }
/** On its long side. */
const lying = ({ width, height }: Paper): Paper => ({ width: height, height: width })

export interface Geometry {
  readonly paper: Paper
  /** Margins as the standard names them: they bound the area this engine fills. */
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /**
   * Height below the filled area that still belongs to the page's text area. A renderer that needs one more line than
   * computed writes it here, instead of pushing it to a new page and making every later page number wrong.
   */
  readonly reserve: number
  readonly headerDistance: number
  readonly footerDistance: number
  readonly footerLine: number
  /** `dashed` is “— 1 —” in 4号宋体 (GB/T 9704—2012, 7.5), `plain` a bare number, `counted` “第 1 页　共 3 页”, for a file of one piece. */
  readonly numberStyle: 'plain' | 'dashed' | 'counted'
}

/** Forms: 25/22/28/22 mm, the left one being the binding margin. */
export const FORM: Geometry = {
  paper: A4,
  top: mm(25),
  bottom: mm(22),
  left: mm(28),
  right: mm(22),
  reserve: 480,
  headerDistance: mm(12),
  footerDistance: mm(9),
  footerLine: 240,
  numberStyle: 'plain'
}

/** Official letters: 37/35/28/26 mm, a type area of 156 × 225 mm (GB/T 9704—2012, 5.2). */
export const OFFICIAL: Geometry = {
  paper: A4,
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
  reserve: 578,
  headerDistance: mm(15),
  footerDistance: mm(18.5),
  footerLine: 320,
  numberStyle: 'dashed'
}

/** Wide tables: paper on its long side, with narrow margins. */
function sheet(paper: Paper): Geometry {
  return {
    paper: lying(paper),
    top: mm(18),
    bottom: mm(18),
    left: mm(15),
    right: mm(15),
    reserve: 240,
    headerDistance: mm(9),
    footerDistance: mm(9),
    footerLine: 240,
    numberStyle: 'counted'
  }
}

export const SHEETS = { A4: sheet(A4), A3: sheet(A3) } as const

export function contentWidth(geometry: Geometry): number {
  return geometry.paper.width - geometry.left - geometry.right
}

export function contentHeight(geometry: Geometry): number {
  return geometry.paper.height - geometry.top - geometry.bottom
}
