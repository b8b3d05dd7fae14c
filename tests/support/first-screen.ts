import type { Page } from '@playwright/test'

/** How many rows of a list must be in sight where it has that many. */
const rowsInSight = 5

/**
 * What somebody misses who has just opened what is on screen: its next action below the fold, a list of fewer than five
 * rows, one scroll bar in another, a place to sign that is too small for a name. `next` names the button; null where a list is all there is.
 */
export function missedAtFirst(page: Page, next: string | null): Promise<string[]> {
  return page.evaluate(
    ({ next, rowsInSight }) => {
      const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
      const scrolls = (element: Element) =>
        element.scrollHeight > element.clientHeight + 1 &&
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowY)
      // As opened: an earlier measure has moved the cursor and what scrolls.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      for (const element of document.querySelectorAll('main, main *')) element.scrollTop = 0

      const inSight = (element: Element) => {
        const row = element.getBoundingClientRect()
        // A row of a sheet is as wide as the sheet, which is scrolled sideways: what counts is what its list shows of it.
        const sheet = element.closest('.case-rows')?.getBoundingClientRect() ?? row
        const [left, right] = [Math.max(row.left, sheet.left), Math.min(row.right, sheet.right)]
        const whole = left >= 0 && right <= innerWidth + 1 && row.bottom <= innerHeight + 1
        return [row.top + 2, row.bottom - 2].every((y) => {
          const top = document.elementFromPoint((left + right) / 2, y)
          return whole && top !== null && (element.contains(top) || top.contains(element))
        })
      }
      const buttons = [...document.querySelectorAll('main .ant-btn-primary')].filter(shown)
      const wanted = buttons.find((button) => next !== null && button.textContent.includes(next))
      const action = next === null || (wanted && inSight(wanted)) ? [] : [`${next}: not on the first screen`]

      // What lies behind a dialog is not what was opened.
      const behind = [...document.querySelectorAll('[role=dialog]')].some(shown)
      const open = [...document.querySelectorAll('main .case-rows')].filter((list) => !behind && shown(list))
      const lists = open.flatMap((list) => {
        const rows = [...list.querySelectorAll('tbody tr:not([aria-hidden])')]
        const seen = rows.filter(inSight).length
        const few = seen < Math.min(rowsInSight, rows.length) ? [`only ${seen} rows of ${rows.length}`] : []
        return few
      })
      // A field of many lines has a bar of its own.
      const scrolling = [...document.querySelectorAll('main *:not(textarea)')].filter(
        (one) => shown(one) && scrolls(one)
      )
      const nested = scrolling.flatMap((inner) =>
        scrolling
          .filter((outer) => outer !== inner && outer.contains(inner))
          .map((outer) => `${inner.className} scrolls inside ${outer.className}, which scrolls too`)
      )
      const small = [...document.querySelectorAll('main .signature-area canvas')]
        .filter((one) => shown(one) && (one.clientWidth < 480 || one.clientHeight < 200))
        .map((one) => `a place to sign of ${one.clientWidth}×${one.clientHeight}`)
      return [...action, ...lists, ...nested, ...small]
    },
    { next, rowsInSight }
  )
}
