import type { ThemeConfig } from 'antd'
import type { TextSize } from './text-size.ts'

/** The same ink teal as `--ink` in global.css. */
const ink = '#1f4e5f'

const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

function antdTheme(size: TextSize): ThemeConfig {
  return {
    token: {
      colorPrimary: ink,
      colorInfo: ink,
      colorLink: ink,
      colorText: '#1b262b',
      colorTextSecondary: '#4c5b62',
      colorTextTertiary: '#5a6970',
      colorTextPlaceholder: '#66757c',
      colorTextDescription: '#4c5b62',
      colorBorder: '#8fa0a7',
      colorBorderSecondary: '#d4dde0',
      colorError: '#b3261e',
      fontFamily,
      fontSize: size,
      controlHeight: size === 18 ? 40 : 34,
      controlHeightSM: size === 18 ? 32 : 28,
      borderRadius: 4,
      motion: false,
      wireframe: false
    },
    components: {
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: '#4c5b62' },
      Table: {
        cellPaddingBlock: 8,
        cellPaddingInline: 10,
        headerBg: '#eef2f4',
        headerColor: '#33434a',
        rowHoverBg: '#f0f5f6',
        rowSelectedBg: '#e3edf0',
        rowSelectedHoverBg: '#d9e6ea'
      },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' }
    }
  }
}

/** antd in the workbench's own look: one brand colour, 40 px rows, nothing that moves. */
export const antdThemes: Readonly<Record<TextSize, ThemeConfig>> = { 15: antdTheme(15), 18: antdTheme(18) }
