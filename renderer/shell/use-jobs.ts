import { useEffect, useRef } from 'react'
import { allStands, hearOfJob, readJobs, subscribeToJobs } from '../api/job-store.ts'
import { lostText } from '../dossier/volume-words.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { useSay } from '../ui/footer-message.tsx'
import { noteLost } from '../ui/lost-on-closing.ts'

/** What the person began and nobody knows of any more, in one line; empty where nothing is lost. */
function lostLine(): string {
  const lost = [...allStands().values()].filter((stand) => stand.step === 'lost')
  const [one] = lost
  if (!one) return ''
  return lost.length === 1
    ? `档案室：${lostText(one.made)}`
    : `档案室：有 ${lost.length} 卷没有生成完或没有保存，请重新生成。`
}

/** Closing would lose what is being made, and what was made and isn't saved. */
function noteVolumes(): void {
  const open = [...allStands().values()].filter(({ step }) => step === 'underWay' || step === 'made').length
  noteLost('volumes', open === 0 ? null : `${open} 卷案卷还没有生成完，或生成后没有保存`)
}

/** Hears how jobs go on, and tells whoever comes back what was lost meanwhile. `ready` once their jobs are known. */
export function useJobs(ready: boolean): void {
  const unlocked = useDeskVisible()
  const say = useSay()
  const seen = useRef(false)
  useEffect(
    () =>
      window.kuaichu.on((event) => {
        if (event.type === 'job') hearOfJob(event)
      }),
    []
  )
  useEffect(() => subscribeToJobs(noteVolumes), [])
  useEffect(() => {
    if (!ready || !unlocked) return
    // The first time they have just been read.
    const known = seen.current ? readJobs() : Promise.resolve()
    seen.current = true
    known.then(
      () => {
        const line = lostLine()
        if (line !== '') say(line, null)
      },
      // Signed out again before the answer came; asked again the next time.
      () => undefined
    )
  }, [ready, unlocked, say])
}
