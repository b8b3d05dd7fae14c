import { useSay } from '../ui/footer-message.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { speakerKeys, type Speaker } from './speakers.ts'

interface Props {
  speakers: Speaker[]
  /** Only while the cursor is in the transcript: elsewhere the same keys open the desks. */
  enabled: boolean
  onChoose: (name: string) => void
}

/** Alt+1 to Alt+9 choose who speaks; beyond the speakers they say so, and never leave the hearing for a desk. */
export function SpeakerShortcuts({ speakers, enabled, onChoose }: Props) {
  const say = useSay()
  return Array.from({ length: speakerKeys }, (_, index) => {
    const name = speakers[index]?.name
    return (
      <SpeakerShortcut
        key={index}
        keys={`Alt+${index + 1}`}
        label={name === undefined ? '' : `${name} 发言`}
        enabled={enabled}
        onPress={() => (name === undefined ? say(`没有第 ${index + 1} 位发言人`) : onChoose(name))}
      />
    )
  })
}

interface ShortcutProps {
  keys: string
  /** Empty for a key that does nothing: F1 leaves it out. */
  label: string
  enabled: boolean
  onPress: () => void
}

function SpeakerShortcut({ keys, label, enabled, onPress }: ShortcutProps) {
  useShortcut(keys, onPress, { enabled, label })
  return null
}
