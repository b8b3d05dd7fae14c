import { Radio } from 'antd'
import type { Value } from '../../db/api.ts'
import { figureNames, figures, type Figure } from '../../db/ledgers/figures.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { useNarrow } from '../ui/use-wide.ts'

interface Props {
  counts: Value<'ledgers.page'>['counts'] | undefined
  figure: Figure
  onFigure: (figure: Figure) => void
}

/** The totals of a ledger; each shows the cases that it counts. */
export function FigureBar({ counts, figure, onFigure }: Props) {
  const narrow = useNarrow()
  const options = figureNames.map((name) => ({
    value: name,
    title: figures[name].told,
    label: (
      <>
        {figures[name].label} <span className="numbers">{counts?.[name] ?? ''}</span>
      </>
    )
  }))
  if (narrow) {
    return (
      <ChoiceField<Figure>
        aria-label="件数"
        className="ledger-choice"
        value={figure}
        onChange={onFigure}
        options={options}
      />
    )
  }
  return (
    <Radio.Group
      aria-label="件数"
      optionType="button"
      value={figure}
      onChange={(event) => onFigure(event.target.value as Figure)}
      options={options}
    />
  )
}
