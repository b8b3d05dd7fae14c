import { Button, Form } from 'antd'
import { PostsGuide } from '../settings/posts-guide.tsx'
import { StaffFields } from '../settings/staff-fields.tsx'
import { useAddedRow } from '../ui/added-row.ts'
import { useOffer } from '../ui/footer-message.tsx'
import type { SetupDraft } from './setup-draft.ts'

/** One row a person; none is allowed too. */
export function StaffStep() {
  const form = Form.useFormInstance<SetupDraft>()
  const offer = useOffer()
  const added = useAddedRow()
  return (
    <Form.List name="staff">
      {(rows, { add, remove }) => (
        <>
          <PostsGuide />
          {rows.map((row, index) => (
            <fieldset className="staff-row" key={row.key} aria-label={`第 ${index + 1} 人`} ref={added.row}>
              <StaffFields at={[row.name]} />
              <Button
                aria-label={`移除第 ${index + 1} 人`}
                onClick={() => {
                  const gone = structuredClone(
                    form.getFieldValue(['staff', index]) as SetupDraft['staff'][number]
                  )
                  remove(row.name)
                  offer({
                    did: `移除第 ${index + 1} 人${gone.name ? ` ${gone.name}` : ''}`,
                    takeBack: () => {
                      add(gone, index)
                      return null
                    }
                  })
                }}
              >
                移除
              </Button>
            </fieldset>
          ))}
          <Button
            onClick={() => {
              added.adding()
              add({ name: '', title: '', roles: [], password: '' })
            }}
          >
            添加一人
          </Button>
        </>
      )}
    </Form.List>
  )
}
