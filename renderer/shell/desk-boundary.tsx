import { Button } from 'antd'
import { Component, type ReactNode } from 'react'

interface Props {
  children: ReactNode
}

interface State {
  failed: boolean
}

/** A desk that fails takes no other desk with it. */
export class DeskBoundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main className="empty-state" role="alert">
        <h2>这一页出了意外</h2>
        <p>已经保存的内容不受影响，其他各页照常可用。</p>
        <Button type="primary" onClick={() => this.setState({ failed: false })}>
          重新打开这一页
        </Button>
      </main>
    )
  }
}
