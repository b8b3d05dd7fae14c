import { ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN.js'
import type { ReactNode } from 'react'
import { antdThemes } from './antd-theme.ts'
import { useTextSize } from './text-size.ts'

interface Props {
  /** Where dialogs and lists are attached; they hide with the part of the page that holds it. */
  popupContainer?: () => HTMLElement
  children: ReactNode
}

/** The mark is drawn by the style sheet, so that the label's text stays what it says. */
function markRequired(label: ReactNode, { required }: { required: boolean }): ReactNode {
  return required ? <span className="required-label">{label}</span> : label
}

/** antd in Chinese and in the workbench's look. */
export function AntdFrame({ popupContainer, children }: Props) {
  const size = useTextSize()
  return (
    <ConfigProvider
      locale={zhCN}
      theme={antdThemes[size]}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      form={{ requiredMark: markRequired, scrollToFirstError: { block: 'center', focus: true } }}
      {...(popupContainer ? { getPopupContainer: popupContainer } : {})}
    >
      {children}
    </ConfigProvider>
  )
}

/**
 * A part of the page whose dialogs and lists belong to it. The look is inherited: a theme given once more
 * would be computed once more.
 */
export function PopupFrame({ popupContainer, children }: Required<Props>) {
  return <ConfigProvider getPopupContainer={popupContainer}>{children}</ConfigProvider>
}
