import { Button, Form } from 'antd'
import { PostsGuide } from '../settings/posts-guide.tsx'
import { StaffFields } from '../settings/staff-fields.tsx'

/** One row a person; none is allowed too. */
export function StaffStep() {
  return (
    <Form.List name="staff">
      {(rows, { add, remove }) => (
        <>
          <PostsGuide />
          {rows.map((row, index) => (
            <fieldset className="staff-row" key={row.key} aria-label={`第 ${index + 1} 人`}>
              <StaffFields at={[row.name]} />
              <Button aria-label={`移除第 ${index + 1} 人`} onClick={() => remove(row.name)}>
                移除
              </Button>
            </fieldset>
          ))}
          <Button onClick={() => add({ name: '', title: '', roles: [], password: '' })}>添加一人</Button>
        </>
      )}
    </Form.List>
  )
}
