import type { Centre } from '../../db/centre/centre.ts'
import { villagesFrom } from '../../db/centre/villages.ts'
import { useCentre } from '../seat/signed-in.ts'
import { call } from '../api/call.ts'
import { CentreFields } from './centre-fields.tsx'
import { SettingsForm } from './settings-form.tsx'

interface Values {
  centre: Omit<Centre, 'villages'> & { villages: string }
}

const typedFrom = (centre: Centre): Values => ({
  centre: { ...centre, villages: centre.villages.join('\n') }
})
const centreFrom = ({ centre: typed }: Values) => ({ ...typed, villages: villagesFrom(typed.villages) })

/** 单位信息 */
export function CentreSection() {
  const { centre } = useCentre()
  const save = (values: Values, before: Values, draft?: string) =>
    call('centre.update', { ...centreFrom(values), before: centreFrom(before) }, draft)
  return (
    <SettingsForm<Values>
      label="单位信息"
      draftKey="settings/centre"
      initialValues={typedFrom(centre)}
      latest={async () => typedFrom((await call('centre.read', {})).centre)}
      save={save}
      takeBack={save}
      saveLabel="保存单位信息"
      said="已保存单位信息"
    >
      <CentreFields at={['centre']} />
    </SettingsForm>
  )
}
