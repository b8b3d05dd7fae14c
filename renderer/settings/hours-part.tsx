import { Form, Input, Table } from 'antd'
import type { Input as InputOf, Value } from '../../db/api.ts'
import { hoursSchema, seasonsOn } from '../../db/working-time/hours.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { DayInput } from '../ui/day-input.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { SeasonFields } from './season-fields.tsx'
import { SeasonText } from './season-text.tsx'
import { SettingsForm } from './settings-form.tsx'
import { blankSeason, enteredWords } from './working-time-words.ts'

type Known = Value<'workingTime.read'>
type Values = Required<InputOf<'workingTime.setHours'>>

/** The hours now, new ones with the day they begin, and all that ever held. */
export function HoursPart() {
  const known = useRead('workingTime.read', {})
  return (
    <>
      <h3>工作时间</h3>
      <ErrorNote error={known.error} />
      {known.data ? <Hours known={known.data} /> : null}
    </>
  )
}

function Hours({ known }: { known: Known }) {
  const { seasons, version, versions } = known
  const save = (values: Values, _before: Values, draft?: string) =>
    call('workingTime.setHours', values, draft)
  const takeBack = (_before: Values, { effectiveFrom }: Values) => {
    const old = seasonsOn(versions, effectiveFrom)
    return call('workingTime.setHours', { effectiveFrom, seasons: [...old], reason: '撤销刚才的录入' })
  }
  return (
    <>
      <p className="settings-help">
        现在：{version ? `${version.effectiveFrom} 起，` : '程序预设，'}
        <SeasonText seasons={seasons} />
        。按工作时间走的期限照它算；新的作息只管从生效日起才开始算的期限，已经在走的不变。
      </p>
      <SettingsForm<Values>
        label="工作时间"
        draftKey="settings/hours"
        initialValues={{ effectiveFrom: '', seasons: withNames(seasons), reason: '' }}
        rows={{ seasons: blankSeason }}
        save={save}
        takeBack={takeBack}
        saveLabel="保存工作时间"
        said={({ effectiveFrom }) => `已保存从 ${effectiveFrom} 起的工作时间`}
        resetAfter
      >
        <SeasonFields />
        <div className="hours-row">
          <Form.Item name="effectiveFrom" label="从哪一天起用" required>
            <DayInput />
          </Form.Item>
          <Form.Item
            name="reason"
            label="依据或理由"
            required
            validateTrigger="onBlur"
            rules={schemaRules(hoursSchema.shape.reason)}
          >
            <Input autoComplete="off" placeholder="如：县政府办关于调整夏季作息时间的通知" />
          </Form.Item>
        </div>
      </SettingsForm>
      {versions.length > 0 ? <History versions={versions} /> : null}
    </>
  )
}

/** Fields of a form are never left out. */
function withNames(seasons: Known['seasons']): Values['seasons'] {
  return seasons.map(({ name, from, hours }) => ({ name, from, hours }))
}

/** The latest first. */
function History({ versions }: { versions: Known['versions'] }) {
  return (
    <Table
      className="settings-below"
      rowKey="position"
      size="small"
      tableLayout="fixed"
      pagination={false}
      aria-label="历次工作时间"
      dataSource={versions.map((version, position) => ({ ...version, position })).reverse()}
      columns={[
        { title: '从哪天起', dataIndex: 'effectiveFrom', width: '10em', className: 'numbers' },
        { title: '作息', width: '15.5em', render: (_, { seasons }) => <SeasonText seasons={seasons} /> },
        {
          title: '依据或理由',
          render: (_, version) => (
            <>
              {version.reason}
              <div className="quiet">{enteredWords(version)}</div>
            </>
          )
        }
      ]}
    />
  )
}
