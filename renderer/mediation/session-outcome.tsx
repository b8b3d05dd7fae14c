import { Form, Input, Radio } from 'antd'
import { outcomes } from '../../db/mediation/mediation.ts'
import type { SessionFields } from './session-draft.ts'

/** How the session ended. */
export function SessionOutcome() {
  return (
    <div className="session-outcome">
      <Form.Item<SessionFields> name="outcome" label="调解结果" required>
        <Radio.Group
          aria-label="调解结果"
          optionType="button"
          buttonStyle="solid"
          options={outcomes.map((outcome) => ({ value: outcome, label: outcome }))}
        />
      </Form.Item>
      <Form.Item<SessionFields> name="outcomeNote" label="结果说明">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </div>
  )
}
