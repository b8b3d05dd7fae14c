import type { FormInstance } from 'antd'
import { addDays, dayOf } from '../../db/calendar/moment.ts'
import { handlingDays } from '../../db/clocks/clock.ts'
import { fieldHelp } from './field-help.ts'
import { derivedText } from './id-reading.ts'
import { thisMinute, type IntakeValues } from './intake-values.ts'
import { RegisteredToday } from './registered-today.tsx'
import { useWatched } from '../ui/use-watched.ts'

interface Props {
  form: FormInstance<IntakeValues>
  /** The field the cursor stands in; null where no field is there. */
  field: string | null
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

function Afterwards({ form }: { form: FormInstance<IntakeValues> }) {
  const tier = useWatched(form, 'tier', '乡镇（街道）')
  const registeredAt = useWatched(form, 'registeredAt', '')
  const days = handlingDays[tier]
  const known = /^\d{4}-\d{2}-\d{2}T/.test(registeredAt)
  return (
    <section>
      <h2>登记以后</h2>
      <ol className="intake-next">
        <li>得到编号，告诉来人</li>
        <li>甄别：是否有效</li>
        <li>决定是否受理，出告知书</li>
        <li>分派给承办人，办理、会签、回访</li>
      </ol>
      <p>
        {tier}件：自登记起 {days} 日
        {known ? (
          <>
            ，<time>{addDays(dayOf(registeredAt), days)}</time> 到期
          </>
        ) : null}
        。
      </p>
    </section>
  )
}

/** Who this is, what the field wants, and what happens next. */
export function IntakeAside({ form, field }: Props) {
  return (
    <div className="intake-aside">
      <People form={form} />
      {field === null ? null : (
        <section>
          <h2>这一栏</h2>
          <p>
            {fieldHelp[field] ?? '从证件号开始，Tab 到下一栏；标圆点的五栏必填，其余有常用值或可以空着。'}
          </p>
        </section>
      )}
      <Afterwards form={form} />
      <RegisteredToday />
    </div>
  )
}
