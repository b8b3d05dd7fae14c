import { Button } from 'antd'
import { useLocation } from 'wouter'
import { nextStep, whoseTurn, type CaseView } from '../case-steps/offered-steps.ts'
import { useActor } from '../seat/signed-in.ts'
import { useShortcut } from '../ui/shortcut.ts'

/** How the case goes on from here once its mediation is recorded: it is closed on its own page, by its owner. */
export function WhatFollows({ file, shown }: { file: CaseView; shown: boolean }) {
  const mine = nextStep(file, useActor()) === 'requestClosing'
  const [, navigate] = useLocation()
  const go = () => navigate(`/cases/${file.id}`)
  useShortcut('Ctrl+Enter', go, { enabled: mine && shown, label: '去申请办结' })
  if (mine) {
    return (
      <p>
        <Button type="primary" onClick={go}>
          去申请办结
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
