import type { TestCentre } from './centre.ts'
import { at, caseInSigning, everyoneSigns } from './life.ts'

/** What is done after the closing: nobody is asked, or somebody else asks again. */

/** Nobody is asked, by a leader's word. */
export async function waiveRevisit(centre: TestCentre): Promise<void> {
  const { id: caseId } = await caseInSigning(centre)
  await everyoneSigns(centre, caseId)
  await centre.signIn('岳明远')
  const text = '诉求人已书面表示满意，要求不再联系'
  await centre.call('revisits.waive', { caseId, happenedAt: at('28T10:00'), text })
  await centre.call('cases.read', { caseId })
}

/** A revisit is checked by the discipline officer, who finds it so. */
export async function checkRevisit(centre: TestCentre, caseId: string): Promise<void> {
  await centre.signIn('向华')
  const check = { caseId, happenedAt: at('29T10:00'), way: '电话', text: '仍不渗漏', resolved: true }
  await centre.call('revisits.recheck', { ...check, satisfaction: '基本满意' })
  await centre.call('cases.read', { caseId })
}
