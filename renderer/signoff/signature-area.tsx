import { Button } from 'antd'
import { useEffect, useEffectEvent, useId, useRef, type Ref } from 'react'
import SignaturePad, { type PointGroup } from 'signature_pad'
import { useOffer, type Offer } from '../ui/footer-message.tsx'
import { pen } from './ink-picture.ts'
import { fitted } from './strokes.ts'

interface Props {
  ref?: Ref<HTMLDivElement>
  /** Who signs here. */
  label: string
  value: PointGroup[]
  onChange: (drawn: PointGroup[]) => void
  disabled?: boolean
  problem?: SignatureProblem | null
}

/** What is wrong with a signature; told anew by a new object. */
export interface SignatureProblem {
  message: string
  /** Whether nothing else has to be mended before it. */
  first: boolean
}

/**
 * Where a name is written with mouse, finger or pen. The strokes are the truth and the canvas only shows
 * them: it is drawn again, sharp, whenever its size or the screen's resolution changes.
 */
export function SignatureArea({ ref, label, value, onChange, disabled = false, problem = null }: Props) {
  const id = useId()
  const offer = useOffer()
  const canvas = useRef<HTMLCanvasElement>(null)
  const told = useRef<HTMLParagraphElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  // What the parent knows of; the pad is ahead of it while a stroke is being drawn.
  const known = useRef(value)
  const report = useEffectEvent((drawn: PointGroup[]) => {
    known.current = drawn
    onChange(drawn)
  })

  useEffect(() => {
    const area = canvas.current
    if (!area) return
    const made = new SignaturePad(area, pen)
    const ended = () => report([...made.toData()])
    made.addEventListener('endStroke', ended)
    pad.current = made
    const draw = () => {
      const ahead = made.toData().length > known.current.length
      drawAgain(area, made, ahead ? made.toData() : known.current)
    }
    const resized = new ResizeObserver(draw)
    resized.observe(area)
    // A window moved to a screen of another resolution keeps its size but needs other pixels.
    window.addEventListener('resize', draw)
    return () => {
      window.removeEventListener('resize', draw)
      resized.disconnect()
      made.off()
      pad.current = null
    }
  }, [])

  useEffect(() => {
    // Only what came from outside: drawing a fast writer's last stroke again would end the one under the pen.
    if (value === known.current) return
    known.current = value
    if (canvas.current && pad.current) drawAgain(canvas.current, pad.current, value)
  }, [value])

  // What is wrong first gets the cursor, here too; where the button stays in sight, the place to sign may not be.
  useEffect(() => {
    if (!problem?.first) return
    canvas.current?.focus({ preventScroll: true })
    told.current?.scrollIntoView({ block: 'nearest' })
  }, [problem])

  useEffect(() => {
    if (disabled) pad.current?.off()
    else pad.current?.on()
  }, [disabled])

  /** Other ink; what stood there until then is what comes back. */
  const change = (did: string, to: PointGroup[]): Offer => {
    const before = known.current
    known.current = to
    onChange(to)
    if (canvas.current && pad.current) drawAgain(canvas.current, pad.current, to)
    return {
      did,
      takeBack: () => {
        const untouched = known.current === to
        const back = change('恢复签名', before)
        return untouched ? null : back
      }
    }
  }

  return (
    <div ref={ref} className="signature" role="group" aria-labelledby={id}>
      <div className="signature-head">
        <span id={id} className="required-label">
          {label}
        </span>
        <Button
          size="small"
          disabled={disabled || value.length === 0}
          onClick={() => onChange(value.slice(0, -1))}
        >
          撤销一笔
        </Button>
        <Button
          size="small"
          disabled={disabled || value.length === 0}
          onClick={() => offer(change('清除签名', []))}
        >
          清除
        </Button>
      </div>
      <div className="signature-area">
        {value.length === 0 ? (
          <span className="signature-hint" aria-hidden>
            请用鼠标、手指或笔在此签名
          </span>
        ) : null}
        <canvas ref={canvas} role="img" aria-label={`${label}区`} tabIndex={-1} />
      </div>
      {problem ? (
        <p className="error-note" role="alert" ref={told}>
          {problem.message}
        </p>
      ) : null}
    </div>
  )
}

/** Gives the canvas as many pixels as the screen has there and draws the strokes on it. */
function drawAgain(area: HTMLCanvasElement, pad: SignaturePad, drawn: PointGroup[]) {
  const ratio = Math.max(1, window.devicePixelRatio)
  const { clientWidth: width, clientHeight: height } = area
  if (width === 0 || height === 0) return
  area.width = Math.round(width * ratio)
  area.height = Math.round(height * ratio)
  area.getContext('2d')?.setTransform(ratio, 0, 0, ratio, 0, 0)
  pad.fromData(fitted(drawn, width, height))
}
