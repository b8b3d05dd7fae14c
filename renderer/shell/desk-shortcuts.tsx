import { useLocation } from 'wouter'
import { useShortcut } from '../ui/shortcut.ts'
import type { DeskEntry } from './desk-entries.ts'
import { deskAddress, deskKey } from './nav.tsx'

function DeskShortcut({ keys, label, address }: { keys: string; label: string; address: string }) {
  const [, navigate] = useLocation()
  useShortcut(keys, () => navigate(address), { label })
  return null
}

interface Props {
  entries: readonly DeskEntry[]
  onHelp: () => void
}

/** The keys that work at every desk. */
export function DeskShortcuts({ entries, onHelp }: Props) {
  useShortcut('F1', onHelp, { label: '本页按键' })
  return entries.map((entry, index) => (
    <span key={entry.id}>
      <DeskShortcut keys={deskKey(index)} label={`打开${entry.label}`} address={deskAddress(entry.id)} />
      {entry.key ? <DeskShortcut {...entry.key} /> : null}
    </span>
  ))
}
