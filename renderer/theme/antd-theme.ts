import type { ThemeConfig } from 'antd'
import { palette } from './palette.ts'
import type { TextSize } from './text-size.ts'

const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

function antdTheme(size: TextSize): ThemeConfig {
  return {
    // One name for the look wherever it is drawn: what the rehearsal made is found by the desks.
    cssVar: { key: `look-${size}` },
    token: {
      colorPrimary: palette.ink,
      colorInfo: palette.ink,
      colorLink: palette.ink,
      colorText: palette.text,
      colorTextSecondary: palette.quiet,
      colorTextTertiary: palette.label,
      colorTextPlaceholder: palette.hint,
      colorTextDescription: palette.quiet,
      colorBorder: palette.edge,
      colorBorderSecondary: palette.line,
      colorError: palette.error,
      fontFamily,
      fontSize: size,
      controlHeight: size === 18 ? 40 : 34,
      controlHeightSM: size === 18 ? 32 : 28,
      borderRadius: 4,
      motion: false,
      wireframe: false
    },
    components: {
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: palette.quiet },
      Table: {
        cellPaddingBlock: 8,
        cellPaddingInline: 10,
        headerBg: palette.head,
        headerColor: palette.headText,
        rowHoverBg: palette.hover,
        rowSelectedBg: palette.inkTint,
        rowSelectedHoverBg: palette.inkTintDeep
      },
      Select: { optionSelectedBg: palette.inkTint, optionActiveBg: palette.hover },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' }
    }
  }
}

/** antd in the workbench's own look: one brand colour, 40 px rows, nothing that moves. */
export const antdThemes: Readonly<Record<TextSize, ThemeConfig>> = { 15: antdTheme(15), 18: antdTheme(18) }
