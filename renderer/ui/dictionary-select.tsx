import { Select } from 'antd'
import type { DictionaryKind } from '../../db/dictionaries/dictionaries.ts'
import { dictionaryLabels } from '../../db/dictionaries/dictionaries.ts'
import { useRead } from '../api/use-call.ts'

interface Props {
  kind: DictionaryKind
  value?: string | undefined
  onChange?: (value: string) => void
  id?: string
  'aria-label'?: string
  disabled?: boolean
}

/** One value of the centre's dictionary, found by typing a part of it. */
export function DictionarySelect({ kind, value, ...rest }: Props) {
  const centre = useRead('centre.read', {})
  const values = centre.data?.dictionaries[kind] ?? []
  return (
    <Select
      {...rest}
      value={value || null}
      showSearch
      loading={centre.isPending}
      placeholder={`选择${dictionaryLabels[kind]}`}
      notFoundContent="没有这一项，可由系统管理员在“设置”里添加"
      style={{ width: '100%' }}
      options={values.map((one) => ({ value: one, label: one }))}
    />
  )
}
