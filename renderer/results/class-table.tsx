import type { Value } from '../../db/api.ts'
import { rateClasses, type RateClass } from '../../db/rates/question.ts'
import { rateNames, rates, type RateName } from '../../db/rates/rates.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { NumberLink } from './number-link.tsx'
import type { Period } from './periods.ts'
import { className } from './rate-question.ts'

interface Props {
  classes: Value<'rates.board'>['classes']
  by: RateClass
  period: Period
  rate: RateName
  onRate: (rate: RateName) => void
}

const choices = rateNames.map((value) => ({ value, label: rates[value].title }))

/** One rate told apart by class; each number leads to its cases. */
export function ClassTable({ classes, by, period, rate, onRate }: Props) {
  return (
    <section className="rate-classes" aria-label={rateClasses[by]}>
      <div className="rate-classes-head">
        <h2>{rateClasses[by]}</h2>
        <ChoiceField<RateName> aria-label="看哪一项" value={rate} onChange={onRate} options={choices} />
      </div>
      {classes.length === 0 ? <p className="quiet">这段日子里没有可分的诉求。</p> : null}
      {classes.length > 0 ? (
        <table className="rate-table" aria-label={`${rates[rate].title}${rateClasses[by]}`}>
          <thead>
            <tr>
              <th scope="col">{rateClasses[by].slice(1)}</th>
              <th scope="col" className="rate-shown">
                {rates[rate].title}
              </th>
              <th scope="col" className="rate-number">
                分子
              </th>
              <th scope="col" className="rate-number">
                分母
              </th>
              <th scope="col" className="rate-apart">
                不算在内
              </th>
            </tr>
          </thead>
          <tbody>
            {classes.map(({ name, rates: told }) => {
              const one = told.find((tally) => tally.rate === rate)
              if (!one) return null
              const question = { rate, ...period, by, name }
              return (
                <tr key={name}>
                  <th scope="row">{className(by, name)}</th>
                  <td className="rate-shown numbers">{one.shown}</td>
                  {(['counted', 'of', 'apart'] as const).map((number) => (
                    <td key={number} className={number === 'apart' ? 'rate-apart' : 'rate-number'}>
                      <NumberLink question={{ ...question, number }} cases={one[number]} />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
