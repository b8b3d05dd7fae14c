import { Form } from 'antd'
import { ChoiceField } from '../ui/choice-field.tsx'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { MomentInput } from '../ui/moment-input.tsx'
import { StaffSelect } from '../ui/staff-select.tsx'
import type { SessionFields } from './session-draft.ts'
import { mediators, recorders } from '../../db/people/posts.ts'

/** Where, who and when of a session: filled in once, before the talking starts. */
export function SessionSetting() {
  return (
    <>
      <Form.Item<SessionFields> name="room" label="调解室" required>
        <DictionarySelect kind="room" />
      </Form.Item>
      <Form.Item<SessionFields> name="mediatorIds" label="调解员" required>
        <StaffSelect roles={mediators} multiple />
      </Form.Item>
      <Form.Item<SessionFields>
        name="recorderId"
        label="记录员"
        required
        dependencies={['mediatorIds']}
        rules={[recorderIsNoMediator]}
      >
        <StaffSelect roles={recorders} />
      </Form.Item>
      <Form.Item<SessionFields> name="invited" label="受邀参加人">
        <ChoiceField
          mode="tags"
          open={false}
          suffix={null}
          tokenSeparators={['、', '，', ',']}
          placeholder="姓名，回车再填一人"
        />
      </Form.Item>
      <Form.Item<SessionFields> name="startedAt" label="开始时间" required>
        <MomentInput />
      </Form.Item>
      <Form.Item<SessionFields> name="endedAt" label="结束时间" required>
        <MomentInput />
      </Form.Item>
    </>
  )
}

/** Said at once; the API refuses it as well. */
const recorderIsNoMediator = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator(_: unknown, recorderId: string) {
    const mediators = getFieldValue('mediatorIds') as string[] | undefined
    const both = recorderId !== '' && mediators?.includes(recorderId)
    return both ? Promise.reject(new Error('记录员不能同时是调解员，请换一人记录')) : Promise.resolve()
  }
})
