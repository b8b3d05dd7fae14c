import { Button } from 'antd'
import { useLocation } from 'wouter'
import { nextStep, stepAddress, whoseTurn, type CaseView } from '../case-steps/offered-steps.ts'
import { useActor } from '../seat/signed-in.ts'
import { useShortcut } from '../ui/shortcut.ts'

interface Props {
  file: CaseView
  shown: boolean
  /** To the agreement that was reached and is still to be written; null where none is owed. */
  onWrite: (() => void) | null
}

/**
 * How the case goes on from here once its mediation is recorded: an agreement that was reached is written here, else it
 * is closed on its own page, by its owner.
 */
export function WhatFollows({ file, shown, onWrite }: Props) {
  const closes = nextStep(file, useActor()) === 'requestClosing'
  const [, navigate] = useLocation()
  const close = closes ? () => navigate(stepAddress(file.id, 'requestClosing')) : null
  const next = onWrite
    ? { label: '去登记协议', go: onWrite }
    : close
      ? { label: '去申请办结', go: close }
      : null
  useShortcut('Ctrl+Enter', () => next?.go(), { enabled: next !== null && shown, label: next?.label ?? '' })
  if (next) {
    return (
      <p>
        <Button type="primary" onClick={next.go}>
          {next.label}
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
