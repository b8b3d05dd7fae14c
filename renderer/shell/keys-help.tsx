import { useState } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { activeShortcuts } from '../ui/shortcut.ts'

const keyNames: Record<string, string> = { Escape: 'Esc' }

/** The keys that work on this screen, as they are registered at this moment. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const [shortcuts] = useState(activeShortcuts)
  return (
    <Dialog title="本页按键" open footer={null} onCancel={onClose} width={560}>
      <table className="keys-help">
        <tbody>
          {shortcuts
            .filter((one) => one.label !== '')
            .map((one) => (
              <tr key={one.keys}>
                <th scope="row">
                  <kbd>{keyNames[one.keys] ?? one.keys}</kbd>
                </th>
                <td>{one.label}</td>
              </tr>
            ))}
          <tr>
            <th scope="row">
              <kbd>Tab</kbd> <kbd>Shift+Tab</kbd>
            </th>
            <td>下一项、上一项</td>
          </tr>
          <tr>
            <th scope="row">
              <kbd>Enter</kbd>
            </th>
            <td>填完一格，到下一格</td>
          </tr>
          <tr>
            <th scope="row">
              <kbd>↓</kbd> <kbd>空格</kbd>
            </th>
            <td>展开选择框；打字也可以</td>
          </tr>
          <tr>
            <th scope="row">
              <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd>
            </th>
            <td>在列表里移动、打开</td>
          </tr>
        </tbody>
      </table>
    </Dialog>
  )
}
