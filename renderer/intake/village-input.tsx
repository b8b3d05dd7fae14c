import { AutoComplete } from 'antd'
import { useCentre } from '../session/use-session.ts'

interface Props {
  value?: string
  onChange?: (value: string) => void
  id?: string
  onFocus?: () => void
}

/** An address whose village is offered while typing; the group and house number follow by hand. */
export function VillageInput({ value = '', ...rest }: Props) {
  const { centre } = useCentre()
  const fitting = centre.villages.filter((village) => village.includes(value) && village !== value)
  return (
    <AutoComplete
      {...rest}
      value={value}
      defaultActiveFirstOption={false}
      options={fitting.map((village) => ({ value: village }))}
    />
  )
}
