import { Button } from 'antd'
import { useLocation } from 'wouter'
import { nextStep, stepAddress, stepLabel, whoseTurn, type CaseView } from '../case-steps/offered-steps.ts'
import { useActor } from '../seat/signed-in.ts'

interface Props {
  file: CaseView
  /** To the agreement that was reached and is still to be written; null where none is owed. */
  onWrite: (() => void) | null
}

/**
 * How the case goes on from here once its mediation is recorded: an agreement that was reached is written here, else it
 * its next step is taken on its own page: its owner closes it, and says before that they have the order. Its button gets the cursor and Enter presses it; Ctrl+Enter, which finished the
 * form before it, does nothing here: pressed twice it would begin the next form.
 */
export function WhatFollows({ file, onWrite }: Props) {
  const due = nextStep(file, useActor())
  const [, navigate] = useLocation()
  const step = due && {
    label: `去${stepLabel(due, file.state)}`,
    go: () => navigate(stepAddress(file.id, due))
  }
  const next = onWrite ? { label: '去登记协议', go: onWrite } : step
  if (next) {
    return (
      <p>
        <Button type="primary" onClick={next.go}>
          {next.label}
          <kbd aria-hidden className="pressed-by">
            Enter
          </kbd>
        </Button>
      </p>
    )
  }
  const who = whoseTurn(file)
  if (who === '') return null
  return (
    <p className="quiet">
      下一步：{file.nextAction}（{who}）
    </p>
  )
}
