import { roleLabels } from '../../db/people/people.ts'
import { VacancyNote } from '../settings/vacancy-note.tsx'
import { villagesFrom } from '../../db/centre/villages.ts'
import type { SetupDraft } from './setup-draft.ts'

/** All answers on one page, passwords aside. */
export function SetupSummary({ draft }: { draft: SetupDraft }) {
  const { centre, administrator, staff } = draft
  const villages = villagesFrom(centre.villages)
  const answers = [
    ['单位名称', centre.name],
    ['编号简称', centre.shortName],
    ['所属区县', centre.county],
    ['乡镇（街道）', centre.township],
    ['区划代码', centre.divisionCode || '以后再填'],
    ['联系电话', centre.phone || '不填'],
    ['全宗名称', centre.fondsName || '以后再填，立卷归档前要填'],
    ['全宗号', centre.fondsCode || '以后再填，立卷归档前要填'],
    ['村（社区）', villages.join('、') || '不填'],
    ['管理员', administrator.name]
  ]
  return (
    <>
      <VacancyNote
        people={staff}
        remedy="可以返回上一步补齐，也可以先建立数据库，以后在“设置 → 工作人员”里添加。"
      />
      <dl className="setup-summary">
        {answers.map(([label, answer]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
        <div>
          <dt>工作人员</dt>
          <dd>
            {staff.length === 0 ? '以后再加' : null}
            {staff.map((one) => (
              <p key={one.name}>
                {one.name}
                {one.title ? ` · ${one.title}` : ''} · {one.roles.map((role) => roleLabels[role]).join('、')}
              </p>
            ))}
          </dd>
        </div>
      </dl>
    </>
  )
}
