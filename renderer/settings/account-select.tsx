import { useRead } from '../api/use-call.ts'
import { SearchSelect } from '../ui/search-select.tsx'

interface Props {
  value?: string | null
  onChange?: (id: string | null) => void
  'aria-label': string
}

/** An account of the centre, or none. */
export function AccountSelect({ value = null, onChange, ...rest }: Props) {
  const people = useRead('people.list', {})
  const fitting = (people.data ?? []).filter(({ id, active }) => active || id === value)
  return (
    <SearchSelect<string>
      {...rest}
      allowClear
      placeholder="没有账户"
      value={value}
      onChange={(id: string | undefined) => onChange?.(id ?? null)}
      options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
