import { useShortcut } from '../ui/shortcut.ts'
import { speakerKeys, type Speaker } from './speakers.ts'

interface Props {
  speakers: Speaker[]
  /** Only while the cursor is in the transcript: elsewhere the same keys open the desks. */
  enabled: boolean
  onChoose: (name: string) => void
}

/** Alt+1 to Alt+9 choose who speaks. */
export function SpeakerShortcuts({ speakers, enabled, onChoose }: Props) {
  return speakers
    .slice(0, speakerKeys)
    .map(({ name }, index) => (
      <SpeakerShortcut
        key={index}
        keys={`Alt+${index + 1}`}
        name={name}
        enabled={enabled}
        onChoose={() => onChoose(name)}
      />
    ))
}

interface ShortcutProps {
  keys: string
  name: string
  enabled: boolean
  onChoose: () => void
}

function SpeakerShortcut({ keys, name, enabled, onChoose }: ShortcutProps) {
  useShortcut(keys, onChoose, { enabled, label: `${name} 发言` })
  return null
}
