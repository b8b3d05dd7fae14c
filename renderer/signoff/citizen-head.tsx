import { Button } from 'antd'
import { useCentre } from '../seat/signed-in.ts'

/** The head of a screen in a citizen's hands: whose it is, 样例 where nothing on it is real, and the way back. */
export function CitizenHead({ onLeave }: { onLeave: () => void }) {
  const { centre, sample } = useCentre()
  return (
    <header className="citizen-head">
      <h1>{centre.name}</h1>
      {sample ? <span className="sample-mark">样例</span> : null}
      <Button onClick={onLeave}>交还工作人员（Esc）</Button>
    </header>
  )
}
