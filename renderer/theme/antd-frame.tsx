import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN.js'
import type { ReactNode } from 'react'
import { antdTheme } from './antd-theme.ts'
import { useTextSize } from './text-size.ts'

interface Props {
  /** Where dialogs and lists are attached; they hide with the part of the page that holds it. */
  popupContainer?: () => HTMLElement
  children: ReactNode
}

/** antd in Chinese and in the workbench's look. */
export function AntdFrame({ popupContainer, children }: Props) {
  const size = useTextSize()
  return (
    <ConfigProvider
      locale={zhCN}
      theme={antdTheme(size)}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: 'optional', scrollToFirstError: { block: 'center', focus: true } }}
      {...(popupContainer ? { getPopupContainer: popupContainer } : {})}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
