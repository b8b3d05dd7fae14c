import type { FormInstance } from 'antd'
import { halves, sittingLeaders } from '../../db/bodies/body.ts'
import { dayOf, momentSchema } from '../../db/calendar/moment.ts'
import { dueInWords } from '../../db/clocks/clock.ts'
import { useRead } from '../api/use-call.ts'
import { fieldHelp } from './field-help.ts'
import { derivedText } from './id-reading.ts'
import type { IntakeValues } from './intake-values.ts'
import { RegisteredToday } from './registered-today.tsx'
import { useWatched } from '../ui/use-watched.ts'
import { thisMinute } from '../ui/typed-time.ts'

interface Props {
  form: FormInstance<IntakeValues>
  /** The field the cursor stands in; null where no field is there. */
  field: string | null
  /** The number stands where the form was: what its fields say is the next person's. */
  registered: boolean
}

function People({ form }: { form: FormInstance<IntakeValues> }) {
  const applicants = useWatched(form, 'applicants', [])
  const known = applicants.filter((party) => party.kind !== 'anonymous' && party.name !== '')
  return (
    <section>
      <h2>这是谁</h2>
      {known.length === 0 ? (
        <p className="quiet">填好证件号和姓名后，这里显示来人的情况。</p>
      ) : (
        <ul className="intake-people">
          {known.map((party, index) => (
            <li key={index}>
              <strong>{party.name}</strong>
              {party.kind === 'person' ? (
                <span className="numbers">
                  {derivedText(party.idNumber, dayOf(thisMinute())) || party.sex}
                </span>
              ) : null}
              <span>{party.address}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The limits that the case will have, as the rules of the centre stand. */
function Limits({ form }: { form: FormInstance<IntakeValues> }) {
  const tier = useWatched(form, 'tier', '乡镇（街道）')
  const colour = useWatched(form, 'colour', null)
  const category = useWatched(form, 'category', '')
  const channel = useWatched(form, 'channel', '')
  const registeredAt = useWatched(form, 'registeredAt', '')
  const known = momentSchema.safeParse(registeredAt).success
  const asked = { tier, colour, category, channel, registeredAt }
  const { data } = useRead('clocks.forecast', asked, { enabled: known, steady: true })
  if (!data) return null
  if (data.clocks.length === 0) return <p>本中心没有给这样的诉求定期限。</p>
  return (
    <ul className="intake-limits" aria-label="登记以后的期限">
      {data.clocks.map((clock) => (
        <li key={clock.name}>
          {clock.name}：{clock.rule}，<time>{dueInWords(clock)}</time> 到期
        </li>
      ))}
    </ul>
  )
}

/** 领导坐班 of today; nothing where the centre keeps no roster of its leaders. */
function Sitting() {
  const bodies = useRead('bodies.list', {}).data ?? []
  const today = dayOf(thisMinute())
  const lines = halves.flatMap((half) => {
    const names = sittingLeaders(bodies, today, half)
    return names.length > 0 ? [`${half} ${names.join('、')}`] : []
  })
  if (lines.length === 0) return null
  return (
    <section>
      <h2>今天坐班</h2>
      <p>{lines.join('；')}</p>
    </section>
  )
}

function Afterwards({ form, registered }: Pick<Props, 'form' | 'registered'>) {
  return (
    <section>
      <h2>登记以后</h2>
      <ol className="intake-next">
        <li>得到编号，告诉来人</li>
        <li>甄别：是否有效</li>
        <li>决定是否受理，出告知书</li>
        <li>分派给承办人，办理、会签、回访</li>
      </ol>
      {registered ? null : <Limits form={form} />}
    </section>
  )
}

/** Who this is, what the field wants, and what happens next. */
export function IntakeAside({ form, field, registered }: Props) {
  return (
    <div className="intake-aside">
      {registered ? null : <People form={form} />}
      {field === null ? null : (
        <section>
          <h2>这一栏</h2>
          <p>
            {fieldHelp[field] ?? '从证件号开始，Tab 到下一栏；标圆点的五栏必填，其余有常用值或可以空着。'}
          </p>
        </section>
      )}
      <Afterwards form={form} registered={registered} />
      <Sitting />
      <RegisteredToday />
    </div>
  )
}
