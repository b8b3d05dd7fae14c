import { useRef, useState, type ReactNode } from 'react'
import { Dialog } from './dialog.tsx'

interface Asked {
  title: string
  sentence: string
  risk: Risk
  answer: (yes: boolean) => void
}

/**
 * `finishes` a form: the cursor stands on going on, which was worked towards. `takesAway` what somebody has, after no more than
 * a press: the cursor stands on 先不做.
 */
type Risk = 'finishes' | 'takesAway'

/**
 * Asks before what can't be taken back: what will happen, in the words of the life table, and whether to go
 * on. Enter presses the answer with the cursor, Esc goes back with everything typed still there. Put `question` into the page.
 */
export function useFinalQuestion(): {
  ask: (title: string, sentence: string, risk?: Risk) => Promise<boolean>
  question: ReactNode
} {
  const [asked, setAsked] = useState<Asked | null>(null)
  const answered = useRef(false)
  const ask = (title: string, sentence: string, risk: Risk = 'finishes') =>
    new Promise<boolean>((resolve) => {
      answered.current = false
      setAsked({ title, sentence, risk, answer: resolve })
    })
  const answer = (yes: boolean) => {
    // Two Enters in one moment are one answer.
    if (answered.current) return
    answered.current = true
    asked?.answer(yes)
    setAsked(null)
  }
  const question = asked ? (
    <Dialog
      open
      title={asked.title}
      okText={`确定${asked.title}`}
      cancelText="先不做"
      okButtonProps={asked.risk === 'takesAway' ? { danger: true } : { autoFocus: true }}
      cancelButtonProps={{ autoFocus: asked.risk === 'takesAway' }}
      onOk={() => answer(true)}
      onCancel={() => answer(false)}
    >
      {asked.sentence.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Dialog>
  ) : null
  return { ask, question }
}
