/**
 * The faces of Chinese official documents. A run can name one font only; the names chosen are those every Chinese Windows has
 * (仿宋, 楷体, 黑体, 宋体), since 仿宋_GB2312 holds 6,763 characters and drops rare names. The others stand as alternatives in the
 * font table, where Word and WPS look when a font is missing (ECMA-376, 17.8.3.1 altName). No font is bundled.
 */
export type Face = 'fangsong' | 'kaiti' | 'heiti' | 'songti' | 'xiaobiaosong'

interface Font {
  readonly name: string
  readonly alternatives: readonly string[]
  /** PANOSE-1, so that a program without the font picks one of the same kind. */
  readonly panose: string
  readonly family: 'modern' | 'roman' | 'script'
}

export const FONTS: Readonly<Record<Face, Font>> = {
  fangsong: {
    name: '仿宋',
    alternatives: [
      'FangSong',
      '仿宋_GB2312',
      '华文仿宋',
      'STFangsong',
      'FandolFang',
      '朱雀仿宋',
      'Noto Serif CJK SC'
    ],
    panose: '02010609060101010101',
    family: 'modern'
  },
  kaiti: {
    name: '楷体',
    alternatives: ['KaiTi', '楷体_GB2312', '华文楷体', 'STKaiti', 'LXGW WenKai', 'AR PL KaitiM GB'],
    panose: '02010609060101010101',
    family: 'modern'
  },
  heiti: {
    name: '黑体',
    alternatives: ['SimHei', '华文黑体', 'Noto Sans CJK SC'],
    panose: '02010609060101010101',
    family: 'modern'
  },
  songti: {
    name: '宋体',
    alternatives: ['SimSun', '华文宋体', 'Noto Serif CJK SC'],
    panose: '02010600030101010101',
    family: 'roman'
  },
  xiaobiaosong: {
    name: '方正小标宋简体',
    alternatives: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong', 'Noto Serif CJK SC'],
    panose: '02010601030101010101',
    family: 'roman'
  }
}
