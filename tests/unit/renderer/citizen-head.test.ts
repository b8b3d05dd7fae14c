import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Value } from '../../../db/api.ts'
import { CentreContext } from '../../../renderer/seat/signed-in.ts'
import { CitizenHead } from '../../../renderer/signoff/citizen-head.tsx'

it.each([true, false])('a screen in the hands of a citizen says 样例 in the sample centre: %s', (sample) => {
  const value = { centre: { name: '梁永镇群众诉求快处中心' }, sample } as Value<'centre.read'>
  const head = createElement(CitizenHead, { onLeave: () => undefined })
  const markup = renderToStaticMarkup(createElement(CentreContext, { value }, head))
  expect(markup).toContain('梁永镇群众诉求快处中心')
  expect(markup.includes('样例')).toBe(sample)
})
