import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { momentOf } from '../../db/calendar/moment.ts'
import { choose, fill, mark } from '../../scripts/drive/fields.ts'
import { holdSession } from '../../scripts/drive/mediation.ts'
import { keepRecoveryCode, lock, signIn } from '../../scripts/drive/session.ts'
import { faultsOf, whileZoomed } from '../support/measure.ts'
import { test } from './seat.ts'

/**
 * Every desk at every size: the next action is on the first screen and so are five rows of a list, no focused control is
 * covered, no text column is under eight characters, no barrier.
 */

interface Desk {
  who: string
  name: string
  /** The button that goes on here; null where a list is all there is. */
  next: string | null
  open: (page: Page) => Promise<void>
  /** What is tried here at 200 % zoom. */
  zoomed?: (page: Page) => Promise<void>
}

const desks: Desk[] = [
  {
    who: '何秋菊',
    name: '登记台',
    next: '登记',
    open: (page) => page.getByRole('heading', { name: '登记台' }).waitFor()
  },
  { who: '向华', name: '诉求', next: null, open: (page) => goTo(page, '诉求') },
  { who: '向华', name: '期限', next: null, open: openBoard },
  { who: '向华', name: '期限：几件', next: null, open: openBehind },
  { who: '向华', name: '督办', next: null, open: openWatch },
  { who: '向华', name: '督办：几件', next: null, open: openWatched },
  { who: '向华', name: '台账', next: null, open: (page) => goTo(page, '台账') },
  { who: '向华', name: '台账：分类', next: null, open: openClasses },
  { who: '向华', name: '一件诉求', next: '', open: openFirst('诉求') },
  { who: '向华', name: '一步', next: '', open: (page) => openStep(page) },
  { who: '蒲晓燕', name: '调解室', next: null, open: (page) => goTo(page, '调解室') },
  { who: '蒲晓燕', name: '一场调解', next: '登记本次调解', open: openFirst('调解室') },
  { who: '蒲晓燕', name: '协议书', next: '登记协议', open: agree },
  { who: '岳明远', name: '期限：领导', next: null, open: openBoard },
  { who: '岳明远', name: '会签', next: null, open: (page) => goTo(page, '会签') },
  { who: '岳明远', name: '一轮会签', next: '确认签名', open: openMine('会签'), zoomed: signNothing },
  { who: '谯文芳', name: '档案室', next: null, open: (page) => goTo(page, '档案室') },
  { who: '谯文芳', name: '一卷', next: '立卷归档', open: openFirst('档案室') },
  { who: '样例管理员', name: '设置', next: '', open: (page) => goTo(page, '设置') },
  { who: '样例管理员', name: '设置：岗位空缺', next: null, open: leavePostVacant },
  { who: '样例管理员', name: '诉求：岗位空缺', next: null, open: openVacant }
]

async function goTo(page: Page, desk: string): Promise<void> {
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: desk }).click()
  await page.getByRole('main').getByRole('heading', { level: 1, name: desk }).waitFor()
}

async function openBoard(page: Page): Promise<void> {
  await goTo(page, '期限')
  await page.locator('main:visible .standing-table').last().waitFor()
}

async function openWatch(page: Page): Promise<void> {
  await goTo(page, '督办')
  await page.locator('main:visible .watch-table:not(.sheet-table)').waitFor()
}

/** The cases of a line of 专账. */
async function openWatched(page: Page): Promise<void> {
  await openWatch(page)
  await page.locator('main:visible .watch-table:not(.sheet-table) td a').first().click()
  await page.locator('main:visible .case-table tbody tr[tabindex="0"]').waitFor()
}

/** The cases behind a number of 期限. */
async function openBehind(page: Page): Promise<void> {
  await openBoard(page)
  await page.getByRole('link', { name: /^全中心，合计/ }).click()
  await page.locator('main:visible .case-table tbody tr[tabindex="0"]').waitFor()
}

async function openClasses(page: Page): Promise<void> {
  await page.getByRole('radiogroup', { name: '怎样列' }).getByText('按领域').click()
  await page.getByRole('table', { name: '台账按领域' }).waitFor()
}

function openFirst(desk: string) {
  return async (page: Page): Promise<void> => {
    await goTo(page, desk)
    await page.locator('main:visible .case-table tbody tr[tabindex="0"]').click()
    await page.locator('main:visible .case-table').waitFor({ state: 'hidden' })
    await page.locator('main:visible h1').waitFor()
  }
}

function openMine(desk: string) {
  return async (page: Page): Promise<void> => {
    await goTo(page, desk)
    await page.getByText('只看等我的').click()
    await openFirst(desk)(page)
  }
}

async function openStep(page: Page): Promise<void> {
  await page.locator('main:visible .desk-head .ant-btn-primary').click()
  await page.locator('main:visible .step-panel').waitFor()
}

/** The button is always in sight: what it refuses comes into sight too. */
async function signNothing(page: Page): Promise<void> {
  await page.locator('main:visible .desk-columns').evaluate((one) => one.scrollTo(0, 0))
  await page.getByRole('button', { name: '确认签名' }).click()
  await expect(page.locator('main:visible .signature').getByRole('alert')).toBeInViewport()
  await expect(page.locator('main:visible .signature canvas')).toBeFocused()
}

/** Holds a session that ends in an agreement. */
async function agree(page: Page): Promise<void> {
  const minutesAgo = (minutes: number) => momentOf(new Date(Date.now() - minutes * 60_000))
  await holdSession(page, {
    room: '调解一室',
    mediators: ['蒲晓燕（人民调解员）'],
    recorder: '杨洪（综治专干）',
    invited: [],
    startedAt: minutesAgo(5),
    endedAt: minutesAgo(2),
    transcript: [
      ['蒲晓燕', '账目一直没有公开。'],
      ['罗永福', '同意按季公开。']
    ],
    outcome: '达成协议'
  })
  await page.getByRole('tabpanel', { name: '协议书' }).getByLabel('主要事实').waitFor()
}

/** Nobody is left who signs last. */
async function leavePostVacant(page: Page): Promise<void> {
  await page.getByLabel('停用冉永康').click()
  await page.getByRole('button', { name: '确定停用冉永康' }).click()
  await page.getByRole('list', { name: '没有人能接着办的诉求' }).waitFor()
}

async function openVacant(page: Page): Promise<void> {
  await goTo(page, '诉求')
  await page.getByRole('radiogroup', { name: '按状态筛选' }).getByText('全部').click()
  await page.locator('main:visible .vacant-mark').first().waitFor()
}

test('every desk can be read and reached at every size', async ({ sample }) => {
  test.setTimeout(300_000)
  const { electron, page } = sample.app
  const found: string[] = []
  for (const who of [...new Set(desks.map((desk) => desk.who))]) {
    await sample.sit(who)
    for (const { name, next, open, zoomed } of desks.filter((desk) => desk.who === who)) {
      await open(page)
      await page.waitForFunction(
        () => document.querySelectorAll('main [role=status]:not(:empty)').length === 0
      )
      found.push(...(await faultsOf(electron, page, name, next)))
      if (zoomed) await whileZoomed(electron, page, zoomed)
    }
    await lock(page)
  }
  expect(found).toEqual([])
})

test('a list longer than its room gives the summary what is free, in large type too', async ({ sample }) => {
  test.setTimeout(120_000)
  const { electron, page } = sample.app
  await sample.sit('何秋菊')
  await goTo(page, '诉求')
  await page.getByRole('radiogroup', { name: '按状态筛选' }).getByText('全部').click()
  await page.locator('main:visible .case-table tr[aria-hidden]').waitFor({ state: 'attached' })
  const found = await faultsOf(electron, page, '诉求：全部')
  const signing = page.locator('main:visible .next-step').filter({ hasText: '签字' }).first()
  expect(await signing.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1)
  await page.getByRole('button', { name: '大字' }).click()
  found.push(...(await faultsOf(electron, page, '诉求：全部，大字')))
  expect(found).toEqual([])
})

test('the first run, questions, and what is empty or wrong can be read and reached at every size', async ({
  seat
}) => {
  test.setTimeout(300_000)
  const { electron, page } = seat.app
  const found: string[] = []
  const look = async (name: string, next: string | null = null) => {
    found.push(...(await faultsOf(electron, page, name, next)))
  }

  await page.getByRole('button', { name: '开始设置' }).waitFor()
  await look('第一次使用')
  await page.getByRole('button', { name: '开始设置' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('请填写单位名称').waitFor()
  await look('初次设置：单位', '下一步')
  for (const label of ['单位名称', '编号简称', '所属区县', '乡镇（街道）']) await fill(page, label, '梁')
  await page.getByRole('button', { name: '下一步' }).click()
  await fill(page, '管理员姓名', '谯文芳')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('至少 8 位').first().waitFor()
  await look('初次设置：管理员', '下一步')
  for (const label of ['管理员密码', '再输一次管理员密码']) await fill(page, label, 'Yangli-2026')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '添加一人' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('请至少选择一个岗位').waitFor()
  await look('初次设置：工作人员', '下一步')
  await page.getByRole('button', { name: '移除第 1 人' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await look('初次设置：核对', '建立数据库')
  for (let back = 0; back < 4; back++) await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '用样例中心试用' }).click()
  await page.getByLabel('恢复码', { exact: true }).waitFor()
  await look('恢复码', '继续')
  const password = (await page.locator('code').first().textContent()) ?? ''
  await keepRecoveryCode(page)
  await look('登录')
  await page.getByRole('button', { name: '忘记密码，用恢复码' }).click()
  await page.getByRole('button', { name: '设置新密码并登录' }).click()
  await page.getByText('请填写系统管理员的姓名').waitFor()
  await look('用恢复码')
  await page.keyboard.press('Escape')

  await signIn(page, '何秋菊', password)
  await page.keyboard.press('F1')
  const keys = page.getByRole('dialog', { name: '本页按键' })
  for (const told of ['打开登记台', '登记新的一件', '填完一格，到下一格']) {
    await expect(keys.getByText(told)).toHaveCount(1)
  }
  await look('本页按键')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await page.locator('.intake .ant-form-item-explain-error').first().waitFor()
  await look('登记台：没有填')
  await page.getByRole('button', { name: '＋ 诉求人' }).click()
  for (const at of [1, 2]) await fill(page.getByRole('group', { name: `诉求人${at}` }), '姓名', '赵德福')
  await fill(page, '诉求内容', '渗漏')
  await fill(page, '具体请求', '返工')
  await choose(page, '涉及领域', '城乡建设/排水')
  await mark(page, '紧急程度', '黄')
  await fill(page, '人数', '1')
  await page.keyboard.press('Control+Enter')
  await page.getByText('人数至少填 2').first().waitFor()
  await look('登记台：人数不符')
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: '搜索' }).fill('查无此件')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '没有符合条件的诉求' }).waitFor()
  await look('诉求：没有找到')
  await page.evaluate(() => (location.hash = '/cases/00000000-0000-4000-8000-000000000000'))
  await page.getByText('可能已被归并或您无权查看').waitFor()
  await look('诉求：读不到')
  for (const address of ['/cases/abc', '/signoff/abc', '/dossier/abc']) {
    await page.evaluate((to) => (location.hash = to), address)
    await expect(page.getByRole('heading', { name: '没有这件诉求' })).toBeVisible()
    await expect(page.getByRole('button', { name: '回到列表' })).toBeFocused()
  }
  await page.evaluate(() => (location.hash = '/cases?'))
  await page.getByRole('button', { name: '看全部诉求' }).click()
  await page.getByRole('radiogroup', { name: '按状态筛选' }).getByText('待甄别').click()
  // An anonymous case has no numbers to be seen.
  await page.locator('main:visible .case-table tbody tr', { hasNotText: '匿名' }).first().click()
  const eye = page.getByRole('button', { name: /查看.+的证件号和电话/ }).first()
  await eye.click()
  await page.getByLabel(/^查看理由/).waitFor()
  await look('查看理由')
  // The cursor comes back to the eye, and stays there while it hides again what it showed.
  await page.keyboard.press('Escape')
  await eye.press('Enter')
  await expect(page.getByLabel(/^查看理由/)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(eye).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('核对身份')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /遮盖.+的证件号和电话/ })).toBeFocused()
  await page.getByRole('button', { name: '甄别', exact: true }).first().click()
  const panel = page.getByRole('region', { name: '甄别', exact: true })
  await panel.getByText('无效', { exact: true }).click()
  await panel.getByLabel('甄别意见').fill('不属受理范围')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: '定为无效' }).waitFor()
  await look('不能改回的一问')
  await page.keyboard.press('Escape')
  await goTo(page, '会签')
  await page.locator('main:visible .case-table tbody tr', { hasText: '岳秀兰' }).click()
  await choose(page, '身份核验方式', '当面核对居民身份证')
  await page.getByRole('button', { name: '全屏给诉求人' }).click()
  await page.locator('.signoff-citizen').waitFor()
  await look('诉求人的屏幕', '确认签名')
  await page.keyboard.press('Escape')
  await page.getByRole('form', { name: '登录' }).waitFor()
  await look('交还之后的登录')
  expect(found).toEqual([])
})
