import { Form } from 'antd'
import { useOffer } from '../ui/footer-message.tsx'

/** Takes a row out of a list of the form around; it can be put back at the foot. */
export function useTakeOut() {
  const form = Form.useFormInstance()
  const offer = useOffer()
  return (
    title: string,
    path: [list: string, row: number],
    remove: (row: number) => void,
    add: (row: unknown, at: number) => void
  ) => {
    const gone: unknown = form.getFieldValue(path)
    const [, row] = path
    remove(row)
    offer({
      did: `去掉${title}`,
      takeBack: () => {
        add(gone, row)
        return null
      }
    })
  }
}
