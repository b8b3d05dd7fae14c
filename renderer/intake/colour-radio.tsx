import { Radio } from 'antd'
import { colours, type Colour } from '../../db/cases/case.ts'
import { ColourTag } from '../ui/colour-tag.tsx'

interface Props {
  value?: Colour | null
  onChange?: (colour: Colour) => void
  id?: string
}

/** 紧急程度 as five tags; arrow keys go through them. */
export function ColourRadio({ value, onChange, id }: Props) {
  return (
    <Radio.Group
      {...(id === undefined ? {} : { id })}
      aria-label="紧急程度"
      className="colour-radio"
      value={value ?? null}
      onChange={(event) => onChange?.(event.target.value as Colour)}
    >
      {colours.map((colour) => (
        <Radio key={colour} value={colour} aria-label={colour}>
          <ColourTag colour={colour} />
        </Radio>
      ))}
    </Radio.Group>
  )
}
