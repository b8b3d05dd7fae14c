import { Button } from 'antd'
import { useEffect, useLayoutEffect, useRef, type FocusEvent, type ReactNode, type RefObject } from 'react'
import { ErrorNote } from '../ui/error-note.tsx'
import { WorkProgress } from '../ui/work-progress.tsx'
import type { useVolumeFile } from './use-volume-file.ts'
import { lostText } from './volume-words.ts'

type Volume = ReturnType<typeof useVolumeFile>

/**
 * A button that went away under the cursor leaves it to the next one, or to the button the work began with; never to
 * the one that cancels, which a second stroke would hit.
 */
function useKeptFocus(place: RefObject<HTMLElement | null>, begun: RefObject<HTMLElement | null>) {
  const last = useRef<HTMLElement | null>(null)
  useLayoutEffect(() => {
    if (!last.current || last.current.isConnected) return
    last.current = null
    if (document.activeElement !== document.body) return
    const next = place.current?.querySelector<HTMLElement>('button:not(.work-cancel)') ?? begun.current
    next?.focus({ preventScroll: true })
  })
  return {
    onFocus: (event: FocusEvent<HTMLElement>) => {
      last.current = event.target
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      if (event.target.isConnected) last.current = null
    }
  }
}

/**
 * What becomes of the Word file: how far it is, that it waits to be saved, where it was saved, or why there is none.
 * There is always one line, so that nothing below it moves.
 */
export function VolumeFileLine({ volume, begun }: { volume: Volume; begun: RefObject<HTMLElement | null> }) {
  const place = useRef<HTMLDivElement>(null)
  const keptFocus = useKeptFocus(place, begun)
  const { step } = volume.stand
  useEffect(() => {
    // Begun from the head of the desk, while the page is scrolled far below.
    if (step === 'underWay') place.current?.scrollIntoView({ block: 'nearest' })
  }, [step])
  return (
    <>
      <span className="unseen" role="status">
        {spokenText(volume)}
      </span>
      <section ref={place} className="volume-file" aria-label="案卷的 Word 文件" {...keptFocus}>
        <Line volume={volume} />
      </section>
    </>
  )
}

/** For people who can't see it: each turn of the work once, and not every paper. A failure is told by its note. */
function spokenText({ stand, saving }: Volume): string {
  if (stand.step === 'underWay') return stand.job.state === 'queued' ? '排队中' : '正在生成案卷'
  if (saving.step === 'saved') return `已保存 ${saving.name}`
  if (saving.step !== 'not' || stand.step === 'made') return '案卷已生成，还没有保存'
  if (stand.step === 'lost') return lostText(stand.made)
  return stand.step === 'cancelled' ? '已取消' : ''
}

function Line({ volume }: { volume: Volume }): ReactNode {
  const { stand, saving } = volume
  if (stand.step === 'underWay') {
    return <WorkProgress what="生成案卷" job={stand.job} since={stand.since} onCancel={volume.cancel} />
  }
  if (saving.step === 'asking') return <Told text="案卷已生成，请选择保存的位置。" />
  if (saving.step === 'unsaved') {
    return (
      <Told error={saving.error} text="案卷已生成，还没有保存。">
        <Button size="small" onClick={volume.save}>
          {saving.error ? '换个文件名或位置保存' : '选择位置保存'}
        </Button>
      </Told>
    )
  }
  if (saving.step === 'saved') {
    return (
      <Told
        error={saving.error}
        text={
          <>
            已保存 <strong>{saving.name}</strong>
          </>
        }
      >
        <Button size="small" onClick={() => volume.open(saving)}>
          打开
        </Button>
      </Told>
    )
  }
  return <Waiting volume={volume} />
}

/** Nothing is under way: a result waits, or there is none. */
function Waiting({ volume }: { volume: Volume }) {
  const { stand } = volume
  const again = (
    <Button size="small" onClick={volume.build}>
      重新生成
    </Button>
  )
  switch (stand.step) {
    case 'made':
      return (
        <Told
          error={stand.error}
          text={
            stand.job.outdated
              ? '案卷已生成，还没有保存；之后案情又有改动，不在这一份里。'
              : '案卷已生成，还没有保存。'
          }
        >
          <Button size="small" onClick={volume.save}>
            保存
          </Button>
          {stand.job.outdated ? again : null}
        </Told>
      )
    case 'failed':
      return <Told error={stand.error}>{again}</Told>
    case 'lost':
      return (
        <Told text={lostText(stand.made)}>
          {again}
          <Button size="small" type="text" onClick={volume.drop}>
            知道了
          </Button>
        </Told>
      )
    case 'cancelled':
      return <Told text="已取消，没有留下半成品。" />
    default:
      return <p className="quiet">整卷生成一个 Word 文件；生成时可以先做别的事。</p>
  }
}

interface ToldProps {
  text?: ReactNode
  error?: Parameters<typeof ErrorNote>[0]['error']
  children?: ReactNode
}

/** What there is to say, and beside it what can be done. */
function Told({ text, error = null, children }: ToldProps) {
  return (
    <>
      <ErrorNote error={error} />
      <div className="volume-told">
        {text ? <span>{text}</span> : null}
        {children}
      </div>
    </>
  )
}
