import { roleLabels } from '../../db/people/people.ts'
import { linesOf, type SetupDraft } from './setup-draft.ts'

/** All answers on one page, passwords aside. */
export function SetupSummary({ draft }: { draft: SetupDraft }) {
  const { centre, administrator, staff } = draft
  const villages = linesOf(centre.villages)
  const answers = [
    ['单位名称', centre.name],
    ['编号简称', centre.shortName],
    ['所属区县', centre.county],
    ['乡镇（街道）', centre.township],
    ['区划代码', centre.divisionCode],
    ['联系电话', centre.phone || '不填'],
    ['全宗', `${centre.fondsCode} ${centre.fondsName}`],
    ['村（社区）', villages.join('、') || '不填'],
    ['管理员', administrator.name]
  ]
  return (
    <>
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
