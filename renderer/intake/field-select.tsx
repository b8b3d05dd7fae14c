import { useCentre } from '../seat/signed-in.ts'
import { SearchSelect } from '../ui/search-select.tsx'

interface Props {
  value?: string
  onChange?: (value: string) => void
  id?: string
}

interface Group {
  label: string
  options: { value: string; label: string }[]
}

/** `农业农村/水利设施` stands under 农业农村; a field without a second level is its own group. */
function grouped(fields: string[]): Group[] {
  const groups = new Map<string, Group>()
  for (const field of fields) {
    const top = field.split('/')[0] ?? field
    const group = groups.get(top) ?? { label: top, options: [] }
    group.options.push({ value: field, label: field })
    groups.set(top, group)
  }
  return [...groups.values()]
}

/** 涉及领域 in its two levels, found by typing a part of either. */
export function FieldSelect({ value, ...rest }: Props) {
  const { dictionaries } = useCentre()
  return (
    <SearchSelect<string | null, { value?: string; label: string }>
      {...(rest.id === undefined ? {} : { id: rest.id })}
      value={value || null}
      onChange={(field) => rest.onChange?.(field ?? '')}
      fits={(typed, option) => (option.value ?? '').includes(typed)}
      placeholder="输入查找"
      notFoundContent="没有这一项，可由系统管理员在“设置”里添加"
      popupMatchSelectWidth={280}
      options={grouped(dictionaries.field)}
    />
  )
}
