import { AutoComplete } from 'antd'
import { useCentre } from '../seat/signed-in.ts'

interface Props {
  value?: string
  onChange?: (value: string) => void
  id?: string
  onFocus?: () => void
}

/** An address whose village is offered while typing; the group and house number follow by hand. */
export function VillageInput({ value = '', ...rest }: Props) {
  const { centre } = useCentre()
  const fitting = centre.villages
    .filter((village) => village.includes(value) && village !== value)
    .sort((a, b) => Number(b.startsWith(value)) - Number(a.startsWith(value)))
  return <AutoComplete {...rest} value={value} options={fitting.map((village) => ({ value: village }))} />
}
