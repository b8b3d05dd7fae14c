import { expect, test as base, type Page } from '@playwright/test'
import { rmSync } from 'node:fs'
import { startApp } from '../../scripts/drive/app.ts'
import { choose, fill, fillMoment } from '../../scripts/drive/fields.ts'
import { signIn } from '../../scripts/drive/session.ts'
import { newCentre, password } from '../support/centre.ts'
import { at, caseInHandling } from '../support/life.ts'
import { session } from '../support/mediated.ts'

/** The mediation of one case; with a session that ended in an agreement, and hers to close, if `agreed`. */
const test = base.extend<{ agreed: boolean; room: Page }>({
  agreed: [false, { option: true }],
  room: async ({ agreed }, use) => {
    const centre = await newCentre()
    const { id } = await caseInHandling(centre)
    if (agreed) {
      const ownerId = await centre.id('蒲晓燕')
      await centre.call('cases.assign', {
        caseId: id,
        happenedAt: at('03T10:00'),
        ownerId,
        note: '由调解员办理'
      })
      await centre.signIn('蒲晓燕')
      await centre.call('cases.receive', { caseId: id, happenedAt: at('03T10:05') })
      await centre.signIn('杨洪')
      await centre.call('mediation.recordSession', await session(centre, id))
    }
    await centre.service.close()
    const app = await startApp(centre.folder)
    await signIn(app.page, '蒲晓燕', password)
    await app.page.evaluate((caseId) => {
      location.hash = `#/mediation/${caseId}`
    }, id)
    await app.page.getByRole('tab', { name: /^协议书/ }).waitFor()
    await use(app.page)
    await app.close()
    rmSync(centre.folder, { recursive: true, force: true })
  }
})

test('the first thing that is wrong with a session gets the cursor, an empty transcript is named in it', async ({
  room
}) => {
  await room.getByLabel('第 1 句').waitFor()
  await room.keyboard.press('Control+Enter')
  await expect(room.getByRole('combobox', { name: /^调解室/ })).toBeFocused()
  // What is out of sight is counted, and its words make no column wider than its room.
  const said = room.getByRole('alert').filter({ hasText: /^有 7 处要改，第一处：请选择调解室/ })
  await expect(said).toBeVisible()
  await room.setViewportSize({ width: 1366, height: 620 })
  const setting = room.locator('.session-setting')
  const beyond = () =>
    setting.evaluate((one) => ({
      below: one.scrollHeight > one.clientHeight,
      beside: one.scrollWidth > one.clientWidth
    }))
  await expect.poll(beyond).toEqual({ below: true, beside: false })
  await room.setViewportSize({ width: 1366, height: 768 })

  await choose(room, '调解室', '调解一室')
  await expect(said).toBeHidden()
  await choose(room, '调解员', '蒲晓燕（人民调解员）')
  await room.keyboard.press('Escape')
  await choose(room, '记录员', '杨洪（综治专干）')
  await fillMoment(room, '开始时间', '2026-08-04T09:00:00+08:00')
  await fillMoment(room, '结束时间', '2026-08-04T11:00:00+08:00')
  await room.keyboard.press('Control+Enter')
  const line = room.getByLabel('第 1 句')
  await expect(line).toBeFocused()
  // A digit without a speaker leads nobody out of the hearing; where digits open desks, none are offered.
  await expect(room.getByRole('heading', { name: '发言人 Alt+数字' })).toBeVisible()
  await room.keyboard.press('Alt+5')
  await expect(room.getByText('没有第 5 位发言人')).toBeVisible()
  await expect(line).toBeFocused()
  await room.getByLabel('结束时间').focus()
  await expect(room.getByRole('heading', { name: '发言人', exact: true })).toBeVisible()
  const empty = room.getByRole('region', { name: '笔录' }).getByText('笔录至少要有一句')
  await expect(empty).toBeVisible()

  await line.fill('现在核对双方身份。')
  await expect(empty).toBeHidden()
  await room.keyboard.press('Control+Enter')
  await expect(room.getByRole('radiogroup', { name: '调解结果' }).getByRole('radio').first()).toBeFocused()
})

test('↑ and ↓ go on into the line beside from the first and last line as it is shown, and lose nothing', async ({
  room
}) => {
  const [first, second] = [room.getByLabel('第 1 句'), room.getByLabel('第 2 句')]
  const long = '渠道修好以前由施工方抽水灌溉。'.repeat(12)
  await first.fill(long)
  await first.press('End')
  await room.keyboard.press('Enter')
  await second.fill('同意。')
  const caret = () => room.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart)
  const shownLines = await first.evaluate((one) =>
    Math.round(one.clientHeight / parseFloat(getComputedStyle(one).lineHeight))
  )
  expect(shownLines).toBeGreaterThan(2)

  await room.keyboard.press('ArrowUp')
  await expect(first).toBeFocused()
  expect(await caret()).toBe(long.length)
  for (let up = 1; up < shownLines; up++) await room.keyboard.press('ArrowUp')
  await expect(first).toBeFocused()
  expect(await caret()).toBeLessThan(long.length / shownLines)
  expect(await caret()).toBeGreaterThan(0)
  for (let down = 1; down < shownLines; down++) {
    await room.keyboard.press('ArrowDown')
    await expect(first).toBeFocused()
  }
  await room.keyboard.press('ArrowDown')
  await expect(second).toBeFocused()
  expect(await caret()).toBe(0)
  await expect(first).toHaveValue(long)
  await expect(second).toHaveValue('同意。')
})

test.describe('with an agreement to write', () => {
  test.use({ agreed: true })

  test('whoever would close the case without it is told, and led to it', async ({ room }) => {
    const menu = room.getByRole('navigation', { name: '工作台' })
    await expect(menu.getByRole('link', { name: /^调解室/ }).getByLabel('1 件等您办')).toBeVisible()
    await room.getByRole('link', { name: '看诉求' }).click()
    await room.getByRole('button', { name: '申请办结', exact: true }).click()
    const panel = room.getByRole('region', { name: '申请办结' })
    await expect(panel).toContainText('协议书还没有登记')
    await fill(panel, '办理结果', '双方已达成协议。')
    await room.keyboard.press('Control+Enter')
    await expect(room.getByRole('dialog', { name: '申请办结' })).toContainText('协议书还没有登记')
    await room.keyboard.press('Escape')
    await panel.getByRole('link', { name: '去登记协议' }).click()
    const facts = room.getByRole('tabpanel', { name: '协议书' }).getByLabel('主要事实')
    await expect(facts).toBeVisible()

    // Whichever part of 调解室 stood there: its next action is the agreement, not the page that leads back here.
    await room.getByRole('tab', { name: /^以往调解/ }).click()
    await expect(room.getByRole('button', { name: '去申请办结' })).toHaveCount(0)
    await room.getByRole('button', { name: '去登记协议' }).click()
    await expect(facts).toBeFocused()
    await room.getByRole('tab', { name: /^以往调解/ }).click()
    await room.getByRole('link', { name: '看诉求' }).click()
    await panel.getByRole('link', { name: '去登记协议' }).click()
    await expect(facts).toBeFocused()
  })

  test('a corrected instalment takes away what was said at the total', async ({ room }) => {
    await fill(room, '主要事实', '返工完成前抽水灌溉。')
    await fill(room, '条款内容', '施工单位赔偿2000元。')
    await choose(room, '履行人', '赵德福')
    await fill(room, '金额', '2000')
    for (const part of [1, 2]) {
      await room.getByRole('button', { name: part === 1 ? '分期履行' : '加一期' }).focus()
      await room.keyboard.press('Enter')
      await expect(room.getByLabel(`第 ${part} 期期限`)).toBeFocused()
      await fill(room, `第 ${part} 期期限`, `2026-0${part + 7}-20`)
      await fill(room, `第 ${part} 期金额`, '900')
    }
    await room.keyboard.press('Control+Enter')
    const differs = room.getByText('分期之和 1800.00 元与总额 2000.00 元不符')
    await expect(differs).toBeVisible()
    // Said once, at its field: what adds up beside the instalments only counts.
    await expect(room.getByText(/不符|还差/)).toHaveCount(1)
    await expect(room.getByLabel(/^金额/)).toBeFocused()

    await fill(room, '第 1 期金额', '1100')
    await expect(room.getByText('相符', { exact: false }).first()).toContainText('相符')
    await expect(differs).toBeHidden()

    // Recorded: Enter goes on from here, to where the case is closed.
    await fill(room, '第 2 期金额', '900')
    await room.getByRole('button', { name: '登记协议 Ctrl+Enter' }).focus()
    await room.keyboard.press('Enter')
    const question = room.getByRole('dialog', { name: '登记协议' })
    await expect(question).toContainText('协议不能再改，也不能撤回')
    await expect(question.getByRole('button', { name: '确定登记协议' })).toBeFocused()
    await room.keyboard.down('Enter')
    const goOn = room.getByRole('button', { name: '去申请办结' })
    await expect(goOn).toBeFocused()
    // What was agreed takes the room of a wide window.
    await room.setViewportSize({ width: 1920, height: 1080 })
    const right = (one: Element) => one.getBoundingClientRect().right / innerWidth
    expect(await room.getByRole('article', { name: '调解协议' }).evaluate(right)).toBeGreaterThan(0.9)
    await room.setViewportSize({ width: 1366, height: 768 })
    // The key that recorded it is still down: it presses no second button.
    for (let stroke = 0; stroke < 3; stroke++) await room.keyboard.down('Enter')
    await room.keyboard.up('Enter')
    await expect(goOn).toBeFocused()
    // The keys that finished the form begin nothing.
    for (let stroke = 0; stroke < 3; stroke++) await room.keyboard.press('Control+Enter')
    await expect(goOn).toBeFocused()
    expect(new URL(room.url()).hash).toContain('/mediation/')
    await room.keyboard.press('Enter')
    const result = room.getByRole('region', { name: '申请办结' }).getByLabel('办理结果')
    await expect(result).toBeFocused()
    // Back in 调解室 and here again by the same way: no circle, the cursor is where it is asked for.
    await room.getByRole('button', { name: '去调解室' }).click()
    await goOn.click()
    await expect(result).toBeFocused()
  })
})
