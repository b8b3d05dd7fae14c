import { Fragment } from 'react'
import type { Value } from '../../db/api.ts'

/** `夏令 05-01 起 08:30-12:00,15:00-18:00；冬令 …`; of one set for the whole year only its hours. No time breaks over two lines. */
export function SeasonText({ seasons }: { seasons: Value<'workingTime.read'>['seasons'] }) {
  return seasons.map(({ name, from, hours }, index) => (
    <Fragment key={from}>
      {index > 0 ? '；' : ''}
      {seasons.length > 1 ? <span className="unbroken">{`${name} ${from} 起 `.trimStart()}</span> : null}
      <span className="unbroken">{hours}</span>
    </Fragment>
  ))
}
