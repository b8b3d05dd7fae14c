import { Checkbox, Form, Input, Radio } from 'antd'
import {
  keptLabels,
  keptWays,
  maySayMore,
  serviceWayLabels,
  serviceWays,
  type Kept,
  type NoticeToServe,
  type ServiceWay
} from '../../db/service/notice-service.ts'
import { signingApplicants } from '../../db/parties/party.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { ChoiceBoxes } from '../ui/choice-boxes.tsx'
import { useWatched } from '../ui/use-watched.ts'
import type { CaseView } from './offered-steps.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

interface ServeValues {
  noticeId: string
  /** Nobody's yet: what can't be taken back is chosen, not passed over. */
  way: ServiceWay | null
  partyIds: string[]
  receiver: string
  substitute: string
  relation: string
  place: string
  address: string
  tracking: string
  consent: boolean
  reply: string
  refusal: string
  firstWitness: string
  secondWitness: string
  kept: Kept | null
  note: string
}

const useServe = () => Form.useFormInstance<ServeValues>()

/** The notices of which anything is left to record; those that have not come first. */
function worthServing({ service }: CaseView): NoticeToServe[] {
  const left = service.filter(maySayMore)
  return [...left.filter(({ open }) => open.length > 0), ...left.filter(({ open }) => open.length === 0)]
}

function Which({ notices }: { notices: readonly NoticeToServe[] }) {
  if (notices.length < 2) return null
  return (
    <Form.Item name="noticeId" label="哪件文书" className="step-text">
      <Radio.Group
        aria-label="哪件文书"
        options={notices.map(({ id, title, number }) => ({ value: id, label: `${title} ${number}` }))}
      />
    </Form.Item>
  )
}

/** Several applicants get it one by one; each may get it otherwise. */
function Whom({ people }: { people: readonly { id: string; name: string }[] }) {
  if (people.length < 2) return null
  const choices = people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form.Item name="partyIds" label="受送达人" required className="step-text">
      <ChoiceBoxes label="受送达人" choices={choices} />
    </Form.Item>
  )
}

function Line({
  name,
  label,
  required = false
}: {
  name: keyof ServeValues
  label: string
  required?: boolean
}) {
  return (
    <Form.Item name={name} label={label} required={required}>
      <Input autoComplete="off" />
    </Form.Item>
  )
}

/** What the way asks for. */
function OfWay() {
  const way = useWatched(useServe(), 'way', null)
  switch (way) {
    case 'inPerson':
      return (
        <>
          <Line name="receiver" label="签收人" required />
          <Line name="place" label="送达地点" />
        </>
      )
    case 'substitute':
      return (
        <>
          <Line name="substitute" label="代收人" required />
          <Line name="relation" label="与受送达人的关系" required />
          <Line name="place" label="送达地点" />
        </>
      )
    case 'post':
      return (
        <>
          <Line name="tracking" label="邮件单号" />
          <Line name="address" label="寄往" />
        </>
      )
    case 'electronic':
      return (
        <>
          <Line name="address" label="号码或地址" required />
          <Line name="reply" label="对方回复" />
          <Form.Item name="consent" valuePropName="checked" label="本人意见" required>
            <Checkbox>本人同意电子送达</Checkbox>
          </Form.Item>
        </>
      )
    case 'witnessed':
      return (
        <>
          <Line name="refusal" label="拒收理由" />
          <Line name="firstWitness" label="见证人一" required />
          <Line name="secondWitness" label="见证人二" required />
          <Line name="place" label="送达地点" />
          <Form.Item name="kept" label="拒收之后" required>
            <Radio.Group
              aria-label="拒收之后"
              options={keptWays.map((value) => ({ value, label: keptLabels[value] }))}
            />
          </Form.Item>
        </>
      )
    case 'unreached':
    case null:
      return null
  }
}

function Note() {
  const way = useWatched(useServe(), 'way', null)
  const unreached = way === 'unreached'
  return (
    <Form.Item
      name="note"
      label={unreached ? '经过和原因' : '备注'}
      required={unreached}
      className="step-text"
    >
      <Input.TextArea
        autoSize={{ minRows: unreached ? 2 : 1, maxRows: 8 }}
        placeholder={unreached ? '如：8月4日、8月6日电话联系未果；或邮件退回的日期和原因' : ''}
      />
    </Form.Item>
  )
}

/** 登记送达 of a notice: how it came to whom it is for; what is not known stays blank on 送达回证, for a hand. */
export function ServeStep(props: StepProps) {
  const { file } = props
  const notices = worthServing(file)
  const [first] = notices
  const people = signingApplicants(file.parties).map(({ id, name }) => ({ id, name }))
  const left = first && first.open.length > 0 ? first.open : people
  return (
    <StepPanel<ServeValues>
      {...props}
      step="serve"
      initial={{
        noticeId: first?.id ?? '',
        way: first && first.open.length === 0 ? 'unreached' : null,
        partyIds: left.map(({ id }) => id),
        receiver: left.map(({ name }) => name).join('、'),
        substitute: '',
        relation: '',
        place: '',
        address: '',
        tracking: '',
        consent: false,
        reply: '',
        refusal: '',
        firstWitness: '',
        secondWitness: '',
        kept: null,
        note: ''
      }}
      finality={({ way }) => (way === 'unreached' ? undefined : finality['service.record'].sentence)}
      send={async ({ way, ...values }, draft) => {
        // What nobody chose is refused by the call, at its field.
        await call('service.record', { caseId: file.id, ...values, way: way as ServiceWay }, draft)
        const title = notices.find(({ id }) => id === values.noticeId)?.title ?? '告知书'
        return way === 'unreached' ? `已登记${title}未能送达` : `已登记${title}送达`
      }}
      short={
        <>
          <Form.Item name="way" label="送达方式" required className="step-text">
            <Radio.Group
              aria-label="送达方式"
              options={serviceWays.map((value) => ({ value, label: serviceWayLabels[value] }))}
            />
          </Form.Item>
          <OfWay />
        </>
      }
    >
      <Which notices={notices} />
      <Whom people={people} />
      {notices.length === 1 && first ? (
        <p className="step-told">{`${first.title} ${first.number}，受送达人：${people.map(({ name }) => name).join('、')}`}</p>
      ) : null}
      <Note />
    </StepPanel>
  )
}
