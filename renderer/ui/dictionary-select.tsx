import type { DictionaryKind } from '../../db/dictionaries/dictionaries.ts'
import { dictionaryLabels } from '../../db/dictionaries/dictionaries.ts'
import { useRead } from '../api/use-call.ts'
import { SearchSelect } from './search-select.tsx'

interface Props {
  kind: DictionaryKind
  value?: string | undefined
  onChange?: (value: string) => void
  id?: string
  'aria-label'?: string
  disabled?: boolean
  /** Nothing may be chosen: what the field says then. */
  none?: string
}

/** One value of the centre's dictionary, found by typing a part of it. */
export function DictionarySelect({ kind, value, onChange, none, ...rest }: Props) {
  const centre = useRead('centre.read', {})
  const values = centre.data?.dictionaries[kind] ?? []
  return (
    <SearchSelect
      {...rest}
      value={value || null}
      allowClear={none !== undefined}
      onChange={(chosen?: string) => onChange?.(chosen ?? '')}
      loading={centre.isPending}
      placeholder={none ?? `选择${dictionaryLabels[kind]}`}
      notFoundContent="没有这一项，可由系统管理员在“设置”里添加"
      options={values.map((one) => ({ value: one, label: one }))}
    />
  )
}
