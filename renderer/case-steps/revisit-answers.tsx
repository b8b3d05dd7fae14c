import { Form, Input, Radio } from 'antd'
import { useEffect } from 'react'
import { markersBy, usualMarker, usualReason, type Marker } from '../../db/revisits/marks.ts'
import { conducts } from '../../db/revisits/revisit.ts'
import { noSatisfaction, satisfactions, type Satisfaction } from '../../db/signoff/signoff.ts'
import { useWatched } from '../ui/use-watched.ts'

export type Mark = Satisfaction | typeof noSatisfaction

export interface RevisitValues {
  reached: boolean
  givenUp: boolean
  way: string
  text: string
  resolved: boolean | null
  recurred: boolean | null
  recurrence: string
  satisfaction: Mark | null
  /** Null: as is usual for the way. */
  markedBy: Marker | null
  markedFor: string
  conduct: (typeof conducts)[number] | null
  conductNote: string
  opinion: string
}

/** 未评价 is a mark that a person gives by giving none; a form that nobody marked yet holds null. */
export function satisfactionOf(mark: Mark | null): Satisfaction | null | undefined {
  if (mark === null) return undefined
  return mark === noSatisfaction ? null : mark
}

/** Who marked it, as the form stands; null where nobody has said yet. */
export function markerOf({ way, markedBy }: Pick<RevisitValues, 'way' | 'markedBy'>): Marker | null {
  return markedBy !== null && markersBy(way).includes(markedBy) ? markedBy : usualMarker(way)
}

const words: Record<Marker, string> = { 本人: '本人点选', 代填: '代填' }

interface ChoiceProps {
  value?: Marker | null
  onChange?: (marker: Marker) => void
}

/** The one that is usual for the way stands chosen until somebody says otherwise. */
function MarkerChoice({ value = null, onChange, ...rest }: ChoiceProps) {
  const way = useWatched(Form.useFormInstance<RevisitValues>(), 'way', '')
  return (
    <Radio.Group
      {...rest}
      aria-label="满意度由谁点选"
      value={markerOf({ way, markedBy: value })}
      onChange={(event) => onChange?.(event.target.value as Marker)}
      options={markersBy(way).map((marker) => ({ value: marker, label: words[marker] }))}
    />
  )
}

/** Who tapped the level: the person where they are there; else it is filled in for them, and the paper says why. */
export function MarkedBy() {
  const form = Form.useFormInstance<RevisitValues>()
  const way = useWatched(form, 'way', '')
  const markedBy = useWatched(form, 'markedBy', null)
  const usual = usualReason(way)
  const settled = markerOf({ way, markedBy }) !== null
  // A way that leaves one choice has chosen it.
  useEffect(() => {
    if (settled) form.setFields([{ name: 'markedBy', errors: [] }])
  }, [settled, form])
  return (
    <>
      <Form.Item
        name="markedBy"
        label="满意度由谁点选"
        required
        extra={way !== '' && markersBy(way).length > 1 ? '本人在场的，请把屏幕转向本人，由本人点。' : null}
      >
        <MarkerChoice />
      </Form.Item>
      {markerOf({ way, markedBy }) === '代填' ? (
        <Form.Item name="markedFor" label="代填原因" required={usual === ''}>
          <Input
            autoComplete="off"
            placeholder={usual === '' ? '如：诉求人不识字，口述' : `不填即为“${usual}”`}
          />
        </Form.Item>
      ) : null}
    </>
  )
}

/** What is asked of the matter and of those who handled it, each with its words where the answer is bad. */
function Asked() {
  const form = Form.useFormInstance<RevisitValues>()
  const resolved = useWatched(form, 'resolved', null)
  const recurred = useWatched(form, 'recurred', null)
  const conduct = useWatched(form, 'conduct', null)
  return (
    <>
      <ResolvedItem />
      {resolved === true ? (
        <Form.Item name="recurred" label="问题是否反复" required>
          <Radio.Group
            aria-label="问题是否反复"
            options={[
              { value: false, label: '未反复' },
              { value: true, label: '有反复' }
            ]}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="conduct" label="对办理人员的服务态度" required>
        <Radio.Group
          aria-label="对办理人员的服务态度"
          options={conducts.map((value) => ({ value, label: value }))}
        />
      </Form.Item>
      {resolved === true && recurred === true ? (
        <Form.Item name="recurrence" label="怎样反复" required className="step-text">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
      ) : null}
      {conduct === '有意见' ? (
        <Form.Item name="conductNote" label="对服务态度的意见" required className="step-text">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
      ) : null}
    </>
  )
}

/** The five marks in large words; they are the applicant's to give, so none is chosen beforehand. */
export function SatisfactionItem() {
  return (
    <Form.Item name="satisfaction" label="满意度" required className="step-text">
      <Radio.Group
        aria-label="满意度"
        className="satisfaction-radio"
        optionType="button"
        size="large"
        options={[...satisfactions, noSatisfaction].map((mark) => ({ value: mark, label: mark }))}
      />
    </Form.Item>
  )
}

export function ResolvedItem() {
  return (
    <Form.Item name="resolved" label="问题是否解决" required>
      <Radio.Group
        aria-label="问题是否解决"
        options={[
          { value: true, label: '已解决' },
          { value: false, label: '未解决' }
        ]}
      />
    </Form.Item>
  )
}

export function OpinionItem() {
  return (
    <Form.Item name="opinion" label="诉求人意见" className="step-text">
      <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
    </Form.Item>
  )
}

/** What is asked where the person was reached. */
export function Answers() {
  const form = Form.useFormInstance<RevisitValues>()
  const reached = useWatched(form, 'reached', true)
  if (!reached) return null
  return (
    <>
      <Asked />
      <SatisfactionItem />
      <MarkedBy />
      <OpinionItem />
    </>
  )
}
