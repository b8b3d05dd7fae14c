import { speakerKeys, type Speaker } from './speakers.ts'

interface Props {
  speakers: Speaker[]
  current: string
  /** Their keys work now: the cursor is in the transcript. */
  keys: boolean
  onChoose: (name: string) => void
}

/** Who can speak, with the key of each; the one who speaks now is marked. */
export function SpeakerList({ speakers, current, keys, onChoose }: Props) {
  return (
    <section className="speaker-list" aria-label="发言人">
      <h2>发言人{keys ? ' Alt+数字' : ''}</h2>
      <ul>
        {speakers.map((speaker, index) => (
          <li key={speaker.name}>
            <button
              type="button"
              // Passed by Tab: in the transcript the keys do it, and the list can be long.
              tabIndex={-1}
              aria-pressed={speaker.name === current}
              // The cursor stays in the transcript.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(speaker.name)}
            >
              <kbd>{keys && index < speakerKeys ? index + 1 : ''}</kbd>
              <span className="speaker-name" title={speaker.name}>
                {speaker.name}
              </span>
              {speaker.part ? <span className="quiet">{speaker.part}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
