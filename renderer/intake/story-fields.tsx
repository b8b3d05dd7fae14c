import { Form, Input } from 'antd'
import { contentLimit } from '../../db/cases/case.ts'
import { characterCount } from '../../db/text/text.ts'
import type { IntakeValues } from './intake-values.ts'
import { useWatched } from '../ui/use-watched.ts'

const limitNear = contentLimit * 0.9

/** Counts only where the end is near; the text is never cut. */
function ContentCount() {
  const form = Form.useFormInstance<IntakeValues>()
  const count = characterCount(useWatched(form, 'content', ''))
  if (count < limitNear) return null
  const over = count - contentLimit
  return (
    <span className={over > 0 ? 'intake-count intake-count-over' : 'intake-count'} aria-live="polite">
      {over > 0
        ? `超出 ${over.toLocaleString('zh-CN')} 字，请删减`
        : `${count.toLocaleString('zh-CN')} / ${contentLimit.toLocaleString('zh-CN')} 字`}
    </span>
  )
}

/** What it is about: the content is the largest field, what follows from it stands beside it. */
export function StoryFields() {
  return (
    <div className="intake-story">
      <div className="intake-content">
        <Form.Item name="content" label="诉求内容" required className="intake-fill">
          <Input.TextArea />
        </Form.Item>
        <ContentCount />
      </div>
      <div className="intake-wish">
        <Form.Item name="summary" label="诉求摘要">
          <Input.TextArea placeholder="自动取内容第一句，可改" autoSize={{ minRows: 2, maxRows: 3 }} />
        </Form.Item>
        <Form.Item name="request" label="具体请求" required className="intake-fill">
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} />
        </Form.Item>
      </div>
    </div>
  )
}
