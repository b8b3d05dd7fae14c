import { Form, Input } from 'antd'
import { outcomes } from '../../db/mediation/mediation.ts'
import { ChoiceButtons } from '../ui/choice-buttons.tsx'
import type { SessionFields } from './session-draft.ts'

/** How the session ended. */
export function SessionOutcome() {
  return (
    <div className="session-outcome">
      <Form.Item<SessionFields> name="outcome" label="调解结果" required>
        <ChoiceButtons
          label="调解结果"
          choices={outcomes.map((outcome) => ({ value: outcome, label: outcome }))}
        />
      </Form.Item>
      <Form.Item<SessionFields> name="outcomeNote" label="结果说明">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </div>
  )
}
