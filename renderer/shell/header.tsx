import { roleLabels } from '../../db/people/people.ts'
import { useSignInActions } from '../seat/sign-in-actions.ts'
import { useCentre, useActor } from '../seat/signed-in.ts'
import { setTextSize, useTextSize } from '../theme/text-size.ts'
import { SearchBox } from './search-box.tsx'

/** `罗建国（办理人）`: who is signed in, and as what. */
function Person() {
  const actor = useActor()
  const posts = actor.roles.map((role) => roleLabels[role]).join('、')
  return (
    <span className="frame-person" title={`${actor.name}（${posts}）${actor.title}`}>
      {actor.name}（{posts}）
    </span>
  )
}

/** The one button names what it does: to bigger letters, or back. */
function TextSizeSwitch() {
  const size = useTextSize()
  return size === 15 ? (
    <button type="button" className="frame-button" onClick={() => setTextSize(18)}>
      大字
    </button>
  ) : (
    <button type="button" className="frame-button" onClick={() => setTextSize(15)}>
      标准字
    </button>
  )
}

/** What stands above every desk: where this is, the search, who is signed in. */
export function Header() {
  const { centre, sample } = useCentre()
  const { lock } = useSignInActions()
  return (
    <header className="frame-head">
      <span className="frame-title" title={centre.name}>
        快处工作台 · {centre.name}
      </span>
      {sample ? <span className="sample-mark">样例</span> : null}
      <SearchBox />
      <span className="frame-right">
        <Person />
        <TextSizeSwitch />
        <button type="button" className="frame-button" onClick={() => void lock()}>
          锁定
        </button>
      </span>
    </header>
  )
}
