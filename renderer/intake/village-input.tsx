import { useCentre } from '../seat/signed-in.ts'
import { SuggestInput } from '../ui/suggest-input.tsx'

interface Props {
  value?: string
  onChange?: (value: string) => void
  id?: string
  onFocus?: () => void
}

/** An address whose village is offered while typing; the group and house number follow by hand. */
export function VillageInput(props: Props) {
  const { centre } = useCentre()
  const fitting = (typed: string) =>
    centre.villages
      .filter((village) => village.includes(typed) && village !== typed)
      .sort((a, b) => Number(b.startsWith(typed)) - Number(a.startsWith(typed)))
  return <SuggestInput {...props} suggest={fitting} />
}
